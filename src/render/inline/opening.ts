import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Context } from '../context.ts'

export type Line = { before: string; stressed: string | null }

/**
 * A number that opens to a panel: no script, the panel is a native popover. `shown` stands behind it in brackets; on
 * paper its interval does too.
 */
export function opening(
  context: Context,
  text: string,
  title: string,
  lines: Line[],
  printed: string | null,
  shown: readonly string[] = []
): ElementContent[] {
  const id = context.id()
  const panel = lines.map(({ before, stressed }) => h('span', stressed === null ? before : [before, h('i', stressed)]))
  return [
    h('button', { className: ['v'], type: 'button', popovertarget: id }, text),
    h('span', { id, popover: '', className: ['pop'] }, [h('b', title), ...panel]),
    ...bracketsOf(shown, printed)
  ]
}

function bracketsOf(shown: readonly string[], printed: string | null): ElementContent[] {
  if (shown.length === 0) return printed === null ? [] : [h('span', { className: ['pr'] }, ` (${printed})`)]
  const text = shown.join(', ')
  const own = printed === null || text.includes(printed) ? [] : [h('span', { className: ['pr'] }, `${printed}, `)]
  return [h('span', { className: ['sh'] }, [' (', ...own, `${text})`])]
}
