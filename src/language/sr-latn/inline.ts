import type { Gender, Words } from '../language.ts'

const at: Record<Gender, number> = { m: 0, f: 1, n: 2, pl: 3, mpl: 3, fpl: 4, npl: 5 }
/** A stem with the ending of what it agrees with. */
const agreed = (stem: string, endings: string, gender: Gender | null) =>
  stem + (endings.split(' ')[at[gender ?? 'm']] ?? '')

const hard = 'i a o i e a'
const soft = 'i a e i e a'
const participle = 'o la lo li le la'
const places: Record<number, [stem: string, endings: string]> = {
  2: ['drug', hard],
  3: ['treć', soft],
  4: ['četvrt', hard],
  5: ['pet', hard],
  6: ['šest', hard],
  7: ['sedm', hard],
  8: ['osm', hard],
  9: ['devet', hard]
}
const isPlural = (gender: Gender | null) => at[gender ?? 'm'] > 2

export const inline: Words['inline'] = {
  genders: ['m', 'f', 'n', 'mpl', 'fpl', 'npl'],
  /** With the auxiliary, which stands right behind the subject: "ocena je porasla". */
  moved: (way, gender) => {
    const auxiliary = isPlural(gender) ? 'su' : 'je'
    if (way === 'up') return agreed(`${auxiliary} poras`, 'tao la lo li le la', gender)
    if (way === 'down') return agreed(`${auxiliary} opa`, participle, gender)
    return agreed(`se ${isPlural(gender) ? 'nisu' : 'nije'} značajno promeni`, participle, gender)
  },
  /** Each before a genitive: "iznad ostalih". */
  compared: (way) => ({ up: 'iznad', down: 'ispod', level: 'bez značajnog odstupanja od' })[way],
  place: (place, end, gender) => {
    const last = agreed(end === 'lowest' ? 'najniž' : 'najviš', soft, gender)
    if (place === 1) return last
    const [stem, endings] = places[place] ?? [`${place}.`, '']
    return `${endings === '' ? stem : agreed(stem, endings, gender)} ${last}`
  },
  ranked: (place, of, end) => `${place} mesto od ${of} (1. ima ${end === 'lowest' ? 'najnižu' : 'najvišu'} vrednost)`,
  places: (from, to) =>
    to === null
      ? `${from} mesto; ostala mesta su statistički isključena`
      : `prema uzorku moguće od ${from} do ${to} mesta`,
  placeHidden: '(rang se ne određuje: jedna od vrednosti nije prikazana)',
  placeless: '(rang se ne određuje: ovo je zbirna vrednost)',
  rest: 'Svi ostali',
  itself: '(nema razlike: poređenje sa samim sobom)',
  bases: (left, right) => `odgovora: ${left} i ${right}`,
  more: (percent) => `${percent} više`,
  less: (percent) => `${percent} manje`,
  onScale: (value, min, max) => `${value} na skali od ${min} do ${max}`,
  effective: (n) => `efektivna baza posle ponderisanja: ${n}`,
  sources: 'Izvori',
  terms: 'Pojmovi',
  back: (n) => `Nazad na ${n}. navođenje u tekstu`
}
