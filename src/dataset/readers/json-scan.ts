/** A cell of a flat object: where it stands in the text, and its text, of a number as it is written; null: missing. */
export type JsonCell = { at: number; text: string | null; number: boolean }

/** What is wrong in a text of JSON, and where. */
export class JsonFault extends Error {
  readonly at: number
  readonly expected: string
  constructor(message: string, at: number, expected: string) {
    super(message)
    this.at = at
    this.expected = expected
  }
}

export type Scanner = { text: string; at: number }

/**
 * Reads one object of a text (RFC 8259) without objects or lists in it. Stricter than `JSON.parse`, which takes the
 * last of two equal keys and gives a number as the nearest double. Throws `JsonFault`.
 */
export function scanObject(scanner: Scanner): Map<string, JsonCell> {
  expectSign(scanner, '{', 'an object: `{"name": value, …}`')
  const cells = new Map<string, JsonCell>()
  if (takeSign(scanner, '}')) return cells
  do {
    skipSpace(scanner)
    const at = scanner.at
    const key = scanString(scanner, 'a name in double quotes')
    if (cells.has(key)) throw new JsonFault(`The name \`${key}\` stands twice in one object`, at, 'each name once')
    expectSign(scanner, ':', '`:` and a value')
    cells.set(key, scanCell(scanner))
  } while (takeSign(scanner, ','))
  expectSign(scanner, '}', '`,` or `}`')
  return cells
}

export function skipSpace(scanner: Scanner): void {
  for (let code = scanner.text.charCodeAt(scanner.at); ; code = scanner.text.charCodeAt(++scanner.at)) {
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
  }
}

export function takeSign(scanner: Scanner, sign: string): boolean {
  skipSpace(scanner)
  if (scanner.text[scanner.at] !== sign) return false
  scanner.at++
  return true
}

export function expectSign(scanner: Scanner, sign: string, expected: string): void {
  if (!takeSign(scanner, sign)) throw unexpected(scanner, expected)
}

export function expectEnd(scanner: Scanner, expected: string): void {
  skipSpace(scanner)
  if (scanner.at < scanner.text.length) throw unexpected(scanner, expected)
}

const numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words = /true|false|null/y

function scanCell(scanner: Scanner): JsonCell {
  skipSpace(scanner)
  const { at, text } = scanner
  const sign = text[at]
  if (sign === '"') return { at, text: scanString(scanner, ''), number: false }
  if (sign === '{' || sign === '[') {
    throw new JsonFault(
      sign === '{' ? 'This value is an object' : 'This value is a list',
      at,
      'a number, a text, `true`, `false` or `null`: each row is flat'
    )
  }
  const word = match(words, scanner)
  if (word !== undefined) return { at, text: word === 'null' ? null : word, number: false }
  const number = match(numbers, scanner)
  if (number === undefined) throw unexpected(scanner, 'a number, a text in double quotes, `true`, `false` or `null`')
  return { at, text: number, number: true }
}

const plain = /"[ -!#-[\]-\uffff]*"/y
const strings = /"[^"\\]*(?:\\.[^"\\]*)*"/sy

function scanString(scanner: Scanner, expected: string): string {
  const { at, text } = scanner
  if (text[at] !== '"') throw unexpected(scanner, expected)
  const value = match(plain, scanner)?.slice(1, -1) ?? parsedString(match(strings, scanner))
  if (value === undefined) {
    throw new JsonFault(
      'This text in quotes is not closed, or has a sign in it that JSON does not allow',
      at,
      'a text in double quotes; in it, `\\"` for a quote and `\\n` for a line break'
    )
  }
  if (!value.isWellFormed()) throw new JsonFault('This text has half of a sign in it', at, 'whole pairs of `\\u…`')
  return value
}

function parsedString(written: string | undefined): string | undefined {
  try {
    return written === undefined ? undefined : (JSON.parse(written) as string)
  } catch {
    return undefined
  }
}

function match(pattern: RegExp, scanner: Scanner): string | undefined {
  pattern.lastIndex = scanner.at
  const found = pattern.exec(scanner.text)?.[0]
  if (found !== undefined) scanner.at += found.length
  return found
}

function unexpected(scanner: Scanner, expected: string): JsonFault {
  skipSpace(scanner)
  const sign = scanner.text.codePointAt(scanner.at)
  const message =
    sign === undefined ? 'The text ends here too early' : `\`${String.fromCodePoint(sign)}\` cannot stand here`
  return new JsonFault(message, scanner.at, expected)
}
