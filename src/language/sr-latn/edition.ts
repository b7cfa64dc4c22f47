import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('sr-Latn')

export const edition: Words['edition'] = {
  minutes: (n) => `${n} ${plural(n, 'minut', 'minuta', 'minuta')} čitanja`,
  updated: (date) => `dopunjeno ${date}`,
  draft: { label: 'Nacrt', says: 'Nije za objavljivanje: tekst i brojevi se još mogu promeniti.' },
  embargo: { label: (until) => `Embargo do ${until}`, says: 'Ne sme se objaviti pre toga.' },
  corrections: {
    heading: 'Ispravke',
    tag: 'Ispravljeno',
    on: (date) => date,
    more: 'Šta je ispravljeno'
  },
  changes: { heading: 'Izmene posle prvog objavljivanja', none: 'Nema izmena od prvog objavljivanja.' },
  cite: {
    heading: 'Kako citirati',
    undated: 'b. d.',
    kind: 'Uporedni izveštaj',
    version: (version) => `verzija ${version}`,
    corrected: (date) => `dopunjeno ${date}`,
    entries: 'Zapisi za programe za navođenje'
  },
  license: (name) => `Tekst i slike: ${name}`,
  contact: 'Kontakt',
  data: 'Podaci',
  methodLink: 'Kako su dobijeni ovi brojevi',
  downloads: {
    heading: 'Podaci',
    intro:
      'Svi brojevi ovog izveštaja i sam izveštaj za dalju upotrebu. Odgovora pojedinih ljudi nema ni u jednoj od ovih datoteka.',
    file: 'Datoteka',
    holds: 'Šta sadrži',
    xlsx: 'Sve tabele u jednoj radnoj svesci: svako pitanje sa bazama, grupama i testovima',
    csv: 'Sve procene, nezaokružene, sa standardnom greškom, intervalom, stepenima slobode i bazama, svaka u svom redu',
    json: 'Isto, i sva poređenja sa p-vrednostima, porodice u kojima su proveravana i mesta',
    package: 'Šta sadrži svaka kolona ovih datoteka, za programe',
    pdf: 'Ceo izveštaj kao jedan dokument, za štampu',
    bib: 'Kako citirati ovaj izveštaj, za BibTeX i LaTeX',
    ris: 'Kako citirati ovaj izveštaj, za Zotero, EndNote i Mendeley'
  },
  glossary: {
    name: 'Rečnik',
    title: 'Rečnik',
    standfirst: 'Šta znače reči koje se koriste u izveštajima.'
  },
  sources: {
    name: 'Izvori',
    title: 'Izvori',
    standfirst: 'Čiji su podaci prikazani u ovim izveštajima i na šta se pozivaju.',
    shown: 'Podaci prikazani u:',
    cited: 'Navodi se u:'
  },
  about: 'O sajtu',
  elsewhere: 'Na drugim jezicima'
}
