import type { Column } from '../codebook/codebook.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { listNames, type Problems } from '../problem.ts'
import { type NarrativeFile, reservedSlugs } from './discover.ts'

/** The values whose codes can be part of an address; the others are problems. */
export function addressable(
  file: NarrativeFile,
  { dataset, column }: { dataset: Dataset; column: Column },
  problems: Problems
): Column['values'] {
  return column.values.filter(({ code }) => {
    const can = /^[\p{L}\p{N}_~+][\p{L}\p{M}\p{N} _.~+-]*$/u.test(code) && !reservedSlugs.includes(code)
    if (!can)
      problems.error({
        rule: 'value-pages',
        place: { path: file.path, line: 1, column: 1 },
        message: `There would be a page for each value, and the code \`${code}\` of \`${column.name}\` cannot be part of an address`,
        expected: `letters, digits, \`-\`, \`_\`, \`+\` and points, and none of ${listNames(reservedSlugs)}`,
        remedy: `Give the value another code in ${dataset.codebook.path}, and say with \`from:\` what the file calls it.`
      })
    return can
  })
}
