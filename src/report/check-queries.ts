import type { Answers } from '../estimate/answer-all.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import { isNumeric, type QueryResult } from '../query/result.ts'
import { partsOfResult } from './figure/query.ts'
import type { NamedQuery, Page, QueryFigure } from './model.ts'

/** Checks what the queries of a page's author gave, and that its figures can show it. */
export function checkQueries(page: Page, answers: Answers, problems: Problems): void {
  for (const query of page.queries) {
    const own = page.queryFigures.filter((figure) => figure.query === query.question)
    if (own.length === 0) continue
    const result = answers.query(query.question)
    reportFaults(query, result, page, problems)
    if (query.weights) warnOfUnweighted(query, result, problems)
    if (result.faults.length === 0) for (const figure of own) checkFigure(figure, result, problems)
  }
}

function reportFaults({ at, place }: NamedQuery, { faults }: QueryResult, { locate }: Page, problems: Problems): void {
  for (const { at: within, ...fault } of faults)
    problems.error({ ...fault, place: within ? locate(at + within.from, at + within.to) : place })
}

/** A weighted survey of which each answer counts the same gives other numbers than the directives beside it. */
function warnOfUnweighted({ place }: NamedQuery, { unweighted }: QueryResult, problems: Problems): void {
  if (unweighted.length === 0) return
  problems.warn({
    rule: 'query-unweighted',
    place,
    message: `This query counts each answer the same, and ${listNames(unweighted)} is weighted`,
    expected: '`final_weight` in it, like `sum(final_weight * ease) / sum(final_weight)`',
    remedy: 'Weight it; or, if it is meant so, write `weights=no` behind its name, and the page says it.'
  })
}

function checkFigure(figure: QueryFigure, result: QueryResult, problems: Problems): void {
  const names = result.columns.map(({ name }) => name)
  const numbers = result.columns.flatMap((column) => (isNumeric(column) ? [column.name] : []))
  const wanted = [
    { attribute: 'label', named: figure.columns.label, among: names },
    ...(['value', 'low', 'high'] as const).map((attribute) => ({
      attribute,
      named: figure.columns[attribute],
      among: numbers
    })),
    ...figure.percent.map((named) => ({ attribute: 'percent', named, among: numbers }))
  ]
  for (const { attribute, named, among } of wanted)
    if (named !== null && !among.includes(named)) reportColumn(attribute, named, names, among, figure, problems)
  for (const name of figure.percent) checkShares(name, figure, result, problems)
  const parts = partsOfResult(figure, result)
  if (figure.kind === 'chart' && parts.value < 0 && figure.columns.value === null) reportNothingToDraw(figure, problems)
  checkHighlight(figure, result, parts.label, problems)
  if (result.rows.every(({ standing }) => standing === 'suppressed'))
    problems.warn({
      rule: 'hidden-figure',
      place: figure.place,
      message: `Nothing of this figure is shown: each of its ${result.rows.length} rows is hidden`,
      remedy: 'Show wider groups, or leave the figure out.'
    })
}

function reportColumn(
  attribute: string,
  named: string,
  names: string[],
  among: string[],
  figure: QueryFigure,
  problems: Problems
): void {
  const closest = closestMatch(named, among)
  problems.error({
    rule: 'query-column',
    place: figure.placeOf(attribute),
    message: names.includes(named)
      ? `The column \`${named}\` is not of numbers`
      : `The query has no column \`${named}\``,
    expected: among.length === 0 ? 'a column of numbers, of which the query has none' : listNames(among),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a column of its result, or name it so in the query, with `AS`.'
  })
}

function checkShares(name: string, figure: QueryFigure, { columns, rows }: QueryResult, problems: Problems): void {
  const at = columns.findIndex((column) => column.name === name)
  const beyond = rows.map(({ cells }) => cells[at]).find((cell) => typeof cell === 'number' && (cell < 0 || cell > 1))
  if (beyond === undefined) return
  problems.error({
    rule: 'query-percent',
    place: figure.placeOf('percent'),
    message: `\`${name}\` holds ${beyond}, which is no share between 0 and 1`,
    remedy: 'Divide it in the query, or do not write it as per cent.'
  })
}

function reportNothingToDraw(figure: QueryFigure, problems: Problems): void {
  problems.error({
    rule: 'query-column',
    place: figure.place,
    message: 'This query has no column of numbers to draw',
    expected: 'a column of numbers, like `avg(ease) AS value`',
    remedy: 'Add one to the query, or make a `::table` of it.'
  })
}

/** A row that was named has to be there; that of the page's own value need not. */
function checkHighlight(
  { highlight, placeOf, place }: QueryFigure,
  { rows }: QueryResult,
  label: number,
  problems: Problems
) {
  const labels = [...new Set(rows.map(({ cells }) => String(cells[label] ?? '')))]
  const written = placeOf('highlight')
  if (highlight === null || labels.includes(highlight) || written === place) return
  const closest = closestMatch(highlight, labels)
  problems.error({
    rule: 'query-highlight',
    place: written,
    message: `\`${highlight}\` is not a row of this figure`,
    expected: listNames(labels),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Take one of its rows.'
  })
}
