import { textOf } from '../language/text.ts'
import { listNames, type Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import { blankColumn } from './blank-column.ts'
import { type Column, isAskedAt, type Wave } from './codebook.ts'
import { completeDerivation, derivations, inputsOf, kindOfDerivation } from './derivation.ts'
import { type DerivedColumn, derivedInOrder } from './derived-order.ts'
import { completeValues } from './values.ts'
import { derivedKeys, readKeys, type WrittenColumn } from './written-column.ts'

/** What says that a column is derived, as far as it is said. */
export function derivationsOf(written: WrittenColumn): (typeof derivations)[number][] {
  return derivations.filter((key) => written[key] !== undefined)
}

/** A column that is made of others. Null: see `problems`. */
export function completeDerived(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  problems: Problems
): Column | null {
  const place = yaml.place(path, 'key')
  const [by] = derivationsOf(written)
  const own: Record<(typeof derivations)[number], readonly string[]> = {
    recode: ['values'],
    sum: ['answered', 'reverse'],
    average: ['answered', 'reverse'],
    difference: ['unit'],
    when: ['values'],
    all: ['values'],
    any: ['values']
  }
  const can = by ? [by, ...own[by]] : []
  const wrong = [...readKeys, ...derivedKeys, 'values' as const].filter(
    (key) => written[key] !== undefined && !can.includes(key)
  )
  for (const key of wrong)
    problems.error({
      rule: 'derived-key',
      place: yaml.place([...path, key], 'key'),
      message: `\`${key}\` means nothing of a column that is made by \`${by}\``,
      expected: listNames(['label', 'question', ...can]),
      remedy: 'Take it out, or put it to the columns that this one is made of.'
    })
  const derived = completeDerivation(written, path, yaml, problems)
  if (!derived || wrong.length > 0) return null
  return {
    ...blankColumn({ name, kind: kindOfDerivation(derived), path, place }),
    label: textOf(written.label ?? name),
    question: written.question === undefined ? null : textOf(written.question),
    values: completeValues(written.values, [...path, 'values'], yaml),
    derived
  }
}

/** Gives derived columns the waves of what they are made of: paired ones, and in rows those that were asked all of it. */
export function placeDerived(columns: ReadonlyMap<string, Column>, waves: readonly Wave[]): void {
  for (const column of derivedInOrder(columns)) {
    const inputs = inputsOf(column.derived).flatMap((name) => columns.get(name) ?? [])
    const paired = inputs.find(isPaired)
    if (paired) {
      const [source] = column.sources
      const codes = [...new Set(paired.sources.flatMap(({ wave }) => wave ?? []))]
      if (source) column.sources = codes.map((wave) => ({ ...source, wave }))
    }
    if (inputs.every((input) => input.waves === null)) continue
    column.waves = waves.map(({ code }) => code).filter((wave) => isKnownAt(column, inputs, wave))
  }
}

export function isPaired(column: Column): boolean {
  return column.sources.some(({ wave }) => wave !== null)
}

function isKnownAt({ derived }: DerivedColumn, inputs: Column[], wave: string): boolean {
  const asked = inputs.filter((input) => isAskedAt(input, wave) || input.constants.has(wave)).length
  return asked >= (derived.kind === 'score' ? derived.answered : inputs.length)
}
