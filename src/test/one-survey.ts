import type { Caution } from '../estimate/answer.ts'
import type { Site } from '../render/site.ts'
import { type Edit, prepareProject, problemText, projectOf } from './project.ts'

export type Flat = {
  measure: string
  category: string | null
  domain: Record<string, string>
  wave: string | null
  value: number | null
  se: number | null
  low: number | null
  high: number | null
  n: number | null
  df: number | null
  standing: string
  absence: string | null
  caution: Caution | null
  interval: string | null
}

export type Numbers = {
  estimates: Flat[]
  comparisons: { difference: number; left: { value: number }; right: { value: number }; se: number }[]
}

export const head = 'title: A survey\nkind: survey\nstatus: synthetic\nsample: probability\n'
export const front = '---\ntitle: A report\ndatasets: [survey]\ntables: no\n---\n\n'

/** A project of one dataset and one report, built. Throws its problems as text. */
export async function siteOf(codebook: string, rows: string, prose: string, more: Edit[] = []): Promise<Site> {
  const root = projectOf('empty', [
    ['data/survey/dataset.yaml', null, head + codebook],
    ['data/survey/rows.csv', null, rows],
    ['reports/report/index.md', null, front + prose],
    ...more
  ])
  const prepared = await prepareProject(root)
  if (!prepared.site) throw new Error(problemText(prepared, root))
  return prepared.site
}

export function numbersIn(site: Site): Numbers {
  return JSON.parse(String(site.files.get('files/report/estimates.json'))) as Numbers
}

/** The page of its report, as HTML. */
export function htmlIn(site: Site): string {
  const page = site.pages.find((each) => each.kind === 'report')
  return page?.kind === 'report' ? page.html : ''
}

export const repeat = (times: number, row: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => row(index)).join('')
