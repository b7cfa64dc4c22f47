import type { Problems } from '../../problem.ts'
import { reportUnread } from './checks.ts'
import { isArrow, marksOf, reportForeign } from './marks.ts'
import type { FileSource, OpenFile, Reader } from './reader.ts'

/** Arrow's interprocess format: as a file (Feather 2), and as a stream. Its library is large: loaded where it is used. */
export const arrow: Reader = {
  format: 'Arrow',
  endings: ['.arrow', '.feather'],
  options: [],
  open: openArrow
}

async function openArrow(source: FileSource, problems: Problems): Promise<OpenFile | null> {
  if (!hasMarks(source.path, source.absolute, problems)) return null
  const { openBatches } = await import('./arrow-batches.ts')
  return openBatches(source, problems)
}

/**
 * A file has its mark at both ends. A stream has one at its end only, and it is asked for, though the format lets
 * writers leave it out: without it one that is cut off between two batches looks whole.
 */
function hasMarks(path: string, absolute: string, problems: Problems): boolean {
  const { first, last } = marksOf(absolute)
  const file = isArrow(first)
  const stream = first.startsWith('\xff\xff\xff\xff')
  if (file ? last.endsWith('ARROW1') : stream && last === '\xff\xff\xff\xff\0\0\0\0') return true
  if (first.startsWith('FEA1'))
    reportUnread(path, 'This file is of the first version of Feather', 'Save it as Feather 2 or as Parquet.', problems)
  else if (file || stream)
    reportUnread(
      path,
      'This Arrow file is cut off: its end is missing',
      'Copy it again from where it was made.',
      problems
    )
  else reportForeign(path, first, arrow.format, problems)
  return false
}
