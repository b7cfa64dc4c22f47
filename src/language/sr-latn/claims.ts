import { isNumber } from '../claim-others.ts'
import { bracketed, type ClaimEnd, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { pluralOf } from '../plural.ts'
import { adjustments } from './blocks.ts'

const plural = pluralOf('sr-Latn')

const shown = ({ count, hidden }: Counted) =>
  hidden === '' ? count : `${count} ${plural(count, 'prikazane', 'prikazane', 'prikazanih')}`
const ofAll = (counted: Counted) => `od ${shown(counted)} vrednosti${bracketed(counted, 'sr-Latn')}`
const ofGroups = (counted: Counted) =>
  `od ${shown(counted)} ${plural(counted.count, 'grupe', 'grupe', 'grupa')}${bracketed(counted, 'sr-Latn')}`
const one = { lowest: 'najnižom', highest: 'najvišom', best: 'najboljom', worst: 'najgorom' }
const few = { lowest: 'najniže', highest: 'najviše', best: 'najbolje', worst: 'najgore' }
const many = { lowest: 'najnižih', highest: 'najviših', best: 'najboljih', worst: 'najgorih' }
const from = (end: ClaimEnd) => endIn(few, end)
const among = ({ n, end, ...parts }: ClaimParts) =>
  `među ${n} ${plural(n, endIn(one, end), endIn(few, end), endIn(many, end))} ${ofAll(parts)}`

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
    rank: ({ place, end, ...parts }) => `${place} ${ofAll(parts)}, brojano od ${from(end)}`,
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
    differs: ({ other }) => than('različito od', 'drugačije', other),
    reached: ({ other }) => `cilj dostignut: ${other}`,
    'on-track': ({ other }) => `ide po planu: ${other}`,
    behind: ({ other }) => `kasni za planom: ${other}`,
    missed: ({ other }) => `cilj promašen: ${other}`
  },
  among: {
    all: (statement, counted) => `${statement}, u svakoj ${ofGroups(counted)}`,
    none: (statement, counted) => `${statement}, ni u jednoj ${ofGroups(counted)}`,
    most: (statement, counted) => `${statement}, u većini ${ofGroups(counted)}`,
    exactly: (statement, counted, n) => `${statement}, u ${n} ${ofGroups(counted)}`
  },
  hidden: {
    few: (n) => `${n} nije prikazano: premala baza`,
    protect: (n) => `${n} nije prikazano: zaštita poverljivosti`,
    other: (n) => `${n} nije prikazano`
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
    `Moguće od ${first} do ${last} mesta, brojano od ${from(end)} vrednosti; nema značajne razlike u odnosu na sledeće: ${alike}.`,
  notShown: (p, interval) => `${p}. To ne dokazuje da promene nije bilo: ona može iznositi ${interval}.`,
  noTest: {
    published: 'objavljeni pokazatelji porede se onako kako su objavljeni.',
    survey: 'u odgovorima nema varijacije.'
  }
}
