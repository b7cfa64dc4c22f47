import { listNames, type Place, type Problems } from '../problem.ts'

/** What may be asked of a row: `age >= 18`. */
export type Condition = { column: string; operator: Operator; value: string; written: string }

/**
 * Conditions of which all have to hold, or any. One about a column that is not known is itself not known, and so is the
 * whole, but where the others decide it.
 */
export type When = {
  join: 'all' | 'any'
  conditions: Condition[]
  written: string
  /** They stand in a list, under `join`. */
  listed: boolean
}

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const
export type Operator = (typeof operators)[number]

/** A condition as written; null where it is none. */
export function parseCondition(written: string): Condition | null {
  const found = /^\s*([^\s=!<>]+)\s*(!=|<=|>=|=|<|>)\s*(.+?)\s*$/.exec(written)
  if (!found) return null
  const [, column = '', operator = '=', value = ''] = found
  return { column, operator: operator as Operator, value, written: written.trim() }
}

/** One condition, or a list under `all` or `any`, each with its place. Null: see `problems`. */
export function completeWhen(
  join: When['join'],
  list: readonly { text: string; place: Place }[],
  listed: boolean,
  problems: Problems
): When | null {
  const conditions = list.flatMap(({ text, place }) => {
    const condition = parseCondition(text)
    if (condition) return [condition]
    problems.error({
      rule: 'condition',
      place,
      message: `\`${text}\` is not a condition`,
      expected: `a column, one of ${listNames(operators)} and a code or number, like \`contact = yes\` or \`age >= 18\``,
      remedy: 'Write it in that form.'
    })
    return []
  })
  if (conditions.length < list.length) return null
  const written = conditions.map((condition) => condition.written).join(join === 'all' ? ' and ' : ' or ')
  return { join, conditions, written, listed }
}
