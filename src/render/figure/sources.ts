import type { Source } from '../../codebook/codebook.ts'
import type { Figure } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { holdLabel } from '../hold.ts'
import { inputsOfEstimate } from '../values.ts'
import type { AnsweredRow } from './rows.ts'

/** Publisher, title and date; a date that the title says already is not said again. */
export function sourceText(source: Source, context: Context): string {
  const title = textIn(context, source.title)
  const date = source.date === null || title.includes(source.date) ? [] : [source.date]
  return [textIn(context, source.publisher), title, ...date].join(', ')
}

export type SourceText = { text: string; statuses: string[] }

/** Where a figure's numbers are from, and what kind of data that is. */
export function sourceOf(figure: Figure, rows: AnsweredRow[], context: Context): SourceText {
  const against = againstOf(rows)
  const used = rows
    .flatMap((row) => [...row.estimates.flat(), ...row.references])
    .concat(against)
    .flatMap((estimate) => estimate?.source ?? [])
  return sourcesOf(datasetsOf(figure, rows, context), new Set(used), context)
}

/** The datasets that a figure's numbers are of; of a return those of what it is made of, too. */
export function datasetsOf(figure: Figure, rows: AnsweredRow[], context: Context): string[] {
  const estimates = rows.flatMap((row) => row.estimates.flat())
  const inputs = estimates.flatMap((estimate) => inputsOfEstimate(estimate, context))
  const beside = figure.beside ? [figure.beside] : []
  const named = [...figure.measures, ...beside, ...estimates, ...againstOf(rows), ...inputs]
  return [...new Set(named.map(({ dataset }) => dataset))]
}

const againstOf = (rows: AnsweredRow[]) => rows.flatMap((row) => row.comparisons.flatMap((each) => each?.right ?? []))

/** Where the numbers of datasets are from; of published ones these sources of theirs (null: all). */
export function sourcesOf(datasets: readonly string[], used: ReadonlySet<string> | null, context: Context): SourceText {
  const { words } = context.language
  const statuses = new Set(context.page.hold === null ? [] : [holdLabel(context.page.hold, context.language)])
  const parts = [...new Set(datasets)].flatMap((name) => {
    const { codebook } = datasetOf(context, name)
    if (codebook.status === 'synthetic') statuses.add(words.report.synthetic)
    if (codebook.kind === 'survey') {
      const when = codebook.fieldwork?.when
        ? `, ${context.language.numbers.span(codebook.fieldwork.when.from, codebook.fieldwork.when.to)}`
        : ''
      const credit = codebook.source
        ? sourceText(codebook.source, context)
        : `${context.publisher}, ${textIn(context, codebook.title)}`
      return [credit + when]
    }
    statuses.add(words.report.published)
    return [...codebook.sources.values()]
      .filter((source) => used === null || used.has(source.key))
      .map((source) => sourceText(source, context))
  })
  return { text: parts.join('; '), statuses: [...statuses] }
}
