import type { Column, SurveyCodebook } from '../codebook/codebook.ts'
import { codesWithin } from '../codebook/codebook.ts'
import type { Derivation, Group } from '../codebook/derivation.ts'
import { derivedInOrder } from '../codebook/derived-order.ts'
import { literal } from '../engine/engine.ts'
import { type CellFor, whenSql } from './condition-sql.ts'
import { cellOf, type SurveyDataset } from './dataset.ts'

type Cells = Pick<SurveyDataset, 'cells'>

/** A derived column of the table as SQL over those before it. */
export type DerivedCell = { name: string; sql: string }

/** All derived columns of a survey, each behind those that it takes. */
export function derivedCells(codebook: SurveyCodebook, dataset: Cells): DerivedCell[] {
  return derivedInOrder(codebook.columns).flatMap((column) =>
    column.sources.map(({ wave }) => ({
      name: cellOf(dataset, column.name, wave),
      sql: derivationSql(column.derived, codebook, cellsAt(wave, dataset))
    }))
  )
}

/** What columns are called at a wave: a paired one has a column for it, others have one for all. */
export function cellsAt(wave: string | null, dataset: Cells): CellFor {
  return (column, option) => {
    const paired = column.sources.some((source) => source.wave !== null)
    return cellOf(dataset, column.name, paired ? wave : null, option)
  }
}

function derivationSql(derivation: Derivation, codebook: SurveyCodebook, cell: CellFor): string {
  const column = (name: string) => codebook.columns.get(name) as Column
  switch (derivation.kind) {
    case 'recode':
      return recodeSql(derivation, column(derivation.of), cell(column(derivation.of), null))
    case 'score':
      return scoreSql(derivation, column, cell)
    case 'difference': {
      const [after = '', before = ''] = derivation.of.map((name) => cell(column(name), null))
      if (derivation.unit === null) return `${after} - ${before}`
      return `(epoch(${after}) - epoch(${before})) / ${seconds[derivation.unit]}.0`
    }
    case 'flag': {
      const holds = whenSql(derivation.when, codebook, cell)
      return `CASE WHEN ${holds} THEN 'yes' WHEN NOT (${holds}) THEN 'no' END`
    }
  }
}

const seconds = { days: 86400, hours: 3600, minutes: 60 }

function recodeSql(
  { groups, otherwise }: Extract<Derivation, { kind: 'recode' }>,
  source: Column,
  cell: string
): string {
  const cases = groups.map((group) => `WHEN ${belongsSql(group, source, cell)} THEN ${literal(group.code)}`)
  const rest = otherwise === null ? '' : ` ELSE ${literal(otherwise)}`
  return `CASE WHEN ${cell} IS NULL THEN NULL ${cases.join(' ')}${rest} END`
}

function belongsSql(group: Group, source: Column, cell: string): string {
  if (group.codes !== null) {
    if (source.scale) return `${cell} IN (${group.codes.join(', ')})`
    return `${cell} IN (${group.codes
      .flatMap((code) => codesWithin(source, code))
      .map(literal)
      .join(', ')})`
  }
  const dates = source.kind === 'date'
  const value = dates ? `CAST(${cell} AS DATE)` : cell
  const end = (written: string) => (dates ? `DATE ${literal(written)}` : written)
  const ends = [
    ...(group.from === null ? [] : [`${value} >= ${end(group.from)}`]),
    ...(group.to === null ? [] : [`${value} <= ${end(group.to)}`]),
    ...(group.below === null ? [] : [`${value} < ${end(group.below)}`])
  ]
  return ends.join(' AND ')
}

function scoreSql(
  { form, of, answered, reverse }: Extract<Derivation, { kind: 'score' }>,
  column: (name: string) => Column,
  cell: CellFor
): string {
  const items = of.map((name) => {
    const { scale } = column(name)
    const value = cell(column(name), null)
    return reverse.includes(name) && scale ? `(${scale.min + scale.max} - ${value})` : value
  })
  const sum = items.map((item) => `coalesce(${item}, 0.0)`).join(' + ')
  const known = items.map((item) => `CAST(${item} IS NOT NULL AS INTEGER)`).join(' + ')
  return `CASE WHEN ${known} >= ${answered} THEN (${sum})${form === 'average' ? ` / (${known})` : ''} END`
}
