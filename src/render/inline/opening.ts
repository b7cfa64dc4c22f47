import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Context } from '../context.ts'

/** A number that opens to a panel: no script, the panel is a native popover. On paper its interval follows in brackets. */
export function opening(
  context: Context,
  text: string,
  title: string,
  lines: { before: string; stressed: string | null }[],
  printed: string | null
): ElementContent[] {
  const id = context.id()
  const panel = lines.map(({ before, stressed }) => h('span', stressed === null ? before : [before, h('i', stressed)]))
  return [
    h('button', { className: ['v'], type: 'button', popovertarget: id }, text),
    h('span', { id, popover: '', className: ['pop'] }, [h('b', title), ...panel]),
    ...(printed === null ? [] : [h('span', { className: ['pr'] }, ` (${printed})`)])
  ]
}
