/**
 * On which page of a PDF each place is that a link in it leads to, counted from 1, by the place's id. Of a PDF as
 * Chromium writes it: version 1.4, its objects bare, names of places in ASCII. Throws where it finds no pages.
 */
export function pageNumbers(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1')
  const pages = pagesBelow(/\/Type \/Catalog\s*\/Pages (\d+) 0 R/.exec(text)?.[1], text)
  if (pages.length === 0) throw new Error('The browser wrote a PDF of another kind, in which no pages were found.')
  const numbers = new Map(pages.map((object, index) => [object, index + 1]))
  const places = text.matchAll(/\/(\w+) \[(\d+) 0 R \/XYZ /g)
  return new Map([...places].map(([, id = '', object = '']) => [id, numbers.get(object) ?? 0]))
}

/** The objects of the pages below a node of the tree of pages, in their order. */
function pagesBelow(object: string | undefined, text: string): string[] {
  const start = object === undefined ? -1 : text.indexOf(`\n${object} 0 obj\n`)
  if (object === undefined || start < 0) return []
  const kids = /\/Kids \[([^\]]*)\]/.exec(text.slice(start, text.indexOf('endobj', start)))?.[1]
  if (kids === undefined) return [object]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(kid, text))
}
