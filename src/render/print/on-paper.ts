import type { Element, Properties, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { SKIP, visit } from 'unist-util-visit'

/** What pages have for screens alone. */
const screenOnly = ['how', 'sect', 'near', 'back']

/**
 * A page's body as it is printed: open, with nothing that is for screens alone, and with elements that readers of PDF
 * know. Without what a page says about its data where `hasMethod`: another chapter says it.
 */
export function onPaper(html: string, hasMethod: boolean): Root {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (isForScreens(element, parent) || (hasMethod && isAbout(element))) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    toPaper(element)
    return undefined
  })
  return tree
}

function isForScreens(element: Element, parent: Root | Element): boolean {
  const { tagName, properties } = element
  if (tagName === 'nav' || 'popover' in properties || screenOnly.some((name) => hasClass(element, name))) return true
  if (parent.type === 'element' && hasClass(parent, 'draw')) return hasClass(element, 'n')
  return parent.type === 'element' && hasClass(parent, 'acts') && tagName === 'ul'
}

/** The section that says what a page rests on ends with where its numbers can be had. */
function isAbout({ tagName, children }: Element): boolean {
  return tagName === 'section' && children.some((child) => child.type === 'element' && hasClass(child, 'dl'))
}

/**
 * A button is no form of a document; `strong` and `em` are tags of a later PDF than browsers write. What a drawing says
 * goes into the one text that a picture has there, and what stands around it is no picture: its table would be hidden.
 */
function toPaper(element: Element): void {
  const { tagName, properties } = element
  if (tagName === 'figure') {
    properties['role'] = 'group'
    drop(properties, 'ariaLabelledBy')
  }
  if (tagName === 'svg' && 'ariaDescribedBy' in properties) {
    properties['ariaLabelledBy'] = [properties['ariaLabelledBy'], properties['ariaDescribedBy']].flat().map(String)
    drop(properties, 'ariaDescribedBy')
  }
  if (tagName === 'strong' || tagName === 'em') element.tagName = 'b'
  if (tagName === 'details') properties['open'] = true
  if (tagName === 'img') drop(properties, 'loading')
  if (tagName === 'button') {
    element.tagName = 'span'
    drop(properties, 'type', 'popoverTarget')
    if ('ariaLabel' in properties) properties['role'] = 'img'
  }
}

function drop(properties: Properties, ...names: string[]): void {
  for (const name of names) delete properties[name]
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
