/** What weighting cannot do is said at the line that asks for it, with what to do. */
import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/read.ts'
import { Problems } from '../../problem.ts'
import { codebookWith, crossedMargin, designOf, load, marginOf, weighted } from './weighted-survey.ts'

const sectors = [
  'utilities',
  'telecoms',
  'financial services',
  'supermarkets',
  'department stores',
  'independent retail',
  'online retail'
]
const psus = Array.from({ length: 132 }, (_, index) => index + 1)
const three = ['sex', 'age', 'region'].map(marginOf)
const [sex = '', age = ''] = three

type Fault = {
  design: string
  edit?: (text: string) => string
  name?: string
  line: string
  message: string
  remedy: string
}

/** Everything that is wrong, as far as the design goes. */
async function found({ design, edit, name }: Fault) {
  const survey = await load(design, 'native', name, edit)
  await survey.engine.close()
  expect(survey.sampling).toBeNull()
  return survey.problems.all().map(({ finding, fatal }) => {
    expect(fatal).toBe(true)
    return {
      line: codebookWith(design, name, edit).split('\n')[finding.place.line - 1]?.trim(),
      message: finding.message,
      remedy: finding.remedy
    }
  })
}

const raking = (...margins: string[]) => designOf(['method: raking'], margins)

const faults: Record<string, Fault> = {
  'totals that differ': {
    design: raking(sex, age.replace('12690000', '12700000')),
    line: 'age:',
    message: 'The population adds up to 54010000 by `age`, and to 54000000 by `sex`',
    remedy: 'Mend the populations, or scale those of one margin to the total of the other.'
  },
  'a category that nobody is in': {
    design: raking(sex, age.replace('65+: 12690000', '65+: 12000000\n        75+: 690000')),
    edit: (text) => text.replace('65+: 65 and over', '65+: 65 to 74, 75+: 75 and over'),
    line: '75+: 690000',
    message: 'Nobody in the sample is `75+` in `age`, of whom there are 690000',
    remedy: 'Join the category with the one most like it, in the data and in the margin.'
  },
  'rows with no value': {
    design: raking(sex, '      digital_confident: { "yes": 30000000, "no": 24000000 }'),
    line: 'digital_confident: { "yes": 30000000, "no": 24000000 }',
    message: '50 rows have no value in `digital_confident`, which the design weights to',
    remedy:
      'Fill the cells in the data, leave those rows out of the file, or give them a code of their own with its population.'
  },
  'a category that the margin does not name': {
    design: raking(age.replace(/\n +18-24: \d+/, ''), sex),
    line: 'age:',
    message: '141 rows have `18-24` in `age`, and the margin does not say how many of them there are',
    remedy: 'Write its population under the margin, or leave those rows out of the file.'
  },
  'a population that is not positive': {
    design: raking('      sex: { female: 54000000, male: 0 }'),
    line: 'sex: { female: 54000000, male: 0 }',
    message: 'The population of `male` in `sex` is 0',
    remedy: 'Write how many there are; or take the category out, and its rows out of the file.'
  },
  'categories that the margin does not name': {
    design: raking(sex, '      sex * age: { female * 18-24: 54000000 }'),
    line: 'sex * age: { female * 18-24: 54000000 }',
    message:
      '1925 rows have something in `sex * age` that the margin does not name: `female * 25-34` (173), `female * 35-44` (174), `female * 45-54` (193), `female * 55-64` (209), and 7 more',
    remedy: 'Write its population under the margin, or leave those rows out of the file.'
  },
  'bounds with no room': {
    design: designOf(['method: linear', 'bounds: [0.9, 1.1]'], three),
    line: 'weighting:',
    message:
      'No weights within [0.9, 1.1] times what they were meet the margins: `North East` of `region` comes to 2848850.52 instead of 2160000 (32% too many), `65+` of `age` comes to 10372475.4 instead of 12690000 (18% too few), `18-24` of `age` comes to 6675318.95 instead of 5670000 (18% too many), `25-34` of `age` comes to 10387619.6 instead of 9180000 (13% too many), and 16 more are off',
    remedy: 'Widen `bounds`, join categories that few of the sample are in, or take out a margin.'
  },
  'limits with no room': {
    design: designOf(['method: raking', 'trim: { upper: 1.01, lower: 0.99 }'], three),
    line: 'weighting:',
    message:
      'After 101 rounds of trimming and weighting in turns, the largest weight is 1.75344 times the mean, the smallest is 0.599837 times the mean',
    remedy:
      'Move the limits of `trim` further from 1, join categories that few of the sample are in, or take out a margin.'
  },
  'margins that contradict each other': {
    design: raking('      sex: { female: 27000000, male: 27000000 }', crossedMargin()),
    line: 'weighting:',
    message:
      'No weights meet the margins: `male * 18-24` of `sex * age` comes to 2800980.02 instead of 2766960 (1.2% too many), `male * 25-34` of `sex * age` comes to 4534920.01 instead of 4479840 (1.2% too many), `male * 65+` of `sex * age` comes to 6268860 instead of 6192720 (1.2% too many), `male * 45-54` of `sex * age` comes to 4401539.99 instead of 4348080 (1.2% too many), and 10 more are off',
    remedy: 'Mend the populations, join categories that few of the sample are in, or take out a margin.'
  },
  'negative weights': {
    design: designOf(['method: linear'], ['      sex: { female: 53900000, male: 100000 }', age]),
    line: 'weighting:',
    message: 'The method `linear` makes 552 weights negative',
    remedy: 'Write `bounds`, like [0.3, 3], or take `method: raking`.'
  },
  'a unit with several categories': {
    design: designOf(['method: raking'], [`      sector: { ${sectors.map((code) => `${code}: 1`).join(', ')} }`]),
    name: 'cx',
    line: 'weighting:',
    message: '1569 units of `resp_id` have rows with different `sector`, and the margins count each unit once',
    remedy: 'Mend the data; or take `unit` out of the design if rows are what the margins count.'
  },
  'a unit with several weights': {
    design: designOf(['method: raking'], [sex], weighted.replace('unit: resp_id', 'unit: sex')),
    line: 'weighting:',
    message: '2 units of `sex` have rows with different weights, and the margins count each unit once',
    remedy: 'Mend the data; or take `unit` out of the design if rows are what the margins count.'
  },
  'a replicate without a category': {
    design: designOf(
      ['method: raking'],
      [`      psu: { ${psus.map((psu) => `${psu}: 100`).join(', ')} }`],
      'weights: weight',
      [
        'replicates: { kind: JKn, columns: r1..r8, file: ../../../reference/data/respondents/replicate-factors.csv, by: psu, factors: true }'
      ]
    ),
    edit: (text) =>
      text.replace('psu: { role: text }', `psu: { values: { ${psus.map((psu) => `${psu}: No. ${psu}`).join(', ')} } }`),
    line: 'replicates: { kind: JKn, columns: r1..r8, file: ../../../reference/data/respondents/replicate-factors.csv, by: psu, factors: true }',
    message: 'Nobody in replicate `r1` (one of 8 such) is `1` in `psu`, of whom there are 100',
    remedy: 'Join the category with the one most like it, in the data and in the margin.'
  }
}

test.each(Object.entries(faults))('%s', async (_, fault) => {
  const problems = await found(fault)
  expect(problems).toContainEqual({ line: fault.line, message: fault.message, remedy: fault.remedy })
})

describe('what a codebook says that cannot be', () => {
  test.each([
    [
      designOf(['method: raking', 'bounds: [0.3, 3]', 'trim: { upper: 3 }'], [sex]),
      'weighting:',
      '`bounds` do not go with `trim`'
    ],
    [
      designOf(['method: poststratification', 'bounds: [0.3, 3]'], [sex]),
      'weighting:',
      '`bounds` do not go with post-stratification, which leaves no choice'
    ],
    [designOf(['method: logit'], [sex]), 'weighting:', 'Logit calibration keeps within bounds, and there are none'],
    [designOf(['method: linear', 'bounds: [0.3]'], [sex]), 'bounds: [0.3]', '`bounds` are not two numbers'],
    [
      designOf(['method: raking'], [sex], 'weights: weight', ['clusters: [psu, resp_id]', 'fpc: [fpc_psu, fpc_resp]']),
      'weighting:',
      'Weighting and a second stage do not go together yet'
    ]
  ])('%#', (design, line, message) => {
    const problems = new Problems()
    const text = codebookWith(design)
    readCodebook('respondents', 'dataset.yaml', text, problems)
    const told = problems.all().map(({ finding }) => ({
      line: text.split('\n')[finding.place.line - 1]?.trim(),
      message: finding.message
    }))
    expect(told).toEqual([{ line, message }])
  })
})
