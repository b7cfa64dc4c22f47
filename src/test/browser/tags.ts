/** What a PDF says of its own structure, as Chromium writes it: objects bare, one after another. */
export type Tag = { type: string; alternative: string | null; pages: string[]; kids: Tag[] }

/** The tree of tags, from the document's down; pages are named by their objects. */
export function tagsOf(pdf: Uint8Array): Tag {
  const objects = objectsOf(pdf)
  const root = [...objects.values()].find((each) => each.includes('/Type /StructTreeRoot')) ?? ''
  return tagAt(/\/K (\d+) 0 R/.exec(root)?.[1] ?? '', objects)
}

function tagAt(object: string, objects: Map<string, string>): Tag {
  const text = objects.get(object) ?? ''
  const kids = /\/K (?:\[(.*?)\]>?|(\d+ 0 R))/s.exec(text)
  const references = (kids?.[1] ?? kids?.[2] ?? '').replace(/<<.*?>>/gs, '')
  return {
    type: /\/S \/(\w+)/.exec(text)?.[1] ?? '',
    alternative: /\/Alt \(((?:\\.|[^\\)])*)\)/s.exec(text)?.[1] ?? null,
    pages: [...text.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = '']) => page),
    kids: [...references.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => tagAt(kid, objects))
  }
}

/** The tags of a kind in a tree, that itself among them. */
export function allOf(tag: Tag, isOf: (tag: Tag) => boolean): Tag[] {
  return [...(isOf(tag) ? [tag] : []), ...tag.kids.flatMap((kid) => allOf(kid, isOf))]
}

/** The bookmarks: what each says, and on which page it is, counted from 1. */
export function bookmarksOf(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(pdf)
  const pages = [...objects].filter(([, text]) => /^<<\/Type \/Page\n/.test(text)).map(([object]) => object)
  const items = [...objects.values()].flatMap((text) => {
    const [, title, page] = /^<<\/Title \(((?:\\.|[^\\)])*)\).*?\/Dest \[(\d+) 0 R/s.exec(text) ?? []
    return title === undefined || page === undefined ? [] : [[title, pages.indexOf(page) + 1] as const]
  })
  return new Map(items)
}

/** The addresses that links lead to outside of the document. */
export function addressesOf(pdf: Uint8Array): string[] {
  return [...textOf(pdf).matchAll(/\/URI \(([^)]*)\)/g)].map(([, address = '']) => address)
}

export function textOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1')
}

function objectsOf(pdf: Uint8Array): Map<string, string> {
  const objects = textOf(pdf).matchAll(/(?<=\n)(\d+) 0 obj\n(<<.*?)\nendobj/gs)
  return new Map([...objects].map(([, object = '', text = '']) => [object, text]))
}
