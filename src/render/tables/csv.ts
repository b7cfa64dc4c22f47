import { stringify } from 'csv-stringify/sync'
import { figureAt } from '../../dataset/dataset.ts'
import type { Estimate } from '../../estimate/answer.ts'
import type { Crosstab, PublishedTable } from '../../report/tables/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { digits } from '../digits.ts'
import { domainText } from '../domain-text.ts'
import { guarded } from '../figure/guarded.ts'
import { labelOfMeasure, nameOf } from '../values.ts'
import type { CrosstabContent } from './content.ts'
import { rowLabel } from './labels.ts'

const shared = ['dataset', 'measure', 'measure_label', 'part', 'domain', 'wave']
const numbers = ['statistic', 'unit', 'value', 'se', 'level', 'low', 'high', 'df', 'n', 'n_effective', 'standing']

/** A table's numbers, unrounded: a row for each row of it in each of its columns, with the letters that stand there. */
export function crosstabCsv(table: Crosstab, content: CrosstabContent, context: Context): string {
  const { codebook } = datasetOf(context, table.dataset)
  const lines = content.lines.filter(({ kind }) => kind !== 'base' && kind !== 'error')
  const rows = table.rows.flatMap((row, at) =>
    [row.total, ...row.cells.flat()].map((question, index) => {
      const column = content.columns[index]
      return [
        row.kind,
        guarded(rowLabel(row, table, context)),
        column?.code ?? '',
        guarded(column?.label ?? ''),
        column?.letter ?? '',
        lines[at]?.cells[index]?.letters ?? '',
        ...cellsOf(context.answers.estimate(question), context),
        codebook.status,
        guarded(textIn(context, codebook.title))
      ]
    })
  )
  const head = ['row', 'label', 'column', 'column_label', 'letter', 'higher_than']
  return stringify([[...head, ...shared, ...numbers, 'status', 'source'], ...rows])
}

/** What was published, figure by figure. */
export function publishedCsv({ dataset, figures }: PublishedTable, context: Context): string {
  const found = datasetOf(context, dataset)
  const rows = figures.map((question) => {
    const estimate = context.answers.estimate(question)
    const figure = found.kind === 'published' ? figureAt(found, question) : undefined
    const source = found.kind === 'published' ? found.codebook.sources.get(figure?.source ?? '') : undefined
    return [
      guarded(nameOf(context, estimate)),
      ...cellsOf(estimate, context),
      found.codebook.status,
      guarded(source ? `${source.publisher}, ${textIn(context, source.title)}` : ''),
      guarded(figure?.note ?? '')
    ]
  })
  return stringify([['label', ...shared, ...numbers, 'status', 'source', 'note'], ...rows])
}

function cellsOf(estimate: Estimate, context: Context): unknown[] {
  const { dataset, measure, category, domain, wave, statistic, unit, level, n, standing } = estimate
  return [
    dataset,
    measure,
    guarded(labelOfMeasure(context, dataset, measure, category)),
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
