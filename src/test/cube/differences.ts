/** What is left of a published group once other published groups are taken out of it: views set against each other. */
import type { Explored } from './published.ts'
import { groupsOf } from './siege.ts'
import { dimensionsOf, type Row, type Scored, scores, sumsOf, type Where } from './truth.ts'

export type Remainder = { name: string; people: number }

/**
 * Everybody less some, a net less its parts, two months less one: whatever is left once published groups that share nobody
 * and differ in one dimension are taken out of another. Those left of whom it is only known that they gave no code are
 * nobody that anybody could recognise.
 */
export function remaindersOf({ survey, facts }: Explored, rows: readonly Row[], column: string): Remainder[] {
  const names = Object.keys(scores).filter((name) => (scores[name] as Scored).column === column)
  const shown = groupsOf(survey, facts, names).filter(({ facts: [fact] }) => fact?.value !== null)
  const found = new Map<string, Remainder>()
  for (const [dimension, codes] of Object.entries(dimensionsOf(survey))) {
    const all = [...codes, '']
    const lines = Map.groupBy(shown, ({ where }) => JSON.stringify({ ...where, [dimension]: undefined }))
    for (const line of lines.values()) {
      const sets = line.map(({ where }) => where[dimension] ?? all)
      for (const [at, whole] of sets.entries())
        for (const left of leftOf(whole, sets.toSpliced(at, 1))) {
          if (left.every((code) => code === '')) continue
          const where: Where = { ...line[at]?.where, [dimension]: left }
          const name = `${column} ${JSON.stringify(where)}`
          if (!found.has(name)) found.set(name, { name, people: sumsOf(rows, column, where).people })
        }
    }
  }
  return [...found.values()]
}

/** What can be left of a set by taking out others that lie in it and share nothing; without that of which nothing is. */
function leftOf(whole: readonly string[], others: readonly (readonly string[])[]): string[][] {
  const parts = others.filter((part) => part.length < whole.length && part.every((code) => whole.includes(code)))
  const left = [[...whole]]
  for (const part of parts)
    for (const each of left.filter((one) => part.every((code) => one.includes(code))))
      left.push(each.filter((code) => !part.includes(code)))
  return left.slice(1).filter((each) => each.length > 0)
}
