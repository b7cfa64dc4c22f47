import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** Files that a browser opens as a page of the site, with whatever they run. */
const pages = /\.(x?html?|xht|shtml|mht(ml)?|svgz|xml|xsl|xslt|js|mjs|swf|hta)$/i
const running = /^(.*:)?(script|foreignobject|iframe|embed|object|handler|listener)$/i
const addresses = /^(javascript|vbscript|data:text)/i

/** What a file beside a narrative would do in its reader's browser; null: nothing but be seen. */
export function conductOf(path: string, bytes: Uint8Array): string | null {
  if (pages.test(path)) return 'is opened by browsers as a page of the site, which may run what it likes'
  return /\.svg$/i.test(path) ? conductOfDrawing(bytes) : null
}

/** What a drawing does beside being seen; null: nothing. */
export function conductOfDrawing(bytes: Uint8Array): string | null {
  const text = textOf(bytes)
  if (text === null) return 'is not written in UTF-8, so that nobody can tell what is in it'
  if (/<!(ENTITY|ATTLIST)|<\?xml-stylesheet/i.test(text)) return 'takes parts of other files in'
  let found: string | null = null
  visit(fromHtml(text, { fragment: true, space: 'svg' }), 'element', (element) => {
    found ??= runs(element)
  })
  return found
}

function runs({ tagName, properties }: Element): string | null {
  if (running.test(tagName)) return `holds \`<${tagName}>\`, which can run`
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name)) return `holds \`${name.toLowerCase()}=\`, which runs`
    const values = [value].flat().map((each) => [...String(each)].filter((sign) => sign > ' ').join(''))
    if (values.some((each) => each.split(';').some((part) => addresses.test(part))))
      return `holds an address in \`${name}=\` that runs`
  }
  return null
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
