import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const explore: Words['explore'] = {
  name: 'Istražite',
  title: 'Pitajte podatke sami',
  standfirst:
    'Izaberite šta želite da vidite: pokazatelj, grupe, poređenje. Svaki broj nosi svoj interval, bazu i test, kao i brojevi u izveštaju.',
  choose: 'Šta prikazati',
  measure: 'Pokazatelj',
  by: 'Po',
  facet: 'U panelima po',
  where: 'Samo',
  wave: 'Kada',
  versus: 'U poređenju sa',
  form: 'Vrsta grafikona',
  none: 'Bez podele',
  everybody: 'Svi',
  across: 'Svi, redom',
  alone: 'Bez poređenja',
  all: 'Svima',
  usual: 'Odgovarajuća',
  forms: {
    bar: 'Stubići',
    dot: 'Tačke sa intervalima',
    league: 'Tabela plasmana',
    heat: 'Toplotna tabela',
    dumbbell: 'Dva datuma',
    slope: 'Nagibi',
    trend: 'Linije kroz vreme',
    table: 'Tabela'
  },
  measureBy: (measure, dimension) => `${measure}, podela: ${lowerFirst(dimension, 'sr-Latn')}`,
  loading: 'Učitava se …',
  failed: 'Podaci nisu mogli da se učitaju. Možda je veza prekinuta.',
  damaged: 'Podaci nisu stigli celi, pa ništa od njih nije prikazano.',
  again: 'Pokušajte ponovo',
  unpublished: 'Ova kombinacija nije objavljena: podelila bi grupe više nego što izdavač dozvoljava.',
  unfit: 'Ovo se ne može tako nacrtati. Izaberite drugu vrstu grafikona ili manje stvari odjednom.',
  withoutScript: 'Za pitanja je potreban JavaScript. Svi brojevi izveštaja nalaze se u tabelama kojima nije potreban.',
  tables: 'Sve tabele izveštaja',
  protected: (minimum) =>
    `Grupe sa manje od ${minimum} ljudi su skrivene, kao i drugi brojevi iz kojih bi se mogle izračunati.`,
  open: 'Istražite'
}
