import { type Chunk, type Engine, identifier, mostInChunk } from '../../../engine/engine.ts'
import type { Problems } from '../../../problem.ts'
import type { FileTable } from '../../file-table.ts'
import { fillTable } from '../filled.ts'
import type { FileSource, OpenFile, Reader } from '../reader.ts'
import { type FileBytes, withFile } from './bytes.ts'
import { cellOf } from './cells.ts'
import { Damaged, unlessDamaged } from './damaged.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'
import { missingOf } from './missing.ts'
import { checkSize, rowsOf } from './rows.ts'

/**
 * Files of SPSS Statistics, PSPP and others, by PSPP's description of the format: of both byte orders, uncompressed,
 * compressed and with zlib. Dates become texts, lengths of time numbers of seconds.
 */
export const spss: Reader = {
  format: 'an SPSS file',
  endings: ['.sav', '.zsav'],
  options: [],
  open: ({ path, absolute, engine }, problems) =>
    unlessDamaged(path, problems, async () => {
      const dictionary = await withFile(absolute, (file) => readDictionary(file, path))
      warnOfSets(dictionary, problems)
      return {
        known: dictionary.known,
        load: (table, found) => loadRows({ path, absolute }, dictionary, engine, table, found)
      } satisfies OpenFile
    })
}

async function loadRows(
  { path, absolute }: Pick<FileSource, 'path' | 'absolute'>,
  dictionary: Dictionary,
  engine: Engine,
  table: string,
  problems: Problems
): Promise<FileTable | null> {
  const { columns } = dictionary.known
  const read: Progress = { rows: 0, damage: null }
  const filled = await unlessDamaged(path, problems, async () => {
    const found = await withFile(absolute, (file) =>
      fillTable(engine, table, path, columns, untilDamaged(chunksOf(file, dictionary, read), read))
    )
    if (read.damage) throw read.damage
    return found
  })
  if (filled === null) {
    await engine.run(`DROP TABLE IF EXISTS ${identifier(table)}`)
    return null
  }
  warnOfTexts(dictionary, problems)
  return filled
}

type Progress = { rows: number; damage: Damaged | null }

/** Ends the chunks where the file is damaged, so that the engine has done with its table before that is said. */
function* untilDamaged(chunks: Iterable<Chunk>, read: Progress): Generator<Chunk> {
  try {
    yield* chunks
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    read.damage = error
  }
}

/** No chunk has many more cells than this, so that a file of many columns takes no more memory than one of few. */
const mostCells = 1 << 18

function* chunksOf(file: FileBytes, dictionary: Dictionary, read: Progress): Generator<Chunk> {
  const { header, variables, special, texts, rowLength } = dictionary
  const takes = variables.map((variable) => {
    const { missingRanges } = missingOf(variable, special, texts, header.little)
    return cellOf(variable, missingRanges, special, texts, header.little)
  })
  const next = rowsOf(file, dictionary)
  const row = new Uint8Array(rowLength)
  const view = new DataView(row.buffer)
  const most = Math.max(1, Math.min(mostInChunk, Math.floor(mostCells / takes.length)))
  let chunk: (string | number | null)[][] = takes.map(() => [])
  let held = 0
  while (next(row)) {
    checkSize(++read.rows * (rowLength / 8), file)
    for (const [index, take] of takes.entries()) chunk[index]?.push(take(row, view))
    if (++held < most) continue
    yield chunk
    chunk = takes.map(() => [])
    held = 0
  }
  if (held > 0) yield chunk
  if (dictionary.rows !== null && dictionary.rows !== read.rows) {
    throw new Damaged(`This SPSS file says that it has ${dictionary.rows} rows, and has ${read.rows}`)
  }
}

function warnOfSets({ known: { path }, lostSets }: Dictionary, problems: Problems): void {
  if (lostSets === 0) return
  problems.warn({
    rule: 'spss-sets',
    place: { path, line: 1, column: 1 },
    message: `${lostSets} of the multiple response sets of this SPSS file cannot be read`,
    remedy: 'Name their columns under `options:` in the codebook.'
  })
}

function warnOfTexts({ known: { path }, texts }: Dictionary, problems: Problems): void {
  const count = texts.unreadable()
  if (count === 0) return
  problems.warn({
    rule: 'spss-encoding',
    place: { path, line: 1, column: 1 },
    message: `${count} texts of this SPSS file have characters that are not of its encoding, ${texts.encoding}`,
    remedy: 'Open it in SPSS in the encoding in which it was made, and save it again in Unicode mode.'
  })
}
