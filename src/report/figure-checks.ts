import { toString as textOfNodes } from 'mdast-util-to-string'
import type { Column } from '../codebook/codebook.ts'
import type { Call } from './call.ts'
import type { FigureAttributes } from './figure-attributes.ts'
import type { Figure } from './model.ts'
import { type NamedMeasure, unknown } from './names.ts'

export function checkHeadline(kind: string, call: Call): boolean {
  if (textOfNodes(call.label).trim() !== '' || call.label.length > 0) return true
  call.problem({
    rule: 'headline',
    place: call.place,
    message: `This ${kind} has no headline`,
    expected: `\`::${kind}[What it shows]{…}\``,
    remedy: 'Write the finding in square brackets before the attributes.'
  })
  return false
}

export function checkMeasures(
  kind: Figure['kind'],
  measures: NamedMeasure[],
  written: FigureAttributes,
  call: Call
): boolean {
  const fail = (attribute: string, message: string, remedy: string) => {
    call.problem({ rule: 'figure-measures', place: call.placeOf(attribute), message, remedy })
    return false
  }
  const datasets = new Set(measures.map((each) => each.dataset.name))
  if (datasets.size > 1)
    return fail(
      'of',
      'The measures of one figure come from one dataset, and these do not',
      'Make a figure of each, or set one beside the other with `beside=`.'
    )
  if (kind === 'table') return true
  if (written.by !== undefined && measures.length > 1) {
    return fail(
      'of',
      'A chart by a dimension shows one measure, and this names several',
      'Make a chart of each, or a `::table` of all.'
    )
  }
  const units = new Set(measures.map(({ measure }) => measure.statistic))
  if (units.size > 1)
    return fail(
      'of',
      'These measures are not in one unit, so they cannot share an axis',
      'Make a chart of each, or a `::table` of all.'
    )
  if (units.has('rank')) return fail('of', 'Ranks have no length that a chart could draw', 'Use a `::table`.')
  return true
}

export function checkHighlight(
  column: Column | undefined,
  measures: NamedMeasure[],
  written: FigureAttributes,
  call: Call
): boolean {
  if (written.highlight === undefined) return true
  const codes = column ? column.values.map((value) => value.code) : measures.map(({ measure }) => measure.name)
  if (codes.includes(written.highlight)) return true
  unknown(call, call.placeOf('highlight'), written.highlight, 'a row of this figure', codes, 'Take one of its rows.')
  return false
}
