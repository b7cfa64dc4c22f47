import type { Hold } from '../report/release.ts'
import { surveyFacts } from './about.ts'
import { type Context, datasetOf, textIn } from './context.ts'
import type { CsvTable } from './csvw.ts'
import { holdLabel } from './hold.ts'
import { incompleteIn } from './periods.ts'

type Note = CsvTable['notes'][number]

/** What has to be known to read numbers of these datasets; first, that they are not for the public yet (`hold`). */
export function csvNotesOf(datasets: readonly string[], hold: Hold | null, context: Context): Note[] {
  const { words } = context.language
  const held: Note[] =
    hold === null ? [] : [{ about: holdLabel(hold, context.language), says: words.edition[hold.kind].says }]
  return [...held, ...datasets.flatMap((name) => notesOf(name, context))]
}

/** What has to be known of a dataset to read numbers of it: what kind of data it is; design, weighting and base rules. */
function notesOf(name: string, context: Context): Note[] {
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
