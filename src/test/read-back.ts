import { Parser } from 'saxen'

/** The names of elements and attributes of an XML document. Throws where it is not well-formed. */
export function xmlOf(text: string): { elements: Set<string>; attributes: Set<string> } {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  const faults: string[] = []
  const parser = new Parser()
  parser.on('openTag', (name, read) => {
    elements.add(name)
    for (const each of Object.keys(read())) attributes.add(each)
  })
  parser.on('error', ({ message }) => faults.push(message))
  parser.on('warn', ({ message }) => faults.push(message))
  parser.on('attention', (declaration) => faults.push(declaration))
  parser.write(text)
  parser.end()
  const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text)
  if (forbidden) faults.push(`a sign that XML forbids at ${forbidden.index}`)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return { elements, attributes }
}

export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

/** The root of an XML document, with all that it holds. Throws where it is not well-formed. */
export function elementsOf(text: string): XmlElement {
  xmlOf(text)
  const parser = new Parser()
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('openTag', (name, read) => {
    const element: XmlElement = { name, attributes: read(), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closeTag', () => open.pop())
  parser.on('text', (raw, decode) => {
    const element = open.at(-1)
    if (element) element.text += decode(raw)
  })
  parser.write(text)
  parser.end()
  const [root] = top.children
  if (!root) throw new Error('There is no element.')
  return root
}

/** The cells of a CSV file, row by row, as RFC 4180 has them written. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
