import type { Column } from '../../codebook/codebook.ts'
import type { Call } from '../call.ts'
import { dimensionNames, dimensionOf, unknown } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'

/** What `where` keeps: of the dimensions in `by` and `facet` these values (null: all), of others one value each, as in `region=north`. */
export type Where = { rows: string[] | null; panels: string[] | null; held: Record<string, string> }

/** Reads `where="sector=utilities|telecoms region=north"`. Null: see problems. */
export function findWhere(
  written: string | undefined,
  by: string | undefined,
  { dataset }: NamedMeasure,
  call: Call,
  facet?: string
): Where | null {
  const found: Where = { rows: null, panels: null, held: {} }
  const keptOf = (name: string) => (name === by ? 'rows' : name === facet ? 'panels' : null)
  for (const condition of (written ?? '').split(/\s+/).filter((each) => each !== '')) {
    const codes = codesOf(condition, dataset, call)
    if (!codes) return null
    const [column, values] = codes
    const kept = keptOf(column.name)
    const twice = kept ? found[kept] : column.name in found.held || column.name in call.others
    if (twice) return fail(condition, `\`${column.name}\` is held twice here`, 'each dimension once', call)
    if (kept) found[kept] = values
    else if (values.length === 1) found.held[column.name] = values[0] ?? ''
    else
      return fail(
        condition,
        `Several values are kept of \`by\` alone, so \`${column.name}\` cannot be held at ${values.length} of them`,
        `one value, like \`${column.name}=${values[0]}\`${by === undefined ? `, or \`by=${column.name}\`` : ''}`,
        call
      )
  }
  return found
}

function codesOf(condition: string, dataset: NamedMeasure['dataset'], call: Call): [Column, string[]] | null {
  const [name = '', ...rest] = condition.split('=')
  const codes = rest.join('=').split('|')
  if (rest.length === 0 || codes.includes(''))
    return fail(
      condition,
      `\`${condition}\` says nothing of what to keep`,
      'a dimension with its values, like `sector=utilities|telecoms`',
      call
    )
  const column = dimensionOf(dataset, name)
  if (!column) {
    unknown(
      call,
      call.placeOf('where', name),
      name,
      `a dimension of \`${dataset.name}\``,
      dimensionNames(dataset),
      'Mend the name.'
    )
    return null
  }
  const known = column.values.map((value) => value.code)
  const strange = codes.find((code) => !known.includes(code))
  if (strange === undefined) return [column, codes]
  const remedy = 'Take one of the codes of the codebook.'
  unknown(call, call.placeOf('where', strange), strange, `a value of \`${name}\``, known, remedy)
  return null
}

function fail(condition: string, message: string, expected: string, call: Call): null {
  const remedy = 'Mend `where`.'
  call.problem({ rule: 'where', place: call.placeOf('where', condition), message, expected, remedy })
  return null
}

/** A directive with what `where` holds as if it were written as attributes of its own. */
export function holding({ held }: Where, call: Call): Call {
  const inWhere = (name: string) => name in held
  return {
    ...call,
    others: { ...call.others, ...held },
    placeOf: (name, word) => (inWhere(name) ? call.placeOf('where', held[name]) : call.placeOf(name, word)),
    placeOfName: (name) => (inWhere(name) ? call.placeOf('where', name) : call.placeOfName(name))
  }
}
