import type { Column } from '../codebook/codebook.ts'
import { periodsIn } from '../codebook/dated-waves.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import { type NarrativeFile, reservedSlugs } from './discover.ts'
import { dimensionNames, pagedColumn } from './lookup.ts'

/** The dimension of a narrative that is a page for each of its values. Null: see `problems`. */
export function findBound(
  file: NarrativeFile,
  datasets: Dataset[],
  { narratives, problems }: { narratives: readonly NarrativeFile[]; problems: Problems }
): { dataset: Dataset; column: Column } | null {
  for (const dataset of datasets) {
    const column = pagedColumn(dataset, file.name)
    if (column) return checkAddresses(file, column, narratives, problems) ? { dataset, column } : null
  }
  const names = [
    ...new Set(datasets.flatMap((dataset) => [...dimensionNames(dataset), ...periodsIn(dataset.codebook)]))
  ]
  const closest = closestMatch(file.name, names)
  problems.error({
    rule: 'value-pages',
    place: { path: file.path, line: 1, column: 1 },
    message: `There would be a page for each value of \`${file.name}\`, and that is not a dimension of ${listNames(datasets.map(({ name }) => name))}`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Rename the file after a dimension; or after a kind of period, where a column of dates tells the waves.'
  })
  return null
}

/** What a part of an address can be on every host. */
const fit = /^[\p{L}\p{N}_~+][\p{L}\p{M}\p{N} _.~+-]*$/u

/** Can each value of a dimension have a page under its code? Problems name those whose address another page has. */
function checkAddresses(
  file: NarrativeFile,
  { name, values }: Column,
  narratives: readonly NarrativeFile[],
  problems: Problems
): boolean {
  const chapters = narratives.filter(({ report, kind }) => report === file.report && kind === 'chapter')
  const taken = new Map([
    ...chapters.map((each) => [each.name, `that of ${each.path}`] as const),
    ...reservedSlugs.map((slug) => [slug, "that of a page of the tool's own"] as const)
  ])
  const clashing = values.filter(({ code }) => taken.has(code))
  const unfit = values.filter(({ code }) => !fit.test(code))
  for (const { code } of unfit)
    problems.error({
      rule: 'value-address',
      place: { path: file.path, line: 1, column: 1 },
      message: `The page of the value \`${code}\` of \`${name}\` would have an address that none can be`,
      expected: 'codes of letters, digits, hyphens, underscores, plus signs and points',
      remedy: 'Give the value another code in its codebook, and say with `from:` what the file calls it.'
    })
  for (const { code } of clashing)
    problems.error({
      rule: 'value-address',
      place: { path: file.path, line: 1, column: 1 },
      message: `The page of the value \`${code}\` of \`${name}\` would have an address which is ${taken.get(code)}`,
      expected: `codes other than ${listNames([...taken.keys()])}`,
      remedy: `Rename the value: \`npm run rename -- value ${name} ${code} NEW\`.`
    })
  return clashing.length + unfit.length === 0
}
