import type { Codebook } from '../codebook/codebook.ts'
import { isDimension } from '../codebook/codebook.ts'
import { listNames, type Problems } from '../problem.ts'
import { directives } from './directives/directives.ts'

/** The names that directives' attributes have. */
export function attributeNames(): string[] {
  return [...new Set(directives.flatMap((directive) => Object.keys(directive.attributes.shape)))]
}

/** A dimension is written as an attribute, so it may not bear the name of one. */
export function checkDimensionNames(codebook: Codebook, problems: Problems): void {
  const taken = attributeNames()
  for (const column of codebook.columns.values()) {
    if (!isDimension(column) || !taken.includes(column.name)) continue
    problems.error({
      rule: 'dimension-name',
      place: column.place,
      message: `\`${column.name}\` is an attribute of directives, so no dimension can have that name`,
      expected: `a name other than ${listNames(taken)}`,
      remedy: "Give the column another name, and name the file's column with `from:`."
    })
  }
}
