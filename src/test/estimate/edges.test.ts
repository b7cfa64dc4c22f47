/** Where estimates could go wrong in silence: each of these once did, or could have. */
import { describe, expect, test } from 'vitest'
import { front, head, type Numbers, numbersIn, repeat, siteOf } from '../one-survey.ts'
import { prepareProject, projectOf } from '../project.ts'

/** What a one-dataset project publishes, or its problems as text. */
async function numbersOf(...project: Parameters<typeof siteOf>): Promise<Numbers> {
  return numbersIn(await siteOf(...project))
}

const plain = 'design: none\nfiles: [rows.csv]\n'
test('a folder whose name looks like a pattern is itself', async () => {
  const codebook = `${head}design: none\ncolumns: { x: { type: number } }\nmeasures: { x: { mean: x } }\n`
  const root = projectOf('empty', [
    ['data/s1/dataset.yaml', null, codebook],
    ['data/s1/a[1].csv', null, `x\n${repeat(40, (i) => `${i % 2}\n`)}`],
    ['reports/report/index.md', null, `${front.replace('survey', 's1')}:value{of=x}`],
    ['data/s2/dataset.yaml', null, codebook],
    ['data/s2/a1.csv', null, `x\n${repeat(40, () => '9\n')}`]
  ])
  const { site } = await prepareProject(root)
  const { estimates } = JSON.parse(String(site?.files.get('files/report/estimates.json'))) as Numbers
  expect(estimates.map((each) => [each.value, each.n])).toEqual([[0.5, 40]])
})

test('columns that differ by case only, or have names of ours, are kept apart', async () => {
  const codebook = `${plain}columns:
  Ease: { type: number, from: a }
  ease: { type: number, from: b }
  row: { values: { x: X, y: Y }, from: c }
measures: { upper: { mean: Ease }, lower: { mean: ease } }
`
  const rows = `a,b,c\n${repeat(80, (i) => `${i % 2},${8 + (i % 2)},${i % 4 < 2 ? 'x' : 'y'}\n`)}`
  const { estimates } = await numbersOf(codebook, rows, ':value{of=upper} :value{of=lower} :value{of=upper row=x}')
  expect(estimates.map((each) => [each.value, each.n])).toEqual([
    [0.5, 80],
    [8.5, 80],
    [0.5, 40]
  ])
})

test('an empty missing code does not make zeros missing', async () => {
  const codebook = `${plain}columns: { x: { scale: { min: 0, max: 10 }, missing: { "": No answer } } }\nmeasures: { x: { mean: x } }\n`
  const { estimates } = await numbersOf(codebook, `x\n${repeat(60, (i) => `${i % 2 ? 10 : 0}\n`)}`, ':value{of=x}')
  expect(estimates[0]).toMatchObject({ value: 5, n: 60 })
})

test('in a file of one column a blank line is a row without an answer', async () => {
  const codebook = `${plain}columns: { x: { type: number } }\nmeasures: { x: { mean: x } }\n`
  const { estimates } = await numbersOf(
    codebook,
    `x\n${repeat(60, (i) => (i % 3 ? `${i % 2}\n` : '\n'))}`,
    ':value{of=x}'
  )
  expect(estimates[0]).toMatchObject({ n: 40, df: 59 })
})

test('rows of weight 0 are in the design and are no answers', async () => {
  const codebook = `design: { weights: w }\ncolumns: { w: { type: number }, x: { values: { a: A, b: B } } }\nmeasures: { x: { share: x, answers: [b] } }\n`
  const rows = `w,x\n${repeat(200, () => '0,a\n')}${repeat(40, () => '1,a\n')}`
  const { estimates } = await numbersOf(codebook, rows, ':value{of=x}')
  expect(estimates[0]).toMatchObject({ value: 0, n: 40, df: 39, interval: 'exact' })
  expect(estimates[0]?.high).toBeCloseTo(1 - 0.025 ** (1 / 40), 12)
})

test('a net of nets has the rows of all of them', async () => {
  const codebook = `${plain}columns:
  x: { type: number }
  g: { values: { all: All, mid: { label: Mid, within: all }, a: { label: A, within: mid }, b: { label: B, within: all } } }
measures: { x: { mean: x } }
`
  const rows = `x,g\n${repeat(120, (i) => `${i % 5},${i % 2 ? 'a' : 'b'}\n`)}`
  const { estimates } = await numbersOf(codebook, rows, ':value{of=x g=all} :value{of=x g=mid} :value{of=x g=a}')
  expect(estimates.map((each) => each.n)).toEqual([120, 60, 60])
})

test('where all answers are alike there is no variance, and no rounding either', async () => {
  const codebook = `design: { weights: w }\ncolumns: { w: { type: number }, r: { scale: { min: 0, max: 10 } } }\nmeasures: { nps: { nps: r }, mean: { mean: r } }\n`
  const rows = `w,r\n${repeat(50, (i) => `${0.1 + i * 0.37},3\n`)}`
  const { estimates } = await numbersOf(codebook, rows, ':value{of=nps} :value{of=mean}')
  expect(estimates.map(({ value, se, low, high }) => [value, se, low, high])).toEqual([
    [-100, 0, -100, -100],
    [3, 0, 3, 3]
  ])
})

test('a domain in one cluster has no degrees of freedom, and is not shown', async () => {
  const codebook = `design: { clusters: c }\ncolumns: { c: { role: identifier }, g: { values: { a: A, b: B } }, x: { type: number } }\nmeasures: { x: { mean: x } }\n`
  const rows = `c,g,x\n${repeat(120, (i) => `c${i < 60 ? 1 : (i % 7) + 2},${i < 60 ? 'a' : 'b'},${i % 3}\n`)}`
  const { estimates } = await numbersOf(codebook, rows, ':value{of=x g=a} :value{of=x g=b}')
  expect(estimates[0]).toMatchObject({ value: null, se: null, standing: 'suppressed', absence: 'one cluster' })
  expect(estimates[1]).toMatchObject({ standing: 'caution', df: 6 })
})

describe('a change', () => {
  const codebook = `${plain}waves: { one: One, two: Two }\ncolumns: { x: { scale: { min: 0, max: 10 }, wave: { one: a, two: b } } }\nmeasures: { x: { mean: x } }\n`
  const rows = `a,b\n${repeat(60, (i) => `${3 + (i % 2)},${4 + (i % 3)}\n`)}${repeat(60, () => ',9\n')}`

  test('is the difference of the two values shown, each on its own base', async () => {
    const { comparisons } = await numbersOf(codebook, rows, ':change{of=x}')
    const [change] = comparisons
    expect(change?.right.value).toBe(3.5)
    expect(change?.left.value).toBeCloseTo(7, 10)
    expect(change?.difference).toBeCloseTo(3.5, 10)
  })

  test('among those who answered both times has both sides on them', async () => {
    const { comparisons } = await numbersOf(codebook, rows, ':change{of=x on=both}')
    const [change] = comparisons
    expect([change?.left.value, change?.right.value]).toEqual([5, 3.5])
    expect(change?.difference).toBe(1.5)
  })
})

test('a published standard error gives the interval, not the base', async () => {
  const published = `title: P\nkind: published\nstatus: real\nmeasures: { s: { published: share, unit: percent }, m: { published: mean, unit: points } }\nsources: { i: { title: T, publisher: I } }\n`
  const figures = 'measure,value,n,se,source\ns,40,200,9,i\nm,5,,0.5,i\n'
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, published],
    ['data/survey/figures.csv', null, figures],
    ['reports/report/index.md', null, `${front}:value{of=s} :value{of=m}`]
  ])
  const { site } = await prepareProject(root)
  const { estimates } = JSON.parse(String(site?.files.get('files/report/estimates.json'))) as Numbers
  expect(estimates[0]).toMatchObject({ value: 0.4, se: 0.09, interval: 'published standard error' })
  expect(estimates[1]?.low).toBeCloseTo(5 - 1.959963984540054 * 0.5, 12)
})
