import type { Case } from '../../language/language.ts'

const columns = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins', 'poss'] as const satisfies Case[]

/** A table as grammars have it: a number, then its endings in the order of `columns`. A number's spaces are written `_`. */
export function endingsOf(table: string): { number: string; endings: [Case, string][] }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', ...endings] = line.trim().split(/\s+/)
      if (endings.length !== columns.length) throw new Error(`${line} has ${endings.length} endings.`)
      return { number: number.replaceAll('_', '\u00a0'), endings: columns.map((each, at) => [each, endings[at] ?? '']) }
    })
}
