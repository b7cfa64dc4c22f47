import type { KnownFile } from '../../../codebook/known.ts'
import type { FileBytes } from './bytes.ts'
import { datePatterns } from './dates.ts'
import { type Texts, textsOf } from './encoding.ts'
import { type Header, readHeader } from './header.ts'
import { labelsOf, longLabelsOf } from './labels.ts'
import { longMissingOf, missingOf, type Special, specialOf } from './missing.ts'
import { extension, type Records, readRecords } from './records.ts'
import { setsOf } from './sets.ts'
import { finderOf, type Variable, variablesOf } from './variables.ts'

/** All that stands before the data. */
export type Dictionary = {
  header: Header
  variables: Variable[]
  special: Special
  texts: Texts
  /** Bytes of a row, and where the rows begin. */
  rowLength: number
  start: number
  /** How many rows the file says that it has; null: it does not say. */
  rows: number | null
  known: KnownFile
  /** How many sets could not be read. */
  lostSets: number
}

export function readDictionary(file: FileBytes, path: string): Dictionary {
  const header = readHeader(file)
  const records = readRecords(file, header)
  const texts = textsOf(records, header.little)
  const variables = variablesOf(records, texts)
  const special = specialOf(records, header.little)
  const find = finderOf(variables)
  const sets = setsOf(records, find, texts)
  const weight = variables.find(({ record }) => record.element === header.weight - 1)
  return {
    header,
    variables,
    special,
    texts,
    rowLength: records.elements * 8,
    start: records.end,
    rows: rowsOf(records, header),
    known: {
      path,
      columns: columnsOf(records, variables, special, texts, header.little),
      sets: sets.filter((set) => set !== null),
      weight: weight?.name ?? null
    },
    lostSets: sets.filter((set) => set === null).length
  }
}

function columnsOf(
  records: Records,
  variables: readonly Variable[],
  special: Special,
  texts: Texts,
  little: boolean
): KnownFile['columns'] {
  const find = finderOf(variables)
  const byVariable = <T>(names: Map<string, T>) => new Map([...names].map(([name, value]) => [find(name), value]))
  const labels = labelsOf(records, variables, texts, little)
  const longLabels = byVariable(longLabelsOf(records, texts, little))
  const longMissing = byVariable(longMissingOf(records, texts, little))
  return variables.map((variable) => {
    const { name, width, moment, record } = variable
    const { missing, missingRanges } = missingOf(variable, special, texts, little)
    return {
      name,
      type: width > 0 || moment !== null ? ('text' as const) : ('number' as const),
      dates: moment === null ? null : datePatterns[moment],
      label: (record.label && texts.decode(record.label).trim()) || null,
      question: null,
      values: longLabels.get(variable) ?? labels.get(record.element) ?? [],
      missing: longMissing.get(variable) ?? missing,
      missingRanges: moment === null ? missingRanges : []
    }
  })
}

/** A later record counts rows in 64 bits. */
function rowsOf({ extensions }: Records, { rows, little }: Header): number | null {
  const bytes = extensions.get(extension.rows)?.[0]
  if (!bytes || bytes.length < 16) return rows
  const more = Number(new DataView(bytes.buffer, bytes.byteOffset + 8, 8).getBigInt64(0, little))
  return more >= 0 ? more : rows
}
