/** What the values of each kind of measure look like, and what is said of those that are not as sure as others. */
import { expect, test } from 'vitest'
import { htmlIn, numbersIn, repeat, siteOf } from '../../one-survey.ts'
import { tableOf, textOf } from '../page.ts'

const columns = `columns:
  c: { role: identifier }
  g: { values: { a: A, b: B } }
  x: { scale: { min: 1, max: 7 } }
  y: { scale: { min: 1, max: 7 } }
  z: { scale: { min: 1, max: 7 } }
  s: { values: { easy: Simple, hard: Difficult, top: The best } }
  t: { type: number, label: Time to resolve }
  r1: { type: number }
  r2: { type: number }
  r3: { type: number }
  r4: { type: number }
`
const codes = ['easy', 'hard', 'top']
/** Steps of 0 to 6 that have nothing to do with each other. */
const hash = (i: number, k: number) => ((Math.imul(i + 1, 2654435761 + 2 * k) >>> 9) ^ (i >>> 3)) % 7
/** 480 rows in eight clusters, or as many as said. */
const rowsOf = (clusters: number) =>
  `c,g,x,y,z,s,t,r1,r2,r3,r4\n${repeat(480, (i) => {
    const replicates = [0, 1, 2, 3].map((r) => (i % 4 === r ? 0 : 4 / 3))
    const x = 1 + ((i * 5) % 7)
    return `${[i % clusters, i % 2 ? 'a' : 'b', x, 1 + hash(i, 1), 1 + ((x + hash(i, 2)) % 7), codes[i % 3], 3 + (i % 11), ...replicates].join()}\n`
  })}`
const plain = `files: [rows.csv]\ndesign: { clusters: c }\n${columns}`

test('a net score is whole, an effort score scored as one too, and a mean has a decimal', async () => {
  const measures = `measures:
  net: { net: x, top: top 2, bottom: bottom 2 }
  effort: { ces: x, version: '1.0', scoring: net }
  agree: { ces: x, version: '2.0', scoring: agree }
  mean: { ces: x, version: '2.0', scoring: mean }
`
  const site = await siteOf(plain + measures, rowsOf(60), '::table[All]{of="net effort agree mean" by=g}')
  const [first = []] = tableOf(htmlIn(site)).slice(1)
  const values = first.slice(1, 5).map((cell) => cell.split(' ')[0])
  expect(values).toEqual([
    expect.stringMatching(/^−?\d+$/),
    expect.stringMatching(/^−?\d+$/),
    expect.stringMatching(/^\d+%$/),
    expect.stringMatching(/^\d\.\d$/)
  ])
})

test('an answer whose code is a word of ours keeps its label', async () => {
  const site = await siteOf(`${plain}measures: { s: { distribution: s } }\n`, rowsOf(60), '::table[Answers]{of=s}')
  expect(
    tableOf(htmlIn(site))
      .slice(1, 4)
      .map(([label]) => label)
  ).toEqual(['Simple', 'Difficult', 'The best'])
})

test('a column says its unit, unless its label does', async () => {
  const measures = `measures:
  t: { mean: t, unit: minutes }
  u: { median: t, unit: minutes, label: Minutes, half of all }
  x: { mean: x }
`.replace('Minutes, half of all', '"Minutes, half of all"')
  const site = await siteOf(plain + measures, rowsOf(60), '::table[Times]{of="t u x" by=g}')
  const [heads] = tableOf(htmlIn(site))
  expect(heads?.slice(1, 4)).toEqual(['Time to resolve (minutes)', 'Minutes, half of all', 'x'])
})

test('what the presentation standard says of a share is marked, and said in words of its own', async () => {
  const rules = 'bases: { suppress: 30, caution: 30, presentation: nchs }\n'
  const site = await siteOf(
    `${plain}${rules}measures: { s: { share: s, answers: [easy] } }\n`,
    rowsOf(8),
    ':value{of=s}\n\n::chart[Easy]{of=s by=g}'
  )
  const { estimates } = numbersIn(site)
  expect(estimates[0]).toMatchObject({ standing: 'caution', caution: 'review', df: 7 })
  const text = textOf(htmlIn(site))
  expect(text).toContain('‡')
  expect(text).not.toContain('Small base')
  expect(text).toContain('Few clusters, or nobody or everybody: read with care')
  expect(text).toContain('‡ Meets NCHS’s presentation standard')
})

test('a share that nearly everybody has leaves a rest that is not precise enough, and says so', async () => {
  const rules = 'bases: { suppress: 30, caution: 30, presentation: nchs }\n'
  const rows = `c,g,x,y,z,s,t,r1,r2,r3,r4\n${repeat(60, (i) => `${i},a,1,1,1,${i % 20 === 0 ? 'hard' : 'easy'},1,1,1,1,1\n`)}`
  const site = await siteOf(
    `${plain}${rules}measures: { s: { share: s, answers: [easy] }, h: { share: s, answers: [hard] } }\n`,
    rows,
    ':value{of=s} and :value{of=h}\n\n::table[Easy]{of=s}'
  )
  const [most, few] = numbersIn(site).estimates
  expect(most).toMatchObject({ standing: 'ok', caution: 'complement' })
  expect(few).toMatchObject({ value: null, absence: 'presentation relative width' })
  const text = textOf(htmlIn(site))
  expect(text).toContain('95%§')
  expect(text).toContain('§ What is left to 100%')
  expect(text).toContain('(not shown)')
})

const importance = `measures:
  m: { mean: x }
  d: { drivers: [y, z], outcome: x }
`

test('importance is from none to all, and so is its interval', async () => {
  const site = await siteOf(plain + importance, rowsOf(4), '::chart[Importance]{of=d}')
  const { estimates } = numbersIn(site)
  expect(estimates.map(({ low, high, interval }) => [low, high, interval])).toEqual([
    [0, expect.any(Number), 'jackknife'],
    [expect.any(Number), 1, 'jackknife']
  ])
  expect(textOf(htmlIn(site))).toContain('leaves out clusters in turn, cut off at 0% and 100%.')
})

test('intervals by replicate weights say so, those of importance too', async () => {
  const design = 'design: { weights: t, replicates: { kind: JK1, columns: r1..r4, factors: true } }'
  const site = await siteOf(
    `files: [rows.csv]\n${design}\n${columns}${importance}`,
    rowsOf(4),
    '::table[Mean]{of=m by=g}\n\n::chart[Importance]{of=d}'
  )
  const text = textOf(htmlIn(site))
  expect(text).toContain('Intervals of means, scores and totals are t intervals by replicate weights.')
  expect(text).toContain('Intervals of importance are t intervals by replicate weights, cut off at 0% and 100%.')
  expect(text).not.toContain('jackknife')
})

test('a figure of all slopes of a regression says how well it fits, and publishes it', async () => {
  const measures = 'measures:\n  d: { drivers: [y, z], outcome: x, method: slopes }\n'
  const prose = '::chart[Slopes]{of=d}\n\n::table[One]{of=d/y}\n\n::table[By]{of=d by=g}'
  const site = await siteOf(plain + measures, rowsOf(60), prose)
  const text = textOf(htmlIn(site))
  expect(
    text.match(/Together they explain \d+% of how the outcome varies, (not )?clearly more than nothing: Wald’s F = /g)
  ).toHaveLength(1)
  const { fits } = JSON.parse(String(site.files.get('files/report/estimates.json')))
  expect(fits).toEqual([
    {
      dataset: 'survey',
      measure: 'd',
      domain: {},
      wave: null,
      explained: expect.any(Number),
      statistic: expect.any(Number),
      df1: 2,
      df2: 57,
      p: expect.any(Number),
      method: 'Wald, F',
      figures: ['d']
    }
  ])
})
