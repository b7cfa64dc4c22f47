import { isNumber } from '../claim-others.ts'
import type { ClaimParts, ClaimWords } from '../claims.ts'
import { pluralOf } from '../plural.ts'
import { lowerFirst } from '../text.ts'
import { adjustments } from './blocks.ts'

const plural = pluralOf('sr-Latn')

const bracketed = (dimension: string) => (dimension === '' ? '' : ` (${lowerFirst(dimension)})`)
const ofAll = ({ count, dimension }: Pick<ClaimParts, 'count' | 'dimension'>) =>
  `od ${count} vrednosti${bracketed(dimension)}`
const ofGroups = (count: string, dimension: string) =>
  `od ${count} ${plural(count, 'grupe', 'grupe', 'grupa')}${bracketed(dimension)}`
const ends = {
  lowest: { from: 'najniže', one: 'najnižom', few: 'najniže', many: 'najnižih' },
  highest: { from: 'najviše', one: 'najvišom', few: 'najviše', many: 'najviših' }
}
const among = ({ n, end, ...parts }: ClaimParts) =>
  `među ${n} ${plural(n, ends[end].one, ends[end].few, ends[end].many)} ${ofAll(parts)}`

/** "iznad 6,4", and of a label, which stays in the nominative: "više nego Banke". */
const than = (number: string, label: string, other: string) =>
  isNumber(other) ? `${number} ${other}` : `${label} nego ${other}`
const times = (n: string) => (n.includes(',') ? 'puta' : plural(n, 'put', 'puta', 'puta'))

export const claims: ClaimWords = {
  heading: 'Provereno prema podacima',
  mark: {
    clear: 'Provereno prema podacima: statistički značajno',
    unclear: 'Provereno prema podacima: u granicama greške',
    untested: 'Provereno prema podacima'
  },
  withinError: 'u granicama greške',
  opens: 'Tvrdnje sa kvačicom proverene su prema podacima; klikom na kvačicu otvara se provera.',
  estimates: 'Procene:',
  clear: 'Statistički značajno:',
  unclear: 'Nije statistički značajno:',
  untested: 'Nije testirano:',
  forms: {
    lowest: (parts) => `najniža ${ofAll(parts)}`,
    highest: (parts) => `najviša ${ofAll(parts)}`,
    rank: ({ place, end, ...parts }) => `${place} ${ofAll(parts)}, brojano od ${ends[end].from}`,
    top: among,
    bottom: among,
    above: ({ other }) => than('iznad', 'više', other),
    below: ({ other }) => than('ispod', 'niže', other),
    atleast: ({ other }) => than('najmanje', 'ne niže', other),
    atmost: ({ other }) => than('najviše', 'ne više', other),
    about: ({ other, within }) => `${isNumber(other) ? 'oko' : 'približno kao'} ${other} (odstupanje do ${within})`,
    majority: () => 'više od polovine',
    minority: () => 'manje od polovine',
    times: ({ n, other }) => `najmanje ${n} ${times(n)} više nego ${other}`,
    rose: ({ from, to }) => `porast (${from} → ${to})`,
    fell: ({ from, to }) => `pad (${from} → ${to})`,
    unchanged: ({ from, to }) => `bez značajne promene (${from} → ${to})`,
    differs: ({ other }) => than('različito od', 'drugačije', other)
  },
  among: {
    all: (statement, count, dimension) => `${statement}, u svakoj ${ofGroups(count, dimension)}`,
    none: (statement, count, dimension) => `${statement}, ni u jednoj ${ofGroups(count, dimension)}`,
    most: (statement, count, dimension) => `${statement}, u većini ${ofGroups(count, dimension)}`,
    exactly: (statement, count, dimension, n) => `${statement}, u ${n} ${ofGroups(count, dimension)}`
  },
  says: (measure, statement, facts) => `${measure} – ${statement}: ${facts}`,
  others: { overall: 'ukupno', rest: 'ostali', best: 'najbolji rezultat', each: 'svaka od ostalih' },
  half: 'polovina',
  fact: (label, value) => `${label} (${value})`,
  next: (fact) => `zatim ${fact}`,
  difference: (value) => `razlika ${value}`,
  counted: (yes, count) => `${yes} od ${count}`,
  but: (facts) => `osim: ${facts}`,
  test: {
    pairs: (p, n) => `${p} (${adjustments.holm}, ${n} ${plural(n, 'par', 'para', 'parova')})`,
    family: (p, n, adjustment) =>
      `${p} (${adjustments[adjustment]}, ${n} ${plural(n, 'test', 'testa', 'testova')} u ovom odlomku)`
  },
  places: (first, last, end, alike) =>
    `Moguće od ${first} do ${last} mesta, brojano od ${ends[end].from} vrednosti; nema značajne razlike u odnosu na sledeće: ${alike}.`,
  notShown: (p, interval) => `${p}. To ne dokazuje da promene nije bilo: ona može iznositi ${interval}.`,
  noTest: {
    published: 'objavljeni pokazatelji porede se onako kako su objavljeni.',
    survey: 'u odgovorima nema varijacije.'
  }
}
