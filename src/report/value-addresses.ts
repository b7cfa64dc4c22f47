import type { Column } from '../codebook/codebook.ts'
import { listNames, type Problems } from '../problem.ts'
import { type NarrativeFile, reservedSlugs } from './discover.ts'

/** Can each value of a dimension have a page under its code? Problems name those whose address another page has. */
export function checkValueAddresses(
  file: NarrativeFile,
  { name, values }: Column,
  { narratives, problems }: { narratives: readonly NarrativeFile[]; problems: Problems }
): boolean {
  const chapters = narratives.filter(({ report, kind }) => report === file.report && kind === 'chapter')
  const taken = new Map([
    ...chapters.map((each) => [each.name, `that of ${each.path}`] as const),
    ...reservedSlugs.map((slug) => [slug, "that of a page of the tool's own"] as const)
  ])
  const clashing = values.filter(({ code }) => taken.has(code))
  for (const { code } of clashing)
    problems.error({
      rule: 'value-address',
      place: { path: file.path, line: 1, column: 1 },
      message: `The page of the value \`${code}\` of \`${name}\` would have an address which is ${taken.get(code)}`,
      expected: `codes other than ${listNames([...taken.keys()])}`,
      remedy: `Rename the value: \`npm run rename -- value ${name} ${code} NEW\`.`
    })
  return clashing.length === 0
}
