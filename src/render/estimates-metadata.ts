import type { Context } from './context.ts'
import { csvNotesOf } from './csv-notes.ts'
import { csvwOf } from './csvw.ts'
import { heldOn } from './hold.ts'
import { fieldsOfEstimates } from './machine/fields.ts'

/** What `estimates.csv` says of itself, in the words of the report's first page. */
export function estimatesMetadata(context: Context): string {
  const { page, publisher, language, site } = context
  return csvwOf({
    file: 'estimates.csv',
    title: page.title,
    description: page.summary,
    source: publisher,
    license: site.license?.url ?? null,
    language: language.tag,
    columns: fieldsOfEstimates,
    key: ['dataset', 'measure', 'category', 'domain', 'except', 'wave'],
    notes: csvNotesOf(page.datasets, heldOn(context), context)
  })
}
