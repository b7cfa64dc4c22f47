import { figureAt } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import type { Crosstab, PublishedTable } from '../../report/tables/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { csvText } from '../csv-text.ts'
import { digits } from '../digits.ts'
import { domainText } from '../domain-text.ts'
import { releaseOf } from '../hold.ts'
import { labelOfMeasure, nameOf } from '../values.ts'
import type { CrosstabContent } from './content.ts'
import { rowLabel } from './labels.ts'

const shared = ['dataset', 'measure', 'measure_label', 'part', 'domain', 'wave'] as const
const numbers = [
  ...(['statistic', 'unit', 'value', 'se', 'level', 'low', 'high', 'df', 'n', 'n_effective', 'standing'] as const),
  ...(['status', 'release', 'source'] as const)
] as const
export const crosstabColumns = [
  ...(['row', 'label', 'column', 'column_label', 'letter', 'higher_than'] as const),
  ...shared,
  ...numbers
] as const
/** What tells a row of a crosstab's file from all others. */
export const crosstabKey = ['measure', 'part', 'column'] as const satisfies (typeof crosstabColumns)[number][]
export const publishedColumns = ['label', ...shared, ...numbers, 'note'] as const
/** What tells a published figure in its file from all others. */
export const publishedKey = ['measure', 'part', 'domain', 'wave'] as const satisfies (typeof publishedColumns)[number][]

/** A table's numbers, unrounded: a row for each row of it in each of its columns, with the letters that stand there. */
export function crosstabCsv(table: Crosstab, content: CrosstabContent, context: Context): string {
  const { codebook } = datasetOf(context, table.dataset)
  const lines = content.lines.filter(({ kind }) => kind !== 'base' && kind !== 'error')
  const rows = table.rows.flatMap((row, at) =>
    [row.total, ...row.cells.flat()].map((question, index) => {
      const column = content.columns[index]
      return [
        row.kind,
        rowLabel(row, table, context),
        column?.code ?? '',
        column?.label ?? '',
        column?.letter ?? '',
        lines[at]?.cells[index]?.letters ?? '',
        ...cellsOf(context.answers.estimate(question), context),
        codebook.status,
        releaseOf(context.page.hold),
        textIn(context, codebook.title)
      ]
    })
  )
  return csvText([crosstabColumns, ...rows])
}

/** What was published, figure by figure. */
export function publishedCsv({ dataset, figures }: PublishedTable, context: Context): string {
  const found = datasetOf(context, dataset)
  const rows = figures.map((question) => {
    const estimate = context.answers.estimate(question)
    const figure = found.kind === 'published' ? figureAt(found, question) : undefined
    const source = found.kind === 'published' ? found.codebook.sources.get(figure?.source ?? '') : undefined
    return [
      nameOf(context, estimate),
      ...cellsOf(estimate, context),
      found.codebook.status,
      releaseOf(context.page.hold),
      source ? `${textIn(context, source.publisher)}, ${textIn(context, source.title)}` : '',
      figure?.note ? textIn(context, figure.note) : ''
    ]
  })
  return csvText([publishedColumns, ...rows])
}

function cellsOf(estimate: Estimate, context: Context): unknown[] {
  const { dataset, measure, category, domain, wave, statistic, unit, level, n, standing } = estimate
  return [
    dataset,
    measure,
    labelOfMeasure(context, dataset, measure, category),
    category ?? '',
    domainText(domain),
    wave ?? '',
    statistic,
    unit,
    digits(estimate.value),
    digits(estimate.se),
    level,
    digits(estimate.low),
    digits(estimate.high),
    digits(estimate.df),
    n,
    digits(estimate.nEff),
    standing
  ]
}
