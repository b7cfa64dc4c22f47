/** Charts in panels, the ends of a scale, and targets: what a reader finds, and what an author is told. */
import { describe, expect, test } from 'vitest'
import { front, head, htmlIn, numbersIn, repeat, siteOf } from '../../one-survey.ts'
import { prepareProject, problemText, projectOf } from '../../project.ts'
import { tableOf, textOf } from '../page.ts'

const codebook = `design: none
files: [rows.csv]
bases: { suppress: 5, caution: 10 }
columns:
  region: { label: Region, values: { n: North, s: South } }
  sector: { label: Sector, values: { a: Alpha, b: Beta, c: Gamma } }
  ease: { label: Ease, question: How easy was it?, scale: { min: 1, max: 5, low: Hard, high: Easy } }
measures:
  ease: { mean: ease, better: higher, target: 3.5 }
  easy: { share: ease, answers: top 2, better: higher, target: 60% }
  hard: { share: ease, answers: bottom 2 }
  answers: { distribution: ease }
  nps: { mean: ease, better: higher }
`
/** Beta is best in the north and Alpha in the south; of Gamma three are in the south. */
const answer = (region: string, sector: string, i: number) =>
  1 + ((i + (region === 'n' ? { a: 0, b: 2, c: 1 } : { a: 3, b: 1, c: 0 })[sector as 'a']) % 5)
const rows = `region,sector,ease\n${['n', 's']
  .flatMap((region) =>
    ['a', 'b', 'c'].map((sector) =>
      repeat(region === 's' && sector === 'c' ? 3 : 41, (i) => `${region},${sector},${answer(region, sector, i * i)}\n`)
    )
  )
  .join('')}`

const built = (prose: string) => siteOf(codebook, rows, prose)

async function told(prose: string, text = codebook): Promise<string> {
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + text],
    ['data/survey/rows.csv', null, rows],
    ['reports/report/index.md', null, front + prose]
  ])
  return problemText(await prepareProject(root), root)
}

const drawing = (html: string) => /<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''
const behind = (html: string) => tableOf(/<details>[\s\S]*?<\/details>/.exec(html)?.[0] ?? '')

describe('a chart in panels', () => {
  const chart = '::chart[By region]{id=p of=ease by=sector facet=region form=dot versus=overall}'

  test('has the rows of each panel under its heading, in the order of the first', async () => {
    const html = htmlIn(await built(chart))
    const [heads = [], ...table] = behind(html)
    expect(heads.slice(0, 2)).toEqual(['Sector', 'Region'])
    const places = table.map(([sector, region]) => `${region} ${sector}`)
    const north = places.slice(0, 3).map((place) => place.replace('North ', ''))
    expect(places[3]).toBe('North All, North')
    expect(places.slice(4, 7).map((place) => place.replace('South ', ''))).toEqual([
      ...north.filter((sector) => sector !== 'Gamma'),
      'Gamma'
    ])
    expect(places[7]).toBe('South All, South')
    const drawn = textOf(drawing(html))
    expect(drawn).toContain('All, North')
    expect(drawn).toContain('All, South')
    expect(drawn).toContain('Not shown: base under 5')
    expect(textOf(html)).toContain('A panel for each: region')
  })

  test('compares each row within its panel, all in one family', async () => {
    const site = await built(chart)
    const comparisons = numbersIn(site).comparisons as unknown as {
      left: { domain: Record<string, string> }
      right: { domain: Record<string, string> }
      family: string
      p: number | null
    }[]
    expect(comparisons).toHaveLength(6)
    for (const { left, right, family } of comparisons) {
      expect(right.domain).toEqual({ region: left.domain['region'] })
      expect(family).toBe('p')
    }
    const tests = comparisons.filter(({ p }) => p !== null).length
    expect(textOf(htmlIn(site))).toContain(`over ${tests} comparisons`)
  })

  test('names the panel in its summary and in its CSV', async () => {
    const site = await built(chart)
    expect(drawing(htmlIn(site))).toMatch(/<desc[^>]*>[^<]*North, Alpha: \d/)
    const csv = String(site.files.get('files/en/report/index/p.csv'))
    expect(csv).toMatch(/^facet,facet_label,row,label,/)
    expect(csv).toContain('\nn,North,a,Alpha,')
    expect(csv).toContain('\ns,South,b,Beta,')
  })

  test('keeps to panels and rows that `where` names, and to the first of each', async () => {
    const one = '::chart[One]{of=ease by=sector facet=region where="region=s sector=a|b" form=bar}'
    expect(
      behind(htmlIn(await built(one)))
        .slice(1)
        .map(([, region]) => region)
    ).toEqual(['South', 'South'])
    const first = '::chart[First]{of=ease by=sector facet=region top=1 form=bar}'
    const html = htmlIn(await built(first))
    expect(
      behind(html)
        .slice(1)
        .map(([, region]) => region)
    ).toEqual(['North', 'South'])
    expect(textOf(html)).toMatch(/4 more rows|4 more/)
  })

  test.each([
    ['of=answers by=sector form=stacked', 'stacked'],
    ['of=answers by=sector form=likert', 'likert'],
    ['of="easy hard" by=sector form=grouped', 'grouped']
  ])('is drawn of %s', async (asked) => {
    const drawn = textOf(drawing(htmlIn(await built(`::chart[All]{${asked} facet=region}`))))
    expect(drawn).toMatch(/North South Alpha Beta Gamma Alpha Beta Gamma/)
  })

  test('shows how often each answer was given in each panel, all columns on one scale', async () => {
    const html = htmlIn(await built('::chart[Answers]{of=answers facet=region}'))
    const [heads = [], ...table] = behind(html)
    expect(heads.slice(1, 2)).toEqual(['Region'])
    expect(table.map(([, region]) => region)).toEqual([...Array(5).fill('North'), ...Array(5).fill('South')])
    const drawn = drawing(html)
    expect(textOf(drawn)).toMatch(/North .*South/)
    const falling = (values: number[]) => values.toSorted((a, b) => b - a)
    const heights = falling([...drawn.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height)))
    const shares = falling(table.map((cells) => Number.parseInt(cells[2] ?? '', 10)))
    expect(heights).toHaveLength(10)
    const unit = (heights[0] ?? 0) / (shares[0] ?? 1)
    for (const [index, height] of heights.entries())
      expect(Math.abs(height / unit - (shares[index] ?? 0))).toBeLessThan(1)
  })

  test('has a waffle for each row of each panel, and the reason in place of one that is hidden', async () => {
    const drawn = textOf(drawing(htmlIn(await built('::chart[Easy]{of=easy by=sector facet=region form=waffle}'))))
    expect(drawn).toMatch(/North .*South/)
    const south = drawn.slice(drawn.lastIndexOf('South'))
    expect(south).toMatch(/Alpha .*\d+% \(.*Gamma Not shown: base under 5$/)
  })

  test('shades measures against the rest of each panel, with one key', async () => {
    const site = await built('::chart[Both]{of="ease easy" by=sector facet=region form=heat versus=rest}')
    const { left, right } = numbersIn(site).comparisons[0] as unknown as Record<'left' | 'right', { domain: object }>
    expect(left.domain).toHaveProperty('region', 'n')
    expect(right.domain).toHaveProperty('region', 'n')
    const drawn = textOf(drawing(htmlIn(site)))
    expect(drawn).toMatch(/North .*South/)
    expect(drawn.match(/no clear difference|not clear/g)).toHaveLength(1)
  })

  test.each([
    ['of=ease by=sector form=league', 'A league ranks all of its rows against one another'],
    ['of="ease nps" by=sector form=quadrant', 'The lines of a quadrant stand at the means of its own points'],
    ['of=ease', 'Each panel has rows of its own, and this chart is of one measure by nothing'],
    ['of=ease by=region', '`region` would be both the rows and the panels of this chart'],
    ['of=ease by=sector region=n', '`region` is both what the figure is by and held at one value'],
    ['of=ease by=sector show=rank', 'Ranks are among all rows of a figure, and this one has panels']
  ])('is refused with the reason: %s', async (asked, reason) => {
    expect(await told(`::chart[Panels]{${asked} facet=region}`)).toContain(reason)
  })

  test('has no facet that the codebook does not know', async () => {
    expect(await told('::chart[Panels]{of=ease by=sector facet=regoin}')).toContain('`regoin` is not a dimension')
  })
})

describe('the ends of a scale', () => {
  const chart = '::chart[Ends]{id=ends of=answers by=sector form=likert}'

  test('are the shares of those who gave one of their answers, with their own intervals', async () => {
    const site = await built(`${chart}\n\n::table[Shares]{of="easy hard" by=sector}`)
    const { estimates } = numbersIn(site)
    const of = (measure: string, category: string | null) =>
      estimates
        .filter((each) => each.measure === measure && each.category === category)
        .map(({ domain, value, se, low, high, n }) => ({ domain, value, se, low, high, n }))
    expect(of('answers', '4+5')).toEqual(of('easy', null))
    expect(of('answers', '1+2')).toEqual(of('hard', null))
  })

  test('stand in the table and the summary by their answers', async () => {
    const html = htmlIn(await built(chart))
    expect(behind(html)[0]?.slice(0, 3)).toEqual(['Sector', '1 (hard)–2', '4–5 (easy)'])
    expect(drawing(html)).toMatch(/<desc[^>]*>Alpha: [^<]*4–5 \(easy\) \d+%/)
    expect(textOf(html)).toContain('Lines at the ends are 95% intervals of the sums')
  })

  test.each(['high', '-high', 'low', '-low'])('can be what rows are sorted by: %s', async (sort) => {
    const site = await built(`::chart[Ends]{of=answers by=sector form=likert sort=${sort}}`)
    const column = sort.endsWith('low') ? 1 : 2
    const values = behind(htmlIn(site))
      .slice(1)
      .map((cells) => Number.parseInt(cells[column] ?? '', 10))
    const rising = values.toSorted((a, b) => a - b)
    expect(values).toEqual(sort.startsWith('-') ? rising.reverse() : rising)
  })

  test('are of likert charts alone', async () => {
    expect(await told('::chart[Ends]{of=ease by=sector sort=high}')).toContain(
      'Only a likert chart adds up the answers'
    )
  })
})

describe('a target of the codebook', () => {
  test('is the line that rows are set against', async () => {
    const html = htmlIn(await built('::chart[Target]{of=easy by=sector versus=target}'))
    expect(textOf(drawing(html))).toContain('Target 60%')
    expect(textOf(html)).toContain('the target of 60%')
  })

  test('can be claimed about', async () => {
    expect(await told(':claim[Below]{of=ease is=below versus=target sure=no}')).not.toContain('error')
    expect(await told(':claim[Above]{of=ease is=above versus=target sure=no}')).toContain('"Above" is not so')
  })

  test('has to be there, and to be one that can be reached', async () => {
    expect(await told('::chart[Target]{of=hard by=sector versus=target}')).toContain(
      'The codebook of `survey` names no target of `hard`'
    )
    const wrong = await told('::chart[Target]{of=ease by=sector versus=target}', codebook.replace('3.5', '35'))
    expect(wrong).toContain('data/survey/dataset.yaml:13:')
    expect(wrong).toContain('`ease` goes from 1 to 5, so it can never be 35')
  })
})
