import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Absence, Estimate } from '../../estimate/answer.ts'
import { currencyOf, decimalsOf } from '../../estimate/statistics/values.ts'
import type { Crosstab, CrosstabRow } from '../../report/tables/table.ts'
import type { Context } from '../context.ts'
import { togetherOf } from '../together.ts'
import { formatOf, marksOf, type Together } from '../values.ts'
import type { ContentCell, Line } from './content.ts'
import { rowLabel } from './labels.ts'
import { lettersOf } from './letters.ts'
import { isWeighted } from './weighted.ts'

/** A row with its answers: everybody's first, then group by group. */
export type AnsweredLine = { row: CrosstabRow; estimates: Estimate[]; letters: string[] }

/** `letters`: what each column of each group is called; empty where the group is not tested. */
export function answeredLines(
  { rows }: Crosstab,
  letters: readonly (readonly string[])[],
  context: Context
): AnsweredLine[] {
  const { answers } = context
  return rows.map((row) => {
    const groups = row.cells.map((cells) => cells.map((question) => answers.estimate(question)))
    const marked = row.tests.map((test, index) => {
      const own = groups[index] ?? []
      return test ? lettersOf(answers.ranking(test), own, letters[index] ?? []) : own.map(() => '')
    })
    return { row, estimates: [answers.estimate(row.total), ...groups.flat()], letters: ['', ...marked.flat()] }
  })
}

/** The lines of a table: bases, then its rows; behind what sums up answers its standard error. */
export function linesOf(
  table: Crosstab,
  answered: readonly AnsweredLine[],
  dataset: SurveyDataset,
  context: Context
): Line[] {
  const together = togetherOf(
    answered.flatMap(({ estimates }) => estimates),
    context
  )
  return [
    ...baseLines(answered, isWeighted(dataset), context),
    ...answered.flatMap((line): Line[] => [
      {
        kind: line.row.kind,
        label: rowLabel(line.row, table, context),
        cells: line.estimates.map((estimate, index) =>
          valueCell(estimate, line.letters[index] ?? '', together, context)
        )
      },
      ...(line.row.kind === 'statistic' ? errorLine(line, context) : [])
    ])
  ]
}

function baseLines(answered: readonly AnsweredLine[], weighted: boolean, context: Context): Line[] {
  const { base } = context.language.words.tables
  if (answered.every(({ estimates }) => estimates.every(({ basis }) => basis === 'counted'))) return []
  const columns = answered[0]?.estimates.map((_, index) => answered.flatMap(({ estimates }) => estimates[index] ?? []))
  const line = (label: string, of: (estimate: Estimate) => number | null, marked: boolean): Line => ({
    kind: 'base',
    label,
    cells: (columns ?? []).map((column) => baseCell(column, of, marked, context))
  })
  return [
    line(weighted ? base.unweighted : base.plain, ({ n }) => n, true),
    ...(weighted ? [line(base.effective, ({ nEff }) => (nEff === null ? null : Math.round(nEff)), false)] : [])
  ]
}

/** The answers behind a column's values: from the fewest to the most, where they are of several bases. */
function baseCell(
  column: readonly Estimate[],
  of: (estimate: Estimate) => number | null,
  marked: boolean,
  context: Context
): ContentCell {
  const { count } = context.language.numbers
  const format = { kind: 'count' as const, digits: 0 }
  const bases = column.map(of).filter((n) => n !== null)
  if (bases.length === 0) return hiddenCell(column.find(({ absence }) => absence !== null)?.absence ?? null, format)
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  const small = marked ? marksOf(column.map(({ caution }) => (caution === 'base' ? caution : null))) : ''
  const text = least === most ? count(least) : `${count(least)}–${count(most)}`
  return {
    value: least === most ? least : null,
    text: withMark(text, small),
    format,
    mark: small,
    letters: '',
    hidden: false
  }
}

function valueCell(estimate: Estimate, letters: string, together: Together, context: Context): ContentCell {
  const { value, number, caution } = estimate
  const format = formatKind(estimate, 0)
  if (value === null) return hiddenCell(estimate.absence, format)
  const mark = marksOf([caution === 'base' ? null : caution])
  const text = formatOf(context, { number })(together.get(estimate) ?? value)
  return { value, text: withMark(text, mark), format, mark, letters, hidden: false }
}

function withMark(text: string, mark: string): string {
  return mark === '' ? text : `${text}\u00a0${mark}`
}

function errorLine({ estimates }: AnsweredLine, context: Context): Line[] {
  if (estimates.every(({ se }) => se === null)) return []
  const { words, numbers } = context.language
  const cells = estimates.map((estimate): ContentCell => {
    const format = formatKind(estimate, 1)
    if (estimate.value === null) return hiddenCell(estimate.absence, format)
    const text = estimate.se === null ? '–' : numbers.decimal(estimate.se, format.digits)
    return { value: estimate.se, text, format, mark: '', letters: '', hidden: false }
  })
  return [{ kind: 'error', label: words.tables.standardError, cells }]
}

function formatKind({ number, value }: Estimate, more: number): ContentCell['format'] {
  const digits = decimalsOf(number, value ?? 0.5) + more
  if (currencyOf(number) !== null) return { kind: 'count', digits }
  if (number === 'share') return { kind: 'percent', digits }
  return { kind: number === 'count' ? 'count' : 'decimal', digits }
}

/** [u]: unreliable; [c]: confidential; [z]: not applicable, as the statistical offices of the UK write it. */
function hiddenCell(absence: Absence, format: ContentCell['format']): ContentCell {
  return { value: null, text: signOf(absence), format, mark: '', letters: '', hidden: true }
}

export function signOf(absence: Absence): '[u]' | '[c]' | '[z]' {
  if (absence === 'disclosure') return '[c]'
  return absence === null ||
    absence === 'not asked' ||
    absence === 'no data' ||
    absence === 'nobody answered' ||
    absence === 'not published'
    ? '[z]'
    : '[u]'
}
