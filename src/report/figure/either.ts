import type { z } from 'zod'
import type { Call } from '../call.ts'
import type { Figure, Resolved } from '../model.ts'
import { type FigureAttributes, figureAttributes } from './attributes.ts'
import { queryAttributes, resolveQueryFigure } from './query.ts'

/** The attributes of charts and tables: what they ask, or which query of the page they show. */
export const eitherAttributes = {
  ...figureAttributes,
  of: figureAttributes.of.optional().describe(figureAttributes.of.description ?? ''),
  ...queryAttributes
}

type Written = z.output<z.ZodObject<typeof eitherAttributes>>

/** A figure of measures, which `resolve` works out, or of what a query gives. Null: see problems. */
export function resolveEither(
  kind: Figure['kind'],
  written: Written,
  call: Call,
  resolve: (written: FigureAttributes) => Figure | null
): Resolved | null {
  const { sql, of } = written
  if (sql !== undefined) {
    const figure = resolveQueryFigure(kind, { ...written, sql }, call)
    return figure && { kind: 'query-figure', figure }
  }
  if (!checkNoQuery(written, call)) return null
  if (of === undefined) {
    call.problem({
      rule: 'attribute-missing',
      place: call.place,
      message: `This \`${call.name}\` has neither \`of\` nor \`sql\``,
      expected: 'a measure, like `of=ease`, or a query of the page, like `sql=visits`',
      remedy: 'Name one.'
    })
    return null
  }
  const figure = resolve({ ...written, of })
  return figure && { kind: 'figure', figure }
}

/** What names columns of a query means nothing without one. */
function checkNoQuery(written: Written, call: Call): boolean {
  const strays = Object.keys(queryAttributes).filter((name) => written[name as keyof Written] !== undefined)
  for (const name of strays)
    call.problem({
      rule: 'query-attribute',
      place: call.placeOfName(name),
      message: `\`${name}\` is of what a query gives, and this \`${call.name}\` shows none`,
      expected: '`sql=` with the name of a query',
      remedy: 'Remove it, or name a query.'
    })
  return strays.length === 0
}
