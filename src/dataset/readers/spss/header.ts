import { cursorAt, type FileBytes } from './bytes.ts'
import { Damaged } from './damaged.ts'

/** The first 176 bytes (PSPP's description of the format, "File Header Record"). */
export type Header = {
  /** Is the least byte of a number the first? */
  little: boolean
  compression: 'none' | 'bytecode' | 'zlib'
  /** The dictionary index of the weight; 0: none. */
  weight: number
  /** How many rows the file says that it has; null: it does not say. */
  rows: number | null
  bias: number
}

export const headerLength = 176

export function readHeader(file: FileBytes): Header {
  const start = file.read(0, Math.min(file.size, headerLength))
  const magic = Buffer.from(start.subarray(0, 4)).toString('latin1')
  if (Buffer.from(start.subarray(8, 20)).toString('latin1') === 'ENCRYPTEDSAV') {
    throw new Damaged('This SPSS file is encrypted', undefined, 'Open it in SPSS and save it without a password.')
  }
  if (magic !== '$FL2' && magic !== '$FL3') {
    throw new Damaged(
      'This is no SPSS file',
      'a file that begins with `$FL2` or `$FL3`',
      'Look what it is by its content.'
    )
  }
  const cursor = (little: boolean) => cursorAt(file, 64, little)
  const layouts = [2, 3]
  const little = layouts.includes(cursor(true).int32())
  if (!little && !layouts.includes(cursor(false).int32())) {
    throw new Damaged('The header of this SPSS file does not tell the order of its bytes')
  }
  const fields = cursorAt(file, 72, little)
  const compression = fields.int32()
  const weight = fields.int32()
  const rows = fields.int32()
  const bias = fields.float64()
  if (![0, 1, 2].includes(compression) || (compression === 2) !== (magic === '$FL3') || !Number.isFinite(bias)) {
    throw new Damaged('The header of this SPSS file does not tell how its data are compressed')
  }
  file.read(0, headerLength)
  const way = (['none', 'bytecode', 'zlib'] as const)[compression] ?? 'none'
  return { little, compression: way, weight, rows: rows < 0 ? null : rows, bias }
}
