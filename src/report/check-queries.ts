import type { Answers } from '../estimate/answer-all.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { QueryResult } from '../query/result.ts'
import { partsOfResult } from './figure/query.ts'
import type { NamedQuery, Page, QueryFigure } from './model.ts'

/** Checks what the queries of a page's author gave, and that its figures can show it. */
export function checkQueries(page: Page, answers: Answers, problems: Problems): void {
  for (const query of page.queries) {
    const own = page.queryFigures.filter((figure) => figure.query === query.question)
    if (own.length === 0) continue
    const result = answers.query(query.question)
    reportFaults(query, result, page, problems)
    if (result.faults.length === 0) for (const figure of own) checkFigure(figure, result, problems)
  }
}

function reportFaults({ at, place }: NamedQuery, { faults }: QueryResult, { locate }: Page, problems: Problems): void {
  for (const { at: within, ...fault } of faults)
    problems.error({ ...fault, place: within ? locate(at + within.from, at + within.to) : place })
}

function checkFigure(figure: QueryFigure, result: QueryResult, problems: Problems): void {
  const names = result.columns.map(({ name }) => name)
  const numbers = result.columns.flatMap(({ name, type }) => (type === 'text' ? [] : [name]))
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
  const parts = partsOfResult(figure, result)
  if (figure.kind === 'chart' && parts.value < 0 && figure.columns.value === null) reportNothingToDraw(figure, problems)
  checkHighlight(figure, result, parts.label, problems)
  if (result.rows.every(({ standing }) => standing === 'hidden'))
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
