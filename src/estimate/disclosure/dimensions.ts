import { type Column, leafValues } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Dimension, Region } from '../../disclosure/table.ts'

/**
 * A dimension of tables, and the columns that it is made of. A column that follows from another, as a country does from
 * its region, is one dimension with it: whoever reads both knows which codes go together.
 */
export type Made = Dimension & {
  columns: readonly string[]
  /** The code that a combination of codes of all `by` columns has here. */
  codeOf(codes: ReadonlyMap<string, string>): string
  /** Codes of those of whom a column is not known that is known of others like them. */
  unknown: ReadonlySet<string>
}

/** Columns that follow from one another make one dimension, unless it would have more codes than this. */
const most = 2048

/** The dimensions that some columns make, by the combinations of their codes that there are in the survey. */
export function dimensionsOf(
  dataset: SurveyDataset,
  columns: readonly string[],
  combinations: readonly (readonly string[])[]
): Made[] {
  const groups = columns.map((name) => [name])
  for (const [a, one] of columns.entries())
    for (const [b, other] of columns.entries()) {
      if (a === b || !followsFrom(a, b, combinations)) continue
      const [left, right] = [groups.find((each) => each.includes(one)), groups.find((each) => each.includes(other))]
      if (!left || !right || left === right) continue
      const joined = [...left, ...right].sort()
      if (tuplesOf(joined, columns, combinations).length > most) continue
      groups.splice(groups.indexOf(left), 1)
      groups.splice(groups.indexOf(right), 1, joined)
    }
  return groups.map((group) => (group.length === 1 ? plain(group[0] as string) : joint(group)))

  function plain(name: string): Made {
    const given = new Set(combinations.map((codes) => codes[columns.indexOf(name)] ?? ''))
    const codes = ['', ...(dataset.codebook.columns.get(name) as Column).values.map(({ code }) => code)]
    const known = [leavesOf(dataset, name)]
    const made = { name, columns: [name], codes: codes.filter((code) => code === '' || given.has(code)), known }
    return { ...made, codeOf: (all) => all.get(name) ?? '', unknown: new Set(['']) }
  }

  function joint(group: string[]): Made {
    const tuples = tuplesOf(group, columns, combinations)
    const texts = tuples.map((tuple) => JSON.stringify(tuple))
    const known = choices(group.length).map((kept) =>
      texts.filter((_, index) =>
        kept.every((place) => leavesOf(dataset, group[place] as string).includes(tuples[index]?.[place] ?? ''))
      )
    )
    return {
      name: group.join(' '),
      columns: group,
      codes: texts,
      known,
      codeOf: (codes) => JSON.stringify(group.map((name) => codes.get(name) ?? '')),
      unknown: new Set(texts.filter((_, index) => lacks(tuples[index] ?? [], tuples)))
    }
  }
}

/** A region of columns as one of dimensions. */
export function regionOver(dimensions: readonly Made[], region: Region): Region {
  return new Map(
    dimensions.flatMap((made) => {
      if (!made.columns.some((name) => region.has(name))) return []
      const codes = region.get(made.name)
      if (made.columns.length === 1 && codes)
        return [[made.name, codes.filter((code) => made.codes.includes(code))] as const]
      const inside = made.codes.filter((text) => {
        const tuple = JSON.parse(text) as string[]
        return made.columns.every((name, place) => region.get(name)?.includes(tuple[place] ?? '') ?? true)
      })
      return [[made.name, inside] as const]
    })
  )
}

function leavesOf(dataset: SurveyDataset, name: string): string[] {
  return leafValues(dataset.codebook.columns.get(name) as Column).map((value) => value.code)
}

/** Has each code of one column one code only, or none, of another? */
function followsFrom(column: number, other: number, combinations: readonly (readonly string[])[]): boolean {
  const found = new Map<string, string>()
  for (const codes of combinations) {
    const [code, from] = [codes[column] as string, codes[other] as string]
    if (from === '') continue
    if ((found.get(from) ?? code) !== code) return false
    found.set(from, code)
  }
  return new Set(found.values()).size > 1
}

function tuplesOf(
  group: readonly string[],
  columns: readonly string[],
  combinations: readonly (readonly string[])[]
): string[][] {
  const places = group.map((name) => columns.indexOf(name))
  const tuples = combinations.map((codes) => places.map((place) => codes[place] ?? ''))
  return [...new Map(tuples.map((tuple) => [tuple.join('\n'), tuple])).values()]
}

/** Is a code missing that others have whose codes are the same where this has any? */
function lacks(tuple: readonly string[], tuples: readonly (readonly string[])[]): boolean {
  return tuple.some(
    (code, place) =>
      code === '' &&
      tuples.some((other) => other[place] !== '' && tuple.every((each, at) => each === '' || each === other[at]))
  )
}

/** Every choice of one or more of so many places. */
function choices(count: number): number[][] {
  return Array.from({ length: 2 ** count - 1 }, (_, index) =>
    Array.from({ length: count }, (_, place) => place).filter((place) => ((index + 1) >> place) & 1)
  )
}
