import { surveyFacts } from './about.ts'
import { type Context, datasetOf, textIn } from './context.ts'
import type { CsvTable } from './csvw.ts'
import { incompleteIn } from './periods.ts'

/** What has to be known of a dataset to read numbers of it: what kind of data it is; design, weighting and base rules. */
export function csvNotesOf(name: string, context: Context): CsvTable['notes'][number][] {
  const dataset = datasetOf(context, name)
  const { about, periods, report } = context.language.words
  const title = textIn(context, dataset.codebook.title)
  const kinds = [
    ...(dataset.codebook.status === 'synthetic' ? [`${report.synthetic}. ${report.syntheticSays}`] : []),
    ...(dataset.kind === 'published' ? [`${report.published}. ${report.publishedSays}`] : [])
  ]
  return [
    ...incompleteIn(context, name).map((says) => ({ about: `${title}: ${periods.incomplete}`, says })),
    ...kinds.map((says) => ({ about: `${title}: ${about.data}`, says })),
    ...(dataset.kind === 'survey' ? surveyFacts(dataset, context) : []).map(([heading, says]) => ({
      about: `${title}: ${heading}`,
      says
    }))
  ]
}
