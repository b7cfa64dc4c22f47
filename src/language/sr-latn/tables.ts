import type { Words } from '../language.ts'

export const tables: Words['tables'] = {
  name: 'Tabele',
  title: 'Sve tabele',
  standfirst: (by) =>
    by === null ? 'Sva pitanja, sa bazom.' : `Sva pitanja, sa bazama i testovima značajnosti. Ukrštanja: ${by}.`,
  number: (n) => `Tabela ${n}`,
  workbook: 'Sve tabele u Excel knjizi',
  workbookSays: '(formatirane, sa istim slovima)',
  answer: 'Odgovor',
  wave: 'Talas',
  base: { plain: 'Baza', unweighted: 'Baza, neponderisana', effective: 'Efektivna baza' },
  standardError: 'Standardna greška',
  percent: (weighted) => (weighted ? 'Procenti, ponderisani.' : 'Procenti.'),
  scrolls: (columns) => `Broj kolona: ${columns}, pomerajte u stranu →`,
  othersAt: (wave) => `Kolone koje nisu talasi: ${wave}.`,
  earlier: (n) => `Broj ranijih talasa koji nisu prikazani: ${n}.`,
  letters: (limit, small) =>
    `Slovo: vrednost je viša nego u koloni s tim slovom, p ispod ${limit}, uz Holmovu korekciju za sve parove grupe u redu. Malo slovo: p ispod ${small}.`,
  untested: (most) => `Grupe sa više kolona od ${most} nisu testirane.`,
  rounding: 'Zbog zaokruživanja zbir procenata u koloni ne mora biti 100.',
  unreliable: (minimum) => `[u] nije prikazano: baza je ispod ${minimum} ili vrednost nije dovoljno precizna.`,
  confidential:
    '[c] nije prikazano radi zaštite ljudi: zasniva se na premalo njih ili se iz toga može izračunati takva vrednost.',
  notApplicable: '[z] nije pitano ili niko nije odgovorio.',
  more: (n) => `Broj vrednosti koje su samo u datotekama: ${n}.`,
  contents: 'Sadržaj',
  back: 'Nazad na sadržaj'
}
