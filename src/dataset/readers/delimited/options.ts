import { closeSync, openSync, readSync } from 'node:fs'
import type { DataFile } from '../../../codebook/codebook.ts'
import { closestMatch, listNames, type Problems } from '../../../problem.ts'
import { isForeign, reportForeign } from '../marks.ts'
import type { FileSource } from '../reader.ts'
import { reportMark } from './report.ts'
import { type Encoding, rawBlocks, type TextFile } from './text-file.ts'

/** Encodings that files of surveys have been seen in, as a message names them. */
const likely = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1254', 'windows-1251', 'iso-8859-2']

/**
 * A file with its options and first bytes understood. `usual`: what its ending says stands between cells. Null: see
 * `problems`.
 */
export function textFile(
  usual: string | null,
  { path, absolute, file }: FileSource,
  problems: Problems
): TextFile | null {
  const delimiter = delimiterOf(usual, file, problems)
  const said = encodingOf(file, problems)
  if (delimiter === null || said === null) return null
  const first = firstBytes(absolute)
  const begin = Buffer.from(first.subarray(0, 200)).toString('latin1')
  if (isForeign(begin)) {
    reportForeign(path, begin, 'text with cells', problems, 'CSV')
    return null
  }
  const marked = markOf(first)
  if (marked && said !== undefined && said !== marked.encoding) {
    reportMark(path, marked.encoding, said, problems)
    return null
  }
  const encoding = marked?.encoding ?? said ?? 'utf-8'
  const text = { path, absolute, encoding, mark: marked?.bytes ?? 0, skip: file.options.skip ?? 0, delimiter }
  return text
}

function firstBytes(absolute: string): Uint8Array {
  const descriptor = openSync(absolute, 'r')
  try {
    const bytes = Buffer.alloc(4096)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(descriptor)
  }
}

function markOf(bytes: Uint8Array): { encoding: Encoding; bytes: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', bytes: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bytes: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bytes: 2 }
  return null
}

const words: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', '\\t': '\t', pipe: '|' }

/** One sign of ASCII that no number, name or quote is made of. */
function delimiterOf(usual: string | null, { name, options, place }: DataFile, problems: Problems): number | null {
  const written = options.delimiter ?? usual
  const sign = written === null ? null : (words[written] ?? written)
  if (sign !== null && /^[\t!#$%&*+,/:;<=>?@\\^_`|~]$/.test(sign)) return sign.charCodeAt(0)
  problems.error({
    rule: 'file-delimiter',
    place,
    message:
      written === null
        ? `Nothing says what stands between the cells of \`${name}\``
        : `\`${written}\` cannot stand between cells`,
    expected: '`delimiter:` with `","`, `";"`, `"|"` or `"\\t"` (a tab)',
    remedy: written === null ? `Say so: \`{ path: ${name}, delimiter: ";" }\`.` : 'Write one of them.'
  })
  return null
}

/** Undefined: nothing is said. Null: see `problems`. */
function encodingOf({ options: { encoding }, place }: DataFile, problems: Problems): Encoding | undefined | null {
  if (encoding === undefined) return undefined
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    const closest = closestMatch(encoding, likely)
    problems.error({
      rule: 'file-encoding',
      place,
      message: `\`${encoding}\` is no encoding that is known here`,
      expected: `${listNames(likely)}, or another name that web browsers know`,
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Mend the name, or save the file as UTF-8 and take `encoding` out.'
    })
    return null
  }
}

/** Is a file of an 8-bit encoding really UTF-8, by what no such text would come to by chance? */
export function isReallyUtf8({ absolute, encoding, mark }: TextFile): boolean {
  if (encoding.startsWith('utf-')) return false
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let plain = true
  try {
    for (const block of rawBlocks(absolute, mark)) {
      plain &&= block.every((byte) => byte < 0x80)
      decoder.decode(block, { stream: true })
    }
    decoder.decode()
    return !plain
  } catch {
    return false
  }
}
