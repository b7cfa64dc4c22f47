import type { Column, ColumnSource } from '../../codebook/codebook.ts'
import { fileCodeOf } from '../../codebook/values.ts'
import { datePattern } from '../../dataset/formats.ts'
import { call, number, text, texts } from './code.ts'

/** Cells as the codebook says what they are. `at` names the cells of a source, `part` those of a file column. */
export function recoded(
  column: Column,
  source: ColumnSource,
  at: (source: ColumnSource) => string,
  part: (fileColumn: string) => string
): string {
  const missing = column.missing.length === 0 ? [] : [`missing = ${texts(column.missing.map(({ code }) => code))}`]
  const codes = (values: string[]) => (values.length === 0 ? 'character(0)' : texts(values))
  const cells = written(column, at(source))
  switch (column.kind) {
    case 'category':
    case 'wave':
      if (column.by.length > 0)
        return call('periods', [cells, patternOf(column), text(column.by[0] ?? 'year'), ...missing])
      return call('category', [
        cells,
        codes(column.values.map(({ code }) => code)),
        ...missing,
        ...(column.fileCodes.size === 0
          ? []
          : [`written = ${codes(column.values.map(({ code }) => fileCodeOf(column, code)))}`])
      ])
    case 'scale':
      return call('steps', [cells, number(column.scale?.min ?? 0), number(column.scale?.max ?? 0), ...missing])
    case 'number':
      return call('numbers', [cells, ...missing])
    case 'multiple':
      return mentionedOf(column, source, at, part, missing)
    case 'ranking':
      return call('ranks', [cells, `all = ${call('list', column.sources.map(at))}`, ...missing])
    case 'date':
      return call('dates', [cells, patternOf(column), ...missing])
    case 'identifier':
    case 'text':
      return call('texts', [cells])
  }
}

function patternOf({ written: { dates } }: Column): string {
  return text(datePattern(dates ?? '').replaceAll('%-', '%'))
}

/** Cells by the signs that the codebook names, without the ranges that stand for no answer. */
function written({ kind, written: { decimal, group }, missingRanges }: Column, cells: string): string {
  const numeric = kind === 'scale' || kind === 'number'
  const plain =
    numeric && (decimal !== '.' || group !== null)
      ? call('plain_numbers', [cells, text(decimal), text(group ?? '')])
      : cells
  return missingRanges.reduce((rest, { low, high }) => call('without_range', [rest, number(low), number(high)]), plain)
}

function mentionedOf(
  column: Column,
  source: ColumnSource,
  at: (source: ColumnSource) => string,
  part: (fileColumn: string) => string,
  missing: string[]
): string {
  const { mentioned, parts } = column
  const no = mentioned.no === 'empty' ? [] : mentioned.no
  if (parts) {
    const known = [...parts.texts.values(), ...no]
    return call('named_part', [
      text(parts.texts.get(source.option ?? '') ?? ''),
      `known = ${texts(known)}`,
      `all = ${call('list', parts.columns.map(part))}`,
      `delimiter = ${parts.delimiter === null ? 'NULL' : text(parts.delimiter)}`,
      ...missing
    ])
  }
  const yes = `yes = ${texts(mentioned.yes)}`
  if (mentioned.no === 'empty')
    return call('named_beside', [at(source), yes, `all = ${call('list', column.sources.map(at))}`, ...missing])
  return call('mentioned', [at(source), yes, `no = ${no.length === 0 ? 'character(0)' : texts(no)}`, ...missing])
}
