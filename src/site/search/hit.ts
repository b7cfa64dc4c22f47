import type { Hit, HitPart } from './pagefind.ts'

/** How many of a page's parts are shown: those with most of what was looked for. */
const shownParts = 4

/** A page that was found: where it stands, its title, what it says there, and its parts with theirs. */
export function hitElement(hit: Hit): HTMLElement {
  const { title = '', in: within } = hit.meta
  const parts = hit.sub_results.filter((part) => part.anchor)
  const before = hit.sub_results.find((part) => !part.anchor)
  const said = before?.excerpt ?? (parts.length === 0 ? hit.excerpt : null)
  return element('li', [
    ...(within === undefined || within === title ? [] : [element('p', [within], 'kick')]),
    element('h2', [link(hit.url, title)]),
    ...(said === null ? [] : [element('p', marked(withoutTitle(said, title)))]),
    ...(parts.length === 0 ? [] : [element('ul', best(parts).map(partElement))])
  ])
}

function partElement({ title, url, excerpt }: HitPart): HTMLElement {
  const said = withoutTitle(excerpt, title)
  return element('li', [link(url, title), ...(said === '' ? [] : [element('p', marked(said))])])
}

/** The parts with most hits, in the order in which they stand. */
function best(parts: HitPart[]): HitPart[] {
  const ranked = parts.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, shownParts)
  return parts.filter((part) => ranked.includes(part))
}

/** A text that begins with the end of its heading, marked or not, as that of the index does. */
function withoutTitle(excerpt: string, title: string): string {
  const words = excerpt.split(' ')
  const plain = words.map((word) => word.replaceAll(/<\/?mark>/g, ''))
  const heading = `${title}.`.split(' ')
  const from = heading.findIndex((_, index) => heading.slice(index).every((word, at) => sameWord(plain[at], word)))
  return from < 0 ? excerpt : words.slice(heading.length - from).join(' ')
}

function sameWord(a = '', b = ''): boolean {
  return a.replace(/[.:]$/, '') === b.replace(/[.:]$/, '')
}

/** A text with marks as nodes; nothing else in it becomes an element. */
function marked(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((text, index) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    return index % 2 === 1 ? element('mark', [plain]) : plain
  })
}

function link(href: string, text: string): HTMLElement {
  const made = element('a', [text])
  made.setAttribute('href', href)
  return made
}

function element(name: string, children: (string | HTMLElement)[], className = ''): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}
