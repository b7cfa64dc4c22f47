import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'
import { lowerFirst } from '../text.ts'

const list = new Intl.ListFormat('sr-Latn', { type: 'conjunction' })
const plural = pluralOf('sr-Latn')

export const adjustments = { holm: 'Holm', bh: 'Benjamini–Hochberg', by: 'Benjamini–Yekutieli' }

export const blocks: Words['blocks'] = {
  all: (value) => `svi ${value}`,
  moreRows: (n) => `Redova koji nisu prikazani: ${n}.`,
  lessIsBetter: (measure) => `${measure} (manje je bolje)`,
  changeFrom: (wave) => `Promena (prethodni talas: ${lowerFirst(wave)})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Promene su u odnosu na prethodni talas' : `Razlike su u odnosu na ${from}, a promene u odnosu na prethodni talas`}, sa ${level} intervalima poverenja; p vrednosti su korigovane (${adjustments[adjustment]}, ${n} ${plural(n, 'poređenje', 'poređenja', 'poređenja')}).`,
  figureOf: (n, page) => `Prikaz ${n} („${page}”)`,
  quotes: {
    from: (question, whom) => `Odgovori na pitanje „${question}”: ${whom}.`,
    picked: 'Izabrani su nasumično.',
    few: 'Premalo ljudi je nešto napisalo da bi se odgovori prikazali.',
    none: 'Ovde niko nije ništa napisao.'
  },
  evidence: {
    what: 'Šta',
    whom: 'O kome',
    value: 'Objavljeno',
    base: 'Baza',
    source: 'Izvor',
    none: 'O ovome ništa nije objavljeno.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Ko je platio',
    conducted: 'Ko je sproveo',
    recruitment: 'Kako su ljudi pronađeni',
    response_rate: 'Stopa odgovora',
    incentive: 'Nagrada',
    languages: 'Jezici',
    weighting: 'Ponderi',
    quality: 'Provere',
    limitations: 'Ograničenja'
  },
  size: 'Veličina uzorka',
  sizeSays: (people, answers) =>
    answers === null ? `Broj ljudi: ${people}` : `Broj ljudi: ${people}, broj odgovora: ${answers}`,
  precision: 'Preciznost',
  precisionSays: (level) => `Uz svaku vrednost stoji njen ${level} interval poverenja.`,
  effects: (least, most) =>
    `Odnos varijansi vrednosti na ovoj stranici prema varijansama prostog slučajnog uzorka sa istim brojem odgovora: ${most === null ? least : `od ${least} do ${most}`} (efekat dizajna).`,
  questions: {
    heading: 'Šta je pitano',
    measure: 'Promenljiva',
    wording: 'Pitanje',
    answers: 'Odgovori',
    number: 'broj',
    date: 'datum'
  },
  notStated: 'Nije navedeno',
  items: {
    sponsor: 'ko je platio istraživanje',
    conducted: 'ko ga je sproveo',
    population: 'ciljna populacija',
    sample: 'da li je uzorak slučajan',
    recruitment: 'kako su ljudi pronađeni',
    mode: 'kako su ispitani',
    dates: 'kada su ispitani',
    weighting: 'kako su ponderi izračunati',
    limitations: 'ograničenja istraživanja',
    wording: (measures) => `tekst pitanja (${list.format(measures.map((each) => lowerFirst(each)))})`
  }
}
