import { type Column, codesWithin } from '../../codebook/codebook.ts'
import type { Condition, When } from '../../codebook/condition.ts'
import { type Derivation, type Group, inputsOf } from '../../codebook/derivation.ts'
import { derivedInOrder } from '../../codebook/derived-order.ts'
import { call, number, text, texts, vector } from './code.ts'
import type { Survey } from './survey.ts'

/** Names what the derived columns that a script uses are made of, so that it is read. */
export function needInputs({ codebook, cells }: Survey): void {
  for (const column of derivedInOrder(codebook.columns).reverse())
    for (const { wave } of column.sources) {
      if (!cells.isUsed({ column: column.name, wave, option: null })) continue
      for (const name of inputsOf(column.derived))
        for (const source of codebook.columns.get(name)?.sources ?? [])
          if (source.wave === null || source.wave === wave)
            cells.name({ column: name, wave: source.wave, option: source.option })
    }
}

/** The lines that make derived columns of those that were read, each behind what it is made of. */
export function derivedLines(survey: Survey): string[] {
  const { codebook, cells, name } = survey
  return derivedInOrder(codebook.columns).flatMap((column) =>
    column.sources.flatMap(({ wave }) => {
      const cell = { column: column.name, wave, option: null }
      if (!cells.isUsed(cell)) return []
      return [
        `${name}_rows$${cells.name(cell)} <- ${call('with', [`${name}_rows`, madeOf(column.derived, wave, survey)])}`
      ]
    })
  )
}

const secondsIn = { days: 86400, hours: 3600, minutes: 60 }

function madeOf(derivation: Derivation, wave: string | null, survey: Survey): string {
  const { columns } = survey.codebook
  const cell = (name: string) => cellAt(columns.get(name) as Column, wave, null, survey)
  switch (derivation.kind) {
    case 'recode':
      return recodeOf(derivation, columns.get(derivation.of) as Column, cell(derivation.of))
    case 'score': {
      const items = derivation.of.map((name) => {
        const { scale } = columns.get(name) as Column
        return derivation.reverse.includes(name) && scale ? `${scale.min + scale.max} - ${cell(name)}` : cell(name)
      })
      const average = derivation.form === 'average' ? 'TRUE' : 'FALSE'
      return call('scored', [call('cbind', items), `answered = ${derivation.answered}`, `average = ${average}`])
    }
    case 'difference': {
      const [after = '', before = ''] = derivation.of.map(cell)
      return derivation.unit === null
        ? `${after} - ${before}`
        : `(${after} - ${before}) / ${secondsIn[derivation.unit]}`
    }
    case 'flag':
      return call('ifelse', [conditionsOf(derivation.when, wave, survey), '"yes"', '"no"'])
  }
}

function cellAt(column: Column, wave: string | null, option: string | null, { cells }: Survey): string {
  const paired = column.sources.some((source) => source.wave !== null)
  return cells.name({ column: column.name, wave: paired ? wave : null, option })
}

function recodeOf(
  { groups, otherwise }: Extract<Derivation, { kind: 'recode' }>,
  source: Column,
  cell: string
): string {
  const rest = otherwise === null ? [] : [`otherwise = ${text(otherwise)}`]
  if (groups.some(({ codes }) => codes === null)) {
    const value = source.kind === 'date' ? `floor(${cell} / 86400)` : cell
    const ends = (of: (group: Group) => string) => vector(groups.map(of))
    return call('banded', [
      value,
      texts(groups.map(({ code }) => code)),
      `from = ${ends((group) => endOf(group.codes === null ? group.from : null, source, '-Inf'))}`,
      `to = ${ends((group) => endOf(group.codes === null ? (group.to ?? group.below) : null, source, 'Inf'))}`,
      `below = ${ends((group) => (group.codes === null && group.below !== null ? 'TRUE' : 'FALSE'))}`,
      ...rest
    ])
  }
  const lists = groups.map(({ code, codes }) => {
    const own = source.scale ? vector(codes ?? []) : texts((codes ?? []).flatMap((each) => codesWithin(source, each)))
    return `${text(code)} = ${own}`
  })
  return call('recoded', [cell, call('list', lists), ...rest])
}

function endOf(written: string | null, source: Column, open: string): string {
  if (written === null) return open
  return number(source.kind === 'date' ? dayOf(written) : Number(written))
}

/** Days since 1970. */
function dayOf(written: string): number {
  return Date.parse(written) / 86_400_000
}

function conditionsOf({ join, conditions }: When, wave: string | null, survey: Survey): string {
  return conditions.map((condition) => conditionOf(condition, wave, survey)).join(join === 'all' ? ' & ' : ' | ')
}

function conditionOf({ column: name, operator, value }: Condition, wave: string | null, survey: Survey): string {
  const column = survey.codebook.columns.get(name) as Column
  const cell = cellAt(column, wave, column.kind === 'multiple' ? value : null, survey)
  if (column.kind === 'multiple') return `${cell} == ${operator === '=' ? 1 : 0}`
  if (column.kind === 'category' || column.kind === 'wave')
    return `${operator === '!=' ? '!' : ''}among(${cell}, ${texts(codesWithin(column, value))})`
  const sign = operator === '=' ? '==' : operator
  if (column.kind === 'date') return `floor(${cell} / 86400) ${sign} ${dayOf(value)}`
  return `${cell} ${sign} ${value}`
}
