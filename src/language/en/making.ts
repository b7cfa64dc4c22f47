import type { Words } from '../language.ts'
import { adjustments } from './blocks.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const making: Words['making'] = {
  came: 'How the data came about',
  made: 'How the numbers were made',
  check: 'How to check these numbers',
  estimates: {
    heading: 'Estimates',
    weighted: 'Answers count by their weights.',
    unweighted: 'Each answer counts the same.',
    linearized:
      'Standard errors come from how totals vary between clusters (or answers, where nothing is clustered) within strata, by Taylor linearization.',
    replicates: 'Standard errors come from how an estimate moves under the replicate weights.',
    alone: 'Standard errors are those of answers that were given one by one.',
    domains:
      'A group is treated as a part of the whole sample, not as a sample of its own: a cluster in which nobody belongs to it still counts.'
  },
  intervals: {
    heading: 'Intervals',
    freedom: (least, most) =>
      most === null
        ? `They rest on ${least} degrees of freedom: clusters less strata among those in the group.`
        : `They rest on ${least} to ${most} degrees of freedom: clusters less strata among those in each group.`
  },
  tests: {
    heading: 'Comparisons',
    says: (n, families, names, limits) =>
      `${n} ${n === '1' ? 'comparison was' : 'comparisons were'} tested, in ${families} ${families === '1' ? 'family' : 'families'}: all that one figure marks, or one paragraph states, are judged together. Within a family, p values are adjusted by ${list.format(names.map((name) => adjustments[name]))}, and a difference is called clear where that is below ${list.format(limits)}.`,
    covariance:
      'Each is a t test of the difference of the two values shown, which knows that the same people or clusters may stand on both sides.',
    freedom: 'Its degrees of freedom are those of the whole design.'
  },
  claims: {
    heading: 'Statements in the text',
    says: (n) =>
      `${n} ${n === '1' ? 'statement is' : 'statements are'} checked against the data whenever the report is built: one that the estimates do not bear out stops it, and one that is not statistically clear is marked “within error”.`
  },
  hidden: {
    heading: 'What is not shown',
    count: (hidden, of) => `Of ${of} values, ${hidden} ${hidden === '1' ? 'is' : 'are'} not shown.`
  },
  rounding: {
    heading: 'Rounding',
    says: 'Numbers are rounded once, where they are written. Differences and tests are made of unrounded values, and the files below hold 12 significant digits.'
  },
  published: {
    heading: 'Published figures',
    says: 'What others published stands as they published it, with its source, and enters no estimate of this report.'
  },
  checking: {
    script:
      'Who holds the answers can compute these numbers again with R and its package survey, by other people’s code: this command writes the script, which prints how far R’s results are from those published here.',
    readers:
      'Who reads can compare the files below with the page: each number opens to its interval and base, and both stand in them unrounded.'
  }
}
