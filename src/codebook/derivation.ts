import type { Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import { completeWhen, type When } from './condition.ts'
import type { WrittenColumn } from './written-column.ts'

/** How a column is made of others. What is not known in these is not known in it. */
export type Derivation =
  | { kind: 'recode'; of: string; groups: Group[]; otherwise: string | null }
  | { kind: 'score'; form: 'sum' | 'average'; of: string[]; answered: number; reverse: string[] }
  | { kind: 'difference'; of: string[]; unit: 'days' | 'hours' | 'minutes' | null }
  | { kind: 'flag'; when: When }

/** What counts as a new code: old codes, or a band of numbers or dates, its ends as they are written. */
export type Group = { code: string } & (
  | { codes: string[] }
  | { codes: null; from: string | null; to: string | null; below: string | null }
)

export const derivations = ['recode', 'sum', 'average', 'difference', 'when', 'all', 'any'] as const

/** What a derived column holds. */
export function kindOfDerivation({ kind }: Derivation): 'category' | 'number' {
  return kind === 'recode' || kind === 'flag' ? 'category' : 'number'
}

/** How a column is derived, as written. Null: see `problems`. */
export function completeDerivation(
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  problems: Problems
): Derivation | null {
  if (written.recode !== undefined) return recodeOf(written.recode, written, path, yaml)
  const items = written.sum ?? written.average
  if (items)
    return {
      kind: 'score',
      form: written.sum ? 'sum' : 'average',
      of: items,
      answered: written.answered ?? items.length,
      reverse: written.reverse ?? []
    }
  if (written.difference) return { kind: 'difference', of: written.difference, unit: written.unit ?? null }
  const when = whenOf(written, path, yaml, problems)
  return when && { kind: 'flag', when }
}

function recodeOf(of: string, { values }: WrittenColumn, path: Path, yaml: Yaml): Derivation {
  const told = yaml.keys([...path, 'values']).map((code) => [code, values?.[code]] as const)
  const full = told.flatMap(([code, value]) => (isLabelled(value) ? [{ code, ...value }] : []))
  const groups = full.flatMap(({ code, of, from, to, below }): Group[] => {
    if (of) return [{ code, codes: of }]
    if (from === undefined && to === undefined && below === undefined) return []
    return [{ code, codes: null, from: from ?? null, to: to ?? null, below: below ?? null }]
  })
  return { kind: 'recode', of, groups, otherwise: full.find((value) => value.else)?.code ?? null }
}

type Labelled = Extract<NonNullable<WrittenColumn['values']>[string], { label: unknown; of?: unknown }>

export function isLabelled(value: NonNullable<WrittenColumn['values']>[string] | undefined): value is Labelled {
  return typeof value === 'object' && 'label' in value
}

type WrittenWhen = { when?: string | undefined; all?: string[] | undefined; any?: string[] | undefined }

/** The conditions under `when`, `all` or `any` of a map. Null: see `problems`. */
export function whenOf(
  { when, all, any }: WrittenWhen,
  path: Path,
  yaml: Yaml,
  problems: Problems,
  key = 'when'
): When | null {
  if (when !== undefined)
    return completeWhen('all', [{ text: when, place: yaml.place([...path, key]) }], false, problems)
  const join = any ? 'any' : 'all'
  const list = (any ?? all ?? []).map((text, index) => ({ text, place: yaml.place([...path, join, index]) }))
  return completeWhen(join, list, true, problems)
}

/** The columns that a derivation takes, each once. */
export function inputsOf(derivation: Derivation): string[] {
  switch (derivation.kind) {
    case 'recode':
      return [derivation.of]
    case 'score':
    case 'difference':
      return [...new Set(derivation.of)]
    case 'flag':
      return [...new Set(derivation.when.conditions.map(({ column }) => column))]
  }
}
