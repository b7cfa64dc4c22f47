import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const adjustments = { holm: 'Holm', bh: 'Benjamini and Hochberg', by: 'Benjamini and Yekutieli' }

export const blocks: Words['blocks'] = {
  all: (value) => `all ${value}`,
  moreRows: (n) => `${n} more ${n === '1' ? 'row is' : 'rows are'} not shown.`,
  lessIsBetter: (measure) => `${measure} (less is better)`,
  changeFrom: (wave) => `Change from ${lowerFirst(wave)}`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Changes are from the wave before' : `Differences are from ${from}, changes from the wave before`}, with ${level} intervals, tested by ${adjustments[adjustment]} over ${n} ${n === '1' ? 'comparison' : 'comparisons'}.`,
  figureOf: (n, page) => `Figure ${n} in “${page}”`,
  heat: {
    better: (from) => `clearly better than ${from}`,
    worse: (from) => `clearly worse than ${from}`,
    unclear: 'no clear difference'
  },
  query: {
    tag: 'Author’s own query',
    heading: 'The query',
    unweighted: 'Each answer counts the same: the survey’s weights are not used.',
    says: (intervals) =>
      intervals
        ? 'Worked out by the author’s own query, given on the page; intervals are as it gives them.'
        : 'Worked out by the author’s own query, given on the page; nothing here says how far chance may have moved the values.'
  },
  quotes: {
    from: (question, whom) => `Answers to “${question}”: ${whom}.`,
    picked: 'Picked by chance.',
    few: 'Too few people wrote something for their answers to be shown.',
    none: 'Nobody wrote anything here.'
  },
  evidence: {
    what: 'What',
    whom: 'Of whom',
    value: 'Published',
    base: 'Base',
    source: 'Source',
    none: 'Nothing was published of this.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Paid for by',
    conducted: 'Carried out by',
    recruitment: 'How people were found',
    response_rate: 'Response rate',
    incentive: 'Incentive',
    languages: 'Languages',
    weighting: 'Weights',
    quality: 'Checks',
    limitations: 'Limitations'
  },
  size: 'Sample size',
  sizeSays: (people, answers) => (answers === null ? `${people} people` : `${people} people, ${answers} answers`),
  precision: 'Precision',
  precisionSays: (level) => `Each value carries its ${level} interval.`,
  effects: (least, most) =>
    most === null
      ? `The variances of this page’s values are ${least} times those of a simple random sample with as many answers (design effect).`
      : `The variances of this page’s values are ${least} to ${most} times those of a simple random sample with as many answers (design effects).`,
  questions: {
    heading: 'What was asked',
    measure: 'Column',
    wording: 'Question',
    answers: 'Answers',
    number: 'a number',
    date: 'a date'
  },
  notStated: 'Not stated',
  items: {
    sponsor: 'who paid for it',
    conducted: 'who carried it out',
    population: 'whom it is about',
    sample: 'whether the sample is a random one',
    recruitment: 'how people were found',
    mode: 'how they were asked',
    dates: 'when they were asked',
    weighting: 'how the weights were made',
    limitations: 'its limitations',
    wording: (measures) => `the wording of the questions on ${list.format(measures.map((each) => lowerFirst(each)))}`
  }
}
