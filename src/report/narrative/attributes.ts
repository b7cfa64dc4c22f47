/** One attribute as it stands in the source: offsets are into the whole file. */
export type WrittenAttribute = {
  name: string
  value: string
  from: number
  to: number
  valueFrom: number
  valueTo: number
}

export type WrittenAttributes = {
  attributes: WrittenAttribute[]
  /** `#id` and `.class` shorthands, which our directives do not have. */
  shorthands: { text: string; from: number; to: number }[]
}

const space = /[\s]/
const bare = /[^\s"'=<>`{}]/

/**
 * Reads the attributes of a directive again from its source, between `from` (its colon) and `to` (its end): the parser
 * keeps neither their places nor the first of two with one name.
 */
export function readAttributes(text: string, from: number, to: number): WrittenAttributes {
  const found: WrittenAttributes = { attributes: [], shorthands: [] }
  let at = skipLabel(text, from, to)
  if (text[at] !== '{') return found
  at++
  while (at < to && text[at] !== '}') {
    if (space.test(text[at] ?? '')) {
      at++
      continue
    }
    const start = at
    if (text[at] === '#' || text[at] === '.') {
      at = skip(text, at + 1, to, (character) => bare.test(character))
      found.shorthands.push({ text: text.slice(start, at), from: start, to: at })
      continue
    }
    at = skip(text, at, to, (character) => bare.test(character))
    if (at === start) {
      at++
      continue
    }
    const nameEnd = at
    const attribute = {
      name: text.slice(start, nameEnd),
      value: '',
      from: start,
      to: nameEnd,
      valueFrom: nameEnd,
      valueTo: nameEnd
    }
    const equals = skip(text, at, to, (character) => space.test(character))
    if (text[equals] === '=') {
      const [value, valueFrom, valueTo, end] = readValue(
        text,
        skip(text, equals + 1, to, (character) => space.test(character)),
        to
      )
      Object.assign(attribute, { value, valueFrom, valueTo, to: end })
      at = end
    }
    found.attributes.push(attribute)
  }
  return found
}

function readValue(text: string, at: number, to: number): [string, number, number, number] {
  const quote = text[at]
  if (quote === '"' || quote === "'") {
    const end = skip(text, at + 1, to, (character) => character !== quote)
    return [text.slice(at + 1, end), at + 1, end, end + 1]
  }
  const end = skip(text, at, to, (character) => !space.test(character) && character !== '}')
  return [text.slice(at, end), at, end, end]
}

/** Past `:name` and `[label]`, brackets in the label counted. */
function skipLabel(text: string, from: number, to: number): number {
  let at = skip(text, from, to, (character) => character === ':')
  at = skip(text, at, to, (character) => /[\p{L}\p{N}_-]/u.test(character))
  if (text[at] !== '[') return at
  let depth = 0
  for (; at < to; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at + 1
  }
  return at
}

function skip(text: string, from: number, to: number, while_: (character: string) => boolean): number {
  let at = from
  while (at < to && while_(text[at] ?? '')) at++
  return at
}
