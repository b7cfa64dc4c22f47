import type { KnownSet } from '../../../codebook/known.ts'
import { numberText } from './dates.ts'
import type { Texts } from './encoding.ts'
import { extension, type Records } from './records.ts'
import type { finderOf } from './variables.ts'

/**
 * Multiple response sets (PSPP's description of the format, "Multiple Response Sets Records"), each on a line:
 * `$name=D3 Yes 5 label a b`, its texts with the number of their bytes before them. Null: a line that cannot be read.
 */
export function setsOf(records: Records, find: ReturnType<typeof finderOf>, texts: Texts): (KnownSet | null)[] {
  return [extension.sets, extension.moreSets]
    .flatMap((subtype) => records.extensions.get(subtype) ?? [])
    .flatMap((bytes) => linesOf(Buffer.from(bytes).toString('latin1')))
    .map((line) => setOf(line, find, (text) => texts.decode(Buffer.from(text, 'latin1')).trim()))
    .filter((set) => set === null || set.columns.length > 0)
}

/** A label may have line ends in it, and any number may stand between sets: a set begins with a name. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\n+/, '')
    .split(/\n(?=\$[^\n=]*=[CDE])/)
    .filter((line) => /[^\n\0 ]/.test(line))
}

function setOf(line: string, find: ReturnType<typeof finderOf>, decode: (text: string) => string): KnownSet | null {
  const start = /^\$?([^=]+)=(?:(C) |(D)|(E) \d+ )/.exec(line)
  if (!start) return null
  const counted = start[2] === undefined ? countedText(line, start[0].length) : null
  if (start[2] === undefined && (counted === null || line[counted.end] !== ' ')) return null
  const label = countedText(line, counted === null ? start[0].length : counted.end + 1)
  if (label === null) return null
  const variables = line
    .slice(label.end)
    .split(/[ \n\0]+/)
    .filter((name) => name !== '')
    .flatMap((name) => find(decode(name)) ?? [])
  const value = counted === null ? null : decode(counted.text)
  const isNumber = variables[0]?.width === 0
  return {
    name: decode(start[1] ?? ''),
    label: decode(label.text) || null,
    columns: variables.map(({ name }) => name),
    counted: value !== null && isNumber && value !== '' ? numberText(Number(value)) : value
  }
}

function countedText(line: string, at: number): { text: string; end: number } | null {
  const count = /^(\d{1,5}) /.exec(line.slice(at, at + 6))
  if (!count) return null
  const from = at + count[0].length
  const end = from + Number(count[1])
  return end > line.length ? null : { text: line.slice(from, end), end }
}
