import type { KnownSet } from '../../../codebook/known.ts'
import type { Heading } from './headings/heading.ts'
import type { FileRecord } from './records.ts'

/** Answers that say an option was not named, where a tool writes that. */
const unnamed = new Set(['', 'N', 'No', 'Nein', 'Non', 'Não', 'Hayır', 'Нет', 'Nie', '0', 'Not selected'])

/**
 * Questions of which several options can be named. A header tells a question's columns, not whether they are that or
 * the rows of a matrix; their first cells do: each holds nothing but one code for "named", or nothing but its own
 * option.
 */
export function setsOf(
  headings: readonly Heading[],
  records: readonly FileRecord[],
  counted: readonly string[]
): KnownSet[] {
  const groups = new Map<string, number[]>()
  for (const [index, { group }] of headings.entries()) {
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), index])
  }
  return [...groups].flatMap(([group, columns]) => {
    if (columns.length < 2) return []
    const answers = columns.map((column) => answersIn(records, column))
    const all = new Set(answers.flatMap((each) => [...each]))
    const code = all.size === 1 ? counted.find((each) => all.has(each)) : undefined
    const own = answers.every((each, index) => isOnly(each, headings[columns[index] as number]?.label ?? ''))
    if (all.size === 0 || (code === undefined && !own) || !isChosenFrom(records, columns)) return []
    const first = headings[columns[0] as number]
    const names = columns.map((column) => headings[column]?.name ?? '')
    return [{ name: nameOf(names, group), label: first?.question ?? null, columns: names, counted: code ?? null }]
  })
}

function answersIn(records: readonly FileRecord[], column: number): Set<string> {
  const answers = records.map(({ cells }) => cells[column]?.text.trim() ?? '')
  return new Set(answers.filter((answer) => !unnamed.has(answer)))
}

function isOnly(answers: Set<string>, option: string): boolean {
  return answers.size === 0 || (answers.size === 1 && answers.has(option))
}

/**
 * A row in which some of a question's options are named, and others not: in a matrix all rows are answered, or none.
 */
function isChosenFrom(records: readonly FileRecord[], columns: readonly number[]): boolean {
  return records.some(({ cells }) => {
    const named = columns.filter((column) => !unnamed.has(cells[column]?.text.trim() ?? '')).length
    return named > 0 && named < columns.length
  })
}

/** What the columns are called without their options. */
function nameOf(names: readonly string[], group: string): string {
  const [first = group, ...others] = new Set(names.map((name) => name.replace(/(\[[^\]]*\]|[_-]-?\d+| \/ .*)$/, '')))
  return others.length === 0 ? first : group
}
