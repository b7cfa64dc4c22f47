/** A survey with a question of each kind, made by counting, so that every number of its tables can be told by hand. */
import type { Site } from '../../../render/site.ts'
import { repeat } from '../../one-survey.ts'
import { type Edit, prepareProject, problemText, projectOf } from '../../project.ts'
import { tableOf } from '../page.ts'

export const codebook = `title: A survey
kind: survey
status: synthetic
sample: probability
files: [rows.csv]
design: none
bases: { suppress: 30, caution: 60 }
columns:
  group: { label: Group, values: { north: North, south: South, west: West } }
  ease: { label: Ease, question: How easy was it?, scale: { min: 1, max: 3, low: Hard, high: Easy } }
  recommend: { label: Likelihood to recommend, scale: { min: 0, max: 10 } }
  channels: { label: Channels, options: { phone: Phone, web: Web } }
  priorities: { label: Priorities, ranks: { speed: Speed, price: Price } }
measures:
  ease: { mean: ease }
  easy: { share: ease, answers: [2, 3], label: Rather easy }
  nps: { nps: recommend }
  channels: { mentions: channels }
  priorities: { ranking: priorities }
`

/** 100 in the north, of whom all found it easy; 50 in the south, of whom half did; 20 in the west. */
export const rows = `group,ease,recommend,phone,web,speed,price\n${repeat(100, (index) => `north,${index < 90 ? 3 : 2},${index % 2 ? 10 : 8},1,0,1,2\n`)}${repeat(50, (index) => `south,${index < 25 ? 3 : 1},${index % 2 ? 9 : 0},${index % 2},1,2,1\n`)}${repeat(20, () => 'west,2,7,0,1,1,2\n')}`

export const front = (tables: string) => `---\ntitle: A report\ndatasets: [survey]\n${tables}---\n\n`
const prose = '::chart[By group]{of=ease by=group}\n'

export const surveyEdits: Edit[] = [
  ['data/survey/dataset.yaml', null, codebook],
  ['data/survey/rows.csv', null, rows]
]

const sites = new Map<string, Promise<Site>>()

/** The site of the survey, made once for what is asked alike. */
export function tablesSite(tables = '', more: Edit[] = [], text = prose): Promise<Site> {
  const key = JSON.stringify([tables, more, text])
  const site = sites.get(key) ?? siteWith(tables, more, text)
  sites.set(key, site)
  return site
}

export async function siteWith(tables: string, more: Edit[], text = prose): Promise<Site> {
  const edits: Edit[] = [...surveyEdits, ['reports/report/index.md', null, front(tables) + text], ...more]
  const root = projectOf('empty', edits)
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

/** The tables of a page, by their ids. */
export function tablesOn(site: Site, path = '/en/report/tables/'): Map<string, string[][]> {
  const figures = htmlOn(site, path).split('<figure').slice(1)
  return new Map(figures.map((figure) => [/id="([^"]+)"/.exec(figure)?.[1] ?? '', tableOf(figure)]))
}

export function htmlOn(site: Site, path = '/en/report/tables/'): string {
  const page = site.pages.find((each) => each.path === path)
  return page?.kind === 'part' ? page.html : ''
}
