import type { Problems } from '../../../problem.ts'
import type { TextFile } from './text-file.ts'

const top = (path: string) => ({ path, line: 1, column: 1 })

export function reportMark(path: string, marked: string, said: string, problems: Problems): void {
  problems.error({
    rule: 'file-encoding',
    place: top(path),
    message: `This file says by its first bytes that it is ${marked.toUpperCase()}, and the codebook says \`${said}\``,
    remedy: 'Take `encoding` out: the file says it itself.'
  })
}

const encodings =
  '`windows-1252` (western Europe), `windows-1254` (Turkish), ' +
  '`windows-1251` (Cyrillic) or `windows-1250` (central Europe)'

/** A line that is not of the encoding that the file has, or is thought to have. */
export function reportEncoding({ path, encoding }: TextFile, line: number, problems: Problems): void {
  const plain = encoding === 'utf-8'
  problems.error({
    rule: 'file-encoding',
    place: { path, line, column: 1 },
    message: plain ? 'This line is not UTF-8' : `This file is not ${encoding.toUpperCase()}`,
    ...(plain ? { expected: 'UTF-8, or an `encoding` in the codebook' } : {}),
    remedy: plain
      ? 'Save the file as UTF-8 ("CSV UTF-8" in a spreadsheet), ' +
        `or say what it is with \`encoding:\`: often ${encodings}.`
      : 'Mend `encoding` in the codebook, or save the file as UTF-8 and take it out.'
  })
}

export function reportReallyUtf8({ path, encoding }: TextFile, problems: Problems): void {
  problems.error({
    rule: 'file-encoding',
    place: top(path),
    message: `This file is UTF-8 by all its bytes, and the codebook says \`${encoding}\``,
    remedy: 'Take `encoding` out.'
  })
}

/** A zero byte: text of two bytes a letter, or no text at all. */
export function reportZero(
  { path }: TextFile,
  line: number,
  pairs: 'utf-16le' | 'utf-16be' | null,
  problems: Problems
) {
  problems.error({
    rule: 'file-zero',
    place: { path, line, column: 1 },
    message: pairs
      ? `This file has two bytes a letter, as ${pairs.toUpperCase()} has`
      : 'This line has a byte in it that is zero, which is no text',
    remedy: pairs
      ? `Say so with \`encoding: ${pairs}\`, or save the file as UTF-8.`
      : 'Save the file again from the program that it came from, or take the byte out.'
  })
}

/** Two readings of one file have to come to the same; else something was lost or invented. */
export function reportMiscount(path: string, what: string, ours: number, read: number, problems: Problems): void {
  problems.error({
    rule: 'file-count',
    place: top(path),
    message: `This file has ${ours} ${what} by its lines, and ${read} as it is read`,
    remedy: 'Look for quotes inside cells and for unusual line ends, and save the file again.'
  })
}

/** Reached where the structure is sound and the engine still refuses. */
export function reportUnread(path: string, error: unknown, problems: Problems): void {
  const text = String(error)
  const memory = /out of memory|bad_alloc|could not allocate|failed to allocate/i.test(text)
  const room = /ENOSPC|no space left/i.test(text)
  const line = /Line:\s*(\d+)/.exec(text)?.[1]
  problems.error({
    rule: memory || room ? 'file-size' : 'file-row',
    place: { path, line: line === undefined || memory ? 1 : Number(line), column: 1 },
    message: memory
      ? 'This file needs more memory than there is'
      : room
        ? 'There is no room on the disk for a copy of this file as UTF-8'
        : 'This row cannot be read as delimited text',
    remedy: memory
      ? 'Leave columns that no report needs out of the file, or build on a machine with more memory.'
      : room
        ? 'Make room, or save the file as UTF-8 without lines above its header.'
        : 'Look for a quote inside a cell: the cell needs quotes around it, and the quote is doubled.'
  })
}
