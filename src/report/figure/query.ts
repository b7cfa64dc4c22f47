import type { z } from 'zod'
import { isNumeric, type QueryColumn, type QueryResult, type QueryRow } from '../../query/result.ts'
import { oneOf, word } from '../../yaml/shapes.ts'
import { ask, type Call } from '../call.ts'
import { unknown } from '../lookup.ts'
import { figuresOn, type QueryFigure } from '../model.ts'
import type { FigureAttributes } from './attributes.ts'
import { checkHeadline } from './checks.ts'
import { isTaken } from './ids.ts'

const column = (what: string) => word('a column of the query').optional().describe(what)

/** The attributes of charts and tables of what an author's query gives. */
export const queryAttributes = {
  sql: word('the name of a query').optional().describe('In place of `of`: a query of the page, by its name.'),
  label: column('With `sql`: the column that names the rows; else the first that is a text.'),
  value: column('With `sql`: the column that a chart draws; else `value`, or the first of numbers.'),
  low: column('With `sql`: the lower end of the value’s interval; else `low`, where there is one.'),
  high: column('With `sql`: its upper end; else `high`.'),
  percent: word('columns of the query')
    .optional()
    .describe(
      'With `sql`: columns of shares between 0 and 1, to be written as per cent; several with `|` between them.'
    ),
  digits: oneOf('0', '1', '2', '3').transform(Number).optional().describe('With `sql`: how many decimals it shows.')
}

export type QueryAttributes = z.output<z.ZodObject<typeof queryAttributes>>

/** As it is written, with what charts and tables of measures have. */
type Written = { [Name in keyof FigureAttributes]?: FigureAttributes[Name] | undefined } & QueryAttributes

/** Attributes that name columns, which a translation has words of its own for. */
export const queryWords = ['label', 'value', 'low', 'high', 'percent']

/** What means something beside `sql`. */
const shared = ['id', 'highlight', 'top', 'note', 'alt']

/** A figure of what a query of the page gives. Null: see problems. */
export function resolveQueryFigure(
  kind: QueryFigure['kind'],
  written: Written & { sql: string },
  call: Call
): QueryFigure | null {
  if (!checkHeadline(call) || !checkBeside(written, call)) return null
  const { queries } = call.scope
  const query = queries.get(written.sql)
  if (!query) {
    const remedy = 'Name a query of this page: code in `sql` with `name=` behind it.'
    unknown(call, call.placeOf('sql'), written.sql, 'a query of this page', [...queries.keys()], remedy)
    return null
  }
  const id = written.id ?? (isTaken(written.sql) ? `figure-${written.sql}-figure` : written.sql)
  ask(call, query.question)
  return {
    kind,
    id,
    number: figuresOn(call.scope).length + 1,
    headline: call.label,
    query: query.question,
    columns: {
      label: written.label ?? null,
      value: written.value ?? null,
      low: written.low ?? null,
      high: written.high ?? null
    },
    percent: written.percent?.split('|').map((name) => name.trim()) ?? [],
    digits: written.digits ?? null,
    highlight: written.highlight ?? call.scope.bound?.code ?? null,
    top: written.top ?? null,
    note: written.note ?? null,
    alt: written.alt ?? null,
    place: call.place,
    placeOf: call.placeOf
  }
}

/** What is asked stands in the query, and not beside it. */
function checkBeside(written: Written, call: Call): boolean {
  const own = [...Object.keys(queryAttributes), ...shared]
  const given = Object.entries(written).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const strays = [...given, ...Object.keys(call.others)].filter((name) => !own.includes(name))
  for (const name of strays)
    call.problem({
      rule: 'query-attribute',
      place: call.placeOfName(name),
      message: `\`${name}\` means nothing beside \`sql\`, whose query says what the figure shows`,
      expected: own.map((each) => `\`${each}\``).join(', '),
      remedy: 'Remove it, and say it in the query.'
    })
  return strays.length === 0
}

/** Is this row the one that a figure marks? */
export function isHighlit(cells: QueryRow['cells'], { highlight }: QueryFigure, { label }: ResultParts): boolean {
  return highlight !== null && String(cells[label] ?? '') === highlight
}

/** Which column of a result is what in a figure, by its place; -1: none. `others` are the rest but `n`. */
export type ResultParts = { label: number; value: number; low: number; high: number; n: number; others: number[] }

/** The columns that the author names, else those that bear the usual names, else the first that can be it. */
export function partsOfResult({ columns: named, kind }: QueryFigure, { columns }: QueryResult): ResultParts {
  const at = (name: string | null) => columns.findIndex((each) => each.name === name)
  const usual = (name: 'value' | 'low' | 'high') => {
    const found = at(named[name] ?? name)
    return found >= 0 && isNumeric(columns[found] as QueryColumn) ? found : -1
  }
  const n = columns.findIndex(({ name }) => name.toLowerCase() === 'n')
  const label = named.label === null ? columns.findIndex((each) => !isNumeric(each)) : at(named.label)
  const [low, high] = [usual('low'), usual('high')]
  const first = columns.findIndex((each, index) => isNumeric(each) && ![n, low, high, label].includes(index))
  const value = usual('value') >= 0 || named.value !== null || kind === 'table' ? usual('value') : first
  const paired = low >= 0 && high >= 0 && value >= 0
  const taken = [label, n, ...(paired ? [low, high] : [])]
  const others = columns.map((_, index) => index).filter((index) => !taken.includes(index))
  return { label, value, low: paired ? low : -1, high: paired ? high : -1, n, others }
}
