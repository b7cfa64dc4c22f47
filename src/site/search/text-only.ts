/** Elements that are no text: drawings, queries, and by class panels behind numbers, what is for paper, marks and links. */
const leftOut = {
  names: new Set(['svg', 'pre']),
  classes: new Set(['pop', 'pr', 'ck', 'ckw', 'cn', 'acts', 'pages'])
}
/** Elements within a line: without their tags what they hold stays one with the words around it. */
const inline = new Set(['a', 'abbr', 'b', 'button', 'code', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup'])

const tag = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gi

/**
 * The HTML of a page, as this project writes it, with its text alone: headings and blocks with their ids, and nothing
 * that only repeats numbers or leads elsewhere. The table of a figure goes, another stays, as those of a method do.
 */
export function textOnly(html: string): string {
  let out = ''
  let at = 0
  let figure = false
  let skipped: { name: string; depth: number } | null = null
  for (const { 0: whole, 1: closing = '', 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
    if (skipped) {
      if (name === skipped.name && !whole.endsWith('/>')) skipped.depth += closing === '' ? 1 : -1
      if (skipped.depth === 0) skipped = null
      at = index + whole.length
      continue
    }
    out += html.slice(at, index)
    at = index + whole.length
    if (name === 'figure') figure = closing === ''
    if (closing === '' && isLeftOut(name, attributes, figure)) skipped = { name, depth: 1 }
    else if (!inline.has(name)) out += whole
  }
  return out + html.slice(at)
}

function isLeftOut(name: string, attributes: string, figure: boolean): boolean {
  if (leftOut.names.has(name) || (figure && name === 'table')) return true
  const classes = /\bclass="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return classes.split(' ').some((each) => leftOut.classes.has(each))
}
