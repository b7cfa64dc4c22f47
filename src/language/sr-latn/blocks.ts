import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'

const list = new Intl.ListFormat('sr-Latn', { type: 'conjunction' })
const plural = pluralOf('sr-Latn')

export const adjustments = { holm: 'Holm', bh: 'Benjamini–Hochberg', by: 'Benjamini–Yekutieli' }

export const blocks: Words['blocks'] = {
  all: (value) => `ukupno ${value}`,
  moreRows: (n) => `Još ${n} ${plural(n, 'red nije prikazan', 'reda nisu prikazana', 'redova nije prikazano')}.`,
  lessIsBetter: (measure) => `${measure} (manje je bolje)`,
  changeFrom: (wave) => `Promena u odnosu na talas „${wave}”`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Promene su u odnosu na prethodni talas' : `Razlike su u odnosu na ${from}, a promene u odnosu na prethodni talas`}, sa ${level} intervalima poverenja; p vrednosti su korigovane (${adjustments[adjustment]}, ${n} ${plural(n, 'poređenje', 'poređenja', 'poređenja')}).`,
  figureOf: (n, page) => `Prikaz ${n} na stranici „${page}”`,
  heat: {
    better: (from) => `jasno bolje u odnosu na ${from}`,
    worse: (from) => `jasno lošije u odnosu na ${from}`,
    unclear: 'nema jasne razlike'
  },
  query: {
    tag: 'Autorov sopstveni upit',
    heading: 'Upit',
    unweighted: 'Svaki odgovor se računa jednako: ponderi ankete nisu primenjeni.',
    says: (intervals) =>
      intervals
        ? 'Izračunato sopstvenim upitom autora, koji je dat na stranici; intervali su onakvi kakve upit daje.'
        : 'Izračunato sopstvenim upitom autora, koji je dat na stranici; koliko je slučaj mogao da pomeri vrednosti, ovde nije prikazano.'
  },
  quotes: {
    from: (question, whom) => `Odgovori na pitanje „${question}”: ${whom}.`,
    picked: 'Izabrani su slučajnim putem.',
    few: 'Odgovori nisu prikazani: napisalo ih je premalo ljudi.',
    none: 'Ovde niko ništa nije napisao.'
  },
  evidence: {
    what: 'Pokazatelj',
    whom: 'Grupa',
    value: 'Objavljeno',
    base: 'Baza',
    source: 'Izvor',
    none: 'O ovome nema objavljenih podataka.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Naručilac',
    conducted: 'Realizator',
    recruitment: 'Regrutovanje ispitanika',
    response_rate: 'Stopa odgovora',
    incentive: 'Nagrada za učešće',
    languages: 'Jezici ankete',
    weighting: 'Ponderi',
    quality: 'Kontrola kvaliteta',
    limitations: 'Ograničenja'
  },
  size: 'Veličina uzorka',
  sizeSays: (people, answers) =>
    `${people} ${plural(people, 'osoba', 'osobe', 'osoba')}${answers === null ? '' : `, ${answers} ${plural(answers, 'odgovor', 'odgovora', 'odgovora')}`}`,
  precision: 'Preciznost',
  precisionSays: (level) => `Uz svaku vrednost naveden je njen ${level} interval poverenja.`,
  effects: (least, most) =>
    `Efekat dizajna za vrednosti na ovoj stranici: ${most === null ? least : `od ${least} do ${most}`}. To je odnos njihove varijanse i varijanse prostog slučajnog uzorka sa istim brojem odgovora.`,
  questions: {
    heading: 'Postavljena pitanja',
    measure: 'Promenljiva',
    wording: 'Tekst pitanja',
    answers: 'Ponuđeni odgovori',
    number: 'broj',
    date: 'datum'
  },
  notStated: 'Nije navedeno',
  items: {
    sponsor: 'naručilac',
    conducted: 'realizator',
    population: 'ciljna populacija',
    sample: 'da li je uzorak slučajan',
    recruitment: 'način regrutovanja ispitanika',
    mode: 'način anketiranja',
    dates: 'period anketiranja',
    weighting: 'način izračunavanja pondera',
    limitations: 'ograničenja istraživanja',
    wording: (measures) => `tekst pitanja (${list.format(measures.map((each) => `„${each}”`))})`
  }
}
