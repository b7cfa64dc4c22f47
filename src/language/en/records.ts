import type { Words } from '../language.ts'

export const records: Words['records'] = {
  counted: 'Counted, not estimated',
  note: 'Counted, not estimated: these records are all there are, so values have no interval and differences no test.',
  none: 'No records',
  sample: 'No sample was drawn: the records are all there are',
  noTest: 'the values are counted, not estimated.',
  made: 'Values of records are counted, not estimated: their rows are all there are. They have no standard error, interval or test, and statements about them are judged by the values alone.',
  over: (amount, percent) => `${amount} over (${percent})`,
  under: (amount, percent) => `${amount} under (${percent})`,
  level: 'no difference',
  percent: 'Changes in per cent are of the earlier value; their intervals are made by the delta method.',
  roi: {
    says: (gain, cost) => `Return on investment: (gain − cost) / cost, where the gain is ${gain} and the cost ${cost}`,
    gain: 'Gain',
    cost: 'Cost',
    estimated: (inputs) =>
      `Estimated from a sample: ${inputs}. The interval carries the uncertainty; the other inputs are taken as they stand.`
  }
}
