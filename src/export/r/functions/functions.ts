import { heading } from '../code.ts'
import { comparisonFunctions } from './comparisons.ts'
import { designFunctions } from './design.ts'
import { printingFunctions } from './printing.ts'
import { readingFunctions } from './reading.ts'
import { statisticsFunctions } from './statistics.ts'

/** The functions that a script can have, in the order in which it has them, by what they are for. */
const groups: [title: string, functions: Record<string, string>][] = [
  ['functions: reading and recoding', readingFunctions],
  ['functions: weighting', designFunctions],
  ['functions: statistics', statisticsFunctions],
  ['functions: comparisons', comparisonFunctions],
  ['functions: printing', printingFunctions]
]

/** The functions that some code calls, and those that these call. */
export function functionsFor(code: string): string {
  const all = new Map(groups.flatMap(([, functions]) => Object.entries(functions)))
  const needed = new Set<string>()
  const need = (code: string): void => {
    for (const [name, text] of all) {
      if (needed.has(name) || !new RegExp(`\\b${name}(?=\\(|"?\\))`).test(code.replaceAll(/^ *#.*$/gm, ''))) continue
      needed.add(name)
      need(text)
    }
  }
  need(code)
  return groups
    .map(([title, functions]) => [title, Object.entries(functions).filter(([name]) => needed.has(name))] as const)
    .filter(([, own]) => own.length > 0)
    .map(([title, own]) => [heading(title), ...own.map(([, text]) => text)].join('\n\n'))
    .join('\n\n')
}
