import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type Context, datasetOf } from '../context.ts'
import { explorable } from './view.ts'

/** The surveys of a report that its readers can explore, in the order in which its pages name them. */
export function surveysOf(context: Context): SurveyDataset[] {
  const names = new Set(context.siblings.flatMap(({ page }) => page.datasets))
  return explorable([...names].map((name) => datasetOf(context, name)))
}

/** Where a report's explorer is, with the site's base. */
export function explorerPath({ base, at, page }: Context): string {
  return `${base}${at}/${page.report}/explore/`
}
