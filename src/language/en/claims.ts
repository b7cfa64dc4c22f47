import { bracketed, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { lowerFirst } from '../text.ts'
import { adjustments } from './blocks.ts'

const ofAll = (counted: Counted) =>
  `${counted.hidden === '' ? counted.count : `the ${counted.count} shown`}${bracketed(counted, 'en')}`
const ends = { lowest: 'lowest', highest: 'highest', best: 'best', worst: 'worst' }
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `among the ${n} ${endIn(ends, end)} of ${ofAll(parts)}`

export const claims: ClaimWords = {
  heading: 'Checked against the data',
  mark: {
    clear: 'Checked against the data: clear',
    unclear: 'Checked against the data: within error',
    untested: 'Checked against the data'
  },
  withinError: 'within error',
  opens: 'A statement with a tick was checked against the data, and opens to the check.',
  estimates: 'Estimates:',
  clear: 'Statistically clear:',
  unclear: 'Statistically not clear:',
  untested: 'Not tested:',
  forms: {
    lowest: (parts) => `lowest of ${ofAll(parts)}`,
    highest: (parts) => `highest of ${ofAll(parts)}`,
    rank: ({ place, end, ...parts }) => `${place} from the ${endIn(ends, end)} of ${ofAll(parts)}`,
    top: amongEnd,
    bottom: amongEnd,
    above: ({ other }) => `above ${other}`,
    below: ({ other }) => `below ${other}`,
    atleast: ({ other }) => `at least ${other}`,
    atmost: ({ other }) => `at most ${other}`,
    about: ({ other, within }) => `about ${other}, give or take ${within}`,
    majority: () => 'more than half',
    minority: () => 'less than half',
    times: ({ n, other }) => `at least ${n} times ${other}`,
    rose: ({ from, to }) => `rose, ${from} to ${lowerFirst(to)}`,
    fell: ({ from, to }) => `fell, ${from} to ${lowerFirst(to)}`,
    unchanged: ({ from, to }) => `no clear change, ${from} to ${lowerFirst(to)}`,
    differs: ({ other }) => `different from ${other}`,
    reached: ({ other }) => `target reached: ${other}`,
    'on-track': ({ other }) => `on track: ${other}`,
    behind: ({ other }) => `behind plan: ${other}`,
    missed: ({ other }) => `target missed: ${other}`
  },
  among: {
    all: (statement, counted) => `all ${counted.hidden === '' ? '' : 'of '}${ofAll(counted)} ${statement}`,
    none: (statement, counted) => `none of ${ofAll(counted)} ${statement}`,
    most: (statement, counted) => `most of ${ofAll(counted)} ${statement}`,
    exactly: (statement, counted, n) => `${n} of ${ofAll(counted)} ${statement}`
  },
  hidden: {
    few: (n) => `${n} hidden: base too small`,
    protect: (n) => `${n} hidden to protect people`,
    other: (n) => `${n} not shown`
  },
  says: (measure, statement, facts) => `${measure}, ${statement}: ${facts}`,
  others: { overall: 'all', rest: 'the rest', best: 'the best', each: 'each of the others' },
  half: 'half',
  fact: (label, value) => `${label} ${value}`,
  next: (fact) => `next ${fact}`,
  difference: (value) => `difference ${value}`,
  counted: (yes, count) => `${yes} of ${count}`,
  but: (facts) => `not ${facts}`,
  test: {
    pairs: (p, n) => `${p} (Holm, ${n === '1' ? 'one pair' : `all ${n} pairs`})`,
    family: (p, n, adjustment) => `${p} (${adjustments[adjustment]}, ${n} tests of this passage)`
  },
  places: (first, last, end, alike) =>
    `It could be ${first} to ${last} from the ${endIn(ends, end)}: not clearly apart from ${alike}.`,
  notShown: (p, interval) => `${p}. That there was none is not shown: the change may lie at ${interval}.`,
  noTest: {
    published: 'published figures are compared as they stand.',
    survey: 'the answers do not vary.'
  }
}
