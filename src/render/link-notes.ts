import type { Element } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { plainText } from './plain-text.ts'

/**
 * On paper a link does not show where it leads: behind each that leaves the site goes a number, and what comes back is
 * the list of their addresses, or nothing where there are none. Both are there only in print. Sources and a link
 * that is written as its address need no number. Changes the sections.
 */
export function renderLinkNotes(sections: Element[], heading: string): Element[] {
  const numbers = new Map<string, number>()
  for (const section of sections)
    visit(section, 'element', (element, index, parent) => {
      if (isSources(element)) return SKIP
      const address = addressOf(element)
      if (address === null || parent === undefined || index === undefined) return undefined
      const number = numbers.get(address) ?? numbers.size + 1
      numbers.set(address, number)
      parent.children.splice(index + 1, 0, h('sup', { className: ['pr'] }, `→${number}`))
      return SKIP
    })
  if (numbers.size === 0) return []
  const items = [...numbers.keys()].map((address) => h('li', address))
  return [h('div', { className: ['paper'] }, [h('p', h('b', heading)), h('ol', items)])]
}

function addressOf(element: Element): string | null {
  const { href } = element.properties
  if (element.tagName !== 'a' || typeof href !== 'string' || !/^https?:\/\//.test(href)) return null
  return plainText(element).trim() === href ? null : href
}

/** The addresses of sources stand behind them where they are listed, or where the page says what it rests on. */
function isSources({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && (className.includes('src') || className.includes('evid'))
}
