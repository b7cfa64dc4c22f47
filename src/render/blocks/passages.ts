import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** A passage set apart, with its title if it has one. */
export function renderNote(title: ElementContent[], passage: ElementContent[]): Element {
  return h('aside', { className: ['note'] }, [...(title.length === 0 ? [] : [h('p', h('b', title))]), ...passage])
}

export function renderDetails(summary: ElementContent[], passage: ElementContent[]): Element {
  return h('details', { className: ['fold'] }, [h('summary', summary), h('div', passage)])
}

/** Passages of which one is open: native details of one name, laid out as tabs; without the style they stand one below the other. */
export function renderTabs(tabs: ElementContent[]): Element {
  return h('div', { className: ['tabs'] }, tabs)
}

export function renderTab(
  { group, open }: { group: string; open: boolean },
  label: ElementContent[],
  passage: ElementContent[]
): Element {
  return h('details', { name: group, open }, [h('summary', label), h('div', passage)])
}
