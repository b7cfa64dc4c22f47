/** A wave that is not comparable with the one before: what an author is told, and what a reader sees. */
import { describe, expect, test } from 'vitest'
import { front, head, htmlIn, numbersIn, repeat, siteOf } from './one-survey.ts'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'
import { tableOf, textOf } from './render/page.ts'

const waves = ['q1', 'q2', 'q3', 'q4']
const codebook = (written: string) => `design: none
files: [rows.csv]
waves: { ${written} }
columns:
  when: { role: wave }
  sector: { label: Sector, values: { a: Alpha, b: Beta } }
  ease: { label: Ease, question: How easy was it?, scale: { min: 0, max: 10 } }
measures: { ease: { mean: ease, better: higher } }
`
const broken = codebook('q1: Spring, q2: Summer, q3: { label: Autumn, break: Asked online from here on }, q4: Winter')
const rows = `when,sector,ease\n${waves
  .map((wave, at) => repeat(120, (i) => `${wave},${i % 2 === 0 ? 'a' : 'b'},${(i % 5) + at}\n`))
  .join('')}`

async function told(prose: string, text = broken): Promise<string> {
  const edits: Edit[] = [
    ['data/survey/dataset.yaml', null, head + text],
    ['data/survey/rows.csv', null, rows],
    ['reports/report/index.md', null, front + prose]
  ]
  const root = projectOf('empty', edits)
  return problemText(await prepareProject(root), root)
}

const warning =
  'This compares waves over a break: `q3` is not comparable with the wave before it (“Asked online from here on”)'
const sentence = 'From autumn on, values cannot be compared with earlier ones: Asked online from here on.'

describe('a change over a break', () => {
  const over = ':change{of=ease from=q2 to=q3}'

  test('is a warning, with what to do', async () => {
    const said = await told(over)
    expect(said).toContain(warning)
    expect(said).toContain('write `break=told`')
  })

  test('bears a word beside it, and the reason in its panel', async () => {
    const text = textOf(htmlIn(await siteOf(broken, rows, over)))
    expect(text).toContain('not like for like')
    expect(text).toContain(sentence)
  })

  test('says in estimates.json over which waves it is, as no other does', async () => {
    const site = await siteOf(broken, rows, `${over} :change{of=ease from=q3 to=q4} :change{of=ease from=q4 to=q1}`)
    const comparisons = numbersIn(site).comparisons as unknown as { left: { wave: string }; breaks?: string[] }[]
    expect(comparisons.map(({ left, breaks }) => [left.wave, breaks])).toEqual([
      ['q3', ['q3']],
      ['q4', undefined],
      ['q1', ['q3']]
    ])
  })

  test('says the reason without the word where its author tells of it', async () => {
    const mine = ':change{of=ease from=q2 to=q3 break=told}'
    expect(await told(mine)).not.toContain('This compares')
    const text = textOf(htmlIn(await siteOf(broken, rows, mine)))
    expect(text).not.toContain('not like for like')
    expect(text).toContain(sentence)
  })

  test.each([':change{of=ease from=q1 to=q2}', ':change{of=ease from=q3 to=q4}'])(
    'is none between waves on one side of it: %s',
    async (within) => {
      expect(await told(within)).not.toContain('This compares')
      expect(textOf(htmlIn(await siteOf(broken, rows, within)))).not.toMatch(/not like for like|cannot be compared/)
    }
  )

  test('backwards is over it as well', async () => {
    expect(await told(':change{of=ease from=q4 to=q1}')).toContain('This compares waves over a break')
  })
})

test('a claim over a break is warned of, and says so beside its mark and in its check', async () => {
  const claim = ':claim[It rose]{of=ease is=rose from=q1 to=q4}'
  expect(await told(claim)).toContain(warning)
  const text = textOf(htmlIn(await siteOf(broken, rows, claim)))
  expect(text).toContain('not like for like')
  expect(text).toContain(sentence)
})

test('a passage that hangs on a change over a break is warned of', async () => {
  expect(await told(':::when{of=ease is=rose from=q1 to=q4}\nIt rose.\n:::')).toContain(warning)
})

describe('a trend over a break', () => {
  const trend = '::chart[The tracker]{of=ease by=sector form=trend}'

  test('shows the break, says it in the note, and warns of nothing', async () => {
    expect(await told(trend)).not.toContain('This compares')
    const site = await siteOf(broken, rows, trend)
    const html = htmlIn(site)
    const drawing = textOf(/<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '')
    expect(drawing).toContain('Asked online')
    expect(textOf(html)).toContain(sentence)
  })

  test('its changes are from the first wave since', async () => {
    const site = await siteOf(broken, rows, trend)
    const [heads = []] = tableOf(/<details>[\s\S]*?<\/details>/.exec(htmlIn(site))?.[0] ?? '')
    expect(heads).toContain('Change since autumn')
    const values = numbersIn(site).comparisons.map(({ left, right, difference }) => [
      (left as { wave?: string }).wave,
      (right as { wave?: string }).wave,
      Math.round(difference)
    ])
    expect(values).toEqual([
      ['q4', 'q3', 1],
      ['q4', 'q3', 1]
    ])
  })

  test('has no change where nothing since can be compared', async () => {
    const last = codebook('q1: Spring, q2: Summer, q3: Autumn, q4: { label: Winter, break: Another question }')
    const site = await siteOf(last, rows, trend)
    expect(numbersIn(site).comparisons).toEqual([])
    expect(textOf(htmlIn(site))).toContain('From winter on, values cannot be compared with earlier ones')
  })
})

test('a page of all tables has letters within each stretch of waves alone, and says why', async () => {
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + broken],
    ['data/survey/rows.csv', null, rows],
    ['reports/report/index.md', null, `${front.replace(/tables: .*\n/, '')}:value{of=ease wave=q4}`]
  ])
  const { site } = await prepareProject(root)
  const { tables } = JSON.parse(String(site?.files.get('files/report/estimates.json'))) as {
    tables: { columns: { domain: Record<string, string>; wave: string }[] }[]
  }
  const overTime = tables.filter(({ columns }) => columns.every(({ domain }) => Object.keys(domain).length === 0))
  const compared = overTime.map(({ columns }) => columns.map(({ wave }) => wave))
  expect([...new Set(compared.map((each) => each.join()))]).toEqual(['q1,q2', 'q3,q4'])
  const page = site?.pages.find(({ path }) => path.endsWith('/tables/'))
  expect(textOf(JSON.stringify(page))).toContain(sentence)
})

describe('two waves on either side of a break', () => {
  const two = codebook('q1: Spring, q2: { label: Summer, break: { en: Another question, tr: Başka bir soru } }')
  const only = rows
    .split('\n')
    .filter((row) => !/^q[34]/.test(row))
    .join('\n')

  const edits = (prose: string): Edit[] => [
    ['data/survey/dataset.yaml', null, head + two],
    ['data/survey/rows.csv', null, only],
    ['reports/report/index.md', null, front + prose]
  ]

  test.each([
    '::chart[All]{of=ease by=sector form=dumbbell}',
    '::chart[All]{of=ease by=sector form=slope}',
    '::table[All]{of=ease by=sector across=wave}',
    '::scorecard[All]{of=ease sector=a}'
  ])('are compared with a warning and the reason in the note: %s', async (prose) => {
    const root = projectOf('empty', edits(prose))
    const prepared = await prepareProject(root)
    expect(problemText(prepared, root)).toContain('This compares waves over a break: `q2`')
    const page = prepared.site?.pages.find((each) => each.kind === 'report')
    const text = textOf(page?.kind === 'report' ? page.html : '')
    expect(text).toContain('From summer on, values cannot be compared with earlier ones: Another question.')
  })
})

describe('a codebook', () => {
  test('has no break of its first wave', async () => {
    const said = await told('', codebook('q1: { label: Spring, break: New }, q2: Summer, q3: Autumn, q4: Winter'))
    expect(said).toContain('`q1` is the first wave, so there is none before it that it could break with')
  })

  test('says the label beside the break', async () => {
    const said = await told('', codebook('q1: Spring, q2: { break: New }, q3: Autumn, q4: Winter'))
    expect(said).toContain('`q2` says why it is not comparable with the wave before, and not what it is called')
  })
})
