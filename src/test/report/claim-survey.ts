import { join } from 'node:path'
import type { Prepared } from '../../build.ts'
import { repeat } from '../one-survey.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../project.ts'
import { textOf } from '../render/page.ts'

/**
 * A survey of four sectors whose ease is about 3, 5, 5.1 and 8, before 5, 5.2, 5.2 and 7; the share that called is 80%,
 * 52.5%, 45% and 20%, and that wrote 25%, 30%, 27.5% and 22.5%. Three people of the east are too few to be shown.
 */
const codebook = `title: Four sectors
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: none
bases: { suppress: 10, caution: 10 }
waves:
  before: { label: Before, from: 2024-01-01, to: 2024-03-31 }
  during: { label: During, from: 2024-10-01, to: 2024-12-31 }
columns:
  sector: { label: Sector, values: { water: Water, gas: Gas, rail: Rail, bus: Bus } }
  area: { label: Area, values: { north: North, south: South, east: East } }
  ease: { label: Ease, scale: { min: 0, max: 10 }, wave: { before: ease_before, during: ease_during } }
  liking: { label: Liking, scale: { min: -5, max: 5 } }
  called: { label: Called, values: { "yes": "Yes", "no": "No" } }
  wrote: { label: Wrote, values: { "yes": "Yes", "no": "No" } }
measures:
  ease: { mean: ease, better: higher, label: Ease }
  liking: { mean: liking, label: Liking }
  called: { share: called, answers: ["yes"], label: Called }
  wrote: { share: wrote, answers: ["yes"], label: Wrote }
targets:
  bus: { of: ease, where: { sector: bus }, from: 7, to: 7.5, start: 2024-01-01, due: 2024-12-31 }
  bus-later: { of: ease, where: { sector: bus }, to: "+20%", start: 2024-01-01, due: 2025-12-31 }
  rail: { of: ease, where: { sector: rail }, from: 4, to: 5, start: 2024-01-01, due: 2024-12-31 }
  water: { of: ease, where: { sector: water }, from: 5, to: 6, start: 2024-01-01, due: 2024-12-31 }
  water-later: { of: ease, where: { sector: water }, from: 5, to: 6, start: 2024-01-01, due: 2025-12-31 }
`

const published = `title: Published
kind: published
status: real
files: [figures.csv]
waves: { during: During }
columns:
  sector: { label: Sector, values: { water: Water, gas: Gas, rail: Rail } }
  reason: { label: Reason, values: { price: Price, speed: Speed } }
measures:
  ease: { published: mean, unit: points, scale: { min: 0, max: 10 } }
  reason: { published: share, unit: percent }
sources: { institute: { title: Report, publisher: Institute, date: 2025 } }
`

const figures = `measure,wave,sector,reason,value,n,source
ease,during,water,,4,,institute
ease,during,gas,,4.9,,institute
reason,,,price,60,,institute
reason,,,speed,40,,institute
`

const answer = (yes: boolean) => (yes ? 'yes' : 'no')
const areaOf = (i: number, at: number) => (at === 0 && i < 3 ? 'east' : i % 2 ? 'south' : 'north')
const middles = [3, 5, 5, 8]
const changes = [2, 0.2, 0.1, -1]
const callers = [32, 21, 18, 8]
const writers = [10, 12, 11, 9]

const rows = ['water', 'gas', 'rail', 'bus'].map((sector, at) =>
  repeat(40, (i) => {
    const during = (middles[at] ?? 0) + ((i % 5) - 2) + (at === 2 && i % 10 === 0 ? 1 : 0)
    const extra = at === 1 ? Number(i % 5 === 0) : at === 2 ? Number(i % 10 === 3) : (changes[at] ?? 0)
    const before = during + extra + ((i % 3) - 1)
    const clipped = Math.min(10, Math.max(0, before))
    const cells = [
      sector,
      areaOf(i, at),
      clipped,
      Math.min(10, during),
      during - 5,
      answer(i < (callers[at] ?? 0)),
      answer(i < (writers[at] ?? 0))
    ]
    return `${cells.join(',')}\n`
  })
)

export const narrative = 'reports/report/index.md'

/** The project with this narrative, built. */
export async function claiming(
  text: string,
  more: Edit[] = []
): Promise<{ prepared: Prepared; problems: string; html: string; text: string }> {
  const front = '---\ntitle: A report\ndatasets: [survey, other]\n---\n\n'
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, codebook],
    ['data/survey/rows.csv', null, `sector,area,ease_before,ease_during,liking,called,wrote\n${rows.join('')}`],
    ['data/other/dataset.yaml', null, published],
    ['data/other/figures.csv', null, figures],
    [join(narrative), null, `${front}${text}\n`],
    ...more
  ])
  const prepared = await prepareProject(root)
  const page = prepared.site?.pages.find((each) => each.kind === 'report')
  const html = page?.kind === 'report' ? page.html : ''
  return {
    prepared,
    problems: problemText(prepared, root),
    html,
    text: textOf(html.split('<section id="about')[0] ?? '')
  }
}
