import { fileColumnsOf } from '../../codebook/codebook.ts'
import { counted, type Linted } from './linted.ts'

/** Columns of a file that the codebook does not speak of. */
export function lintUnused({ dataset, known, problems }: Linted): void {
  const { codebook } = dataset
  const described = [...codebook.columns.values()].filter(({ derived }) => derived === null)
  const named = new Set([
    ...(codebook.design.replicates?.columns ?? []),
    ...described.flatMap((column) => fileColumnsOf(column))
  ])
  for (const file of known) {
    const unused = file.columns.map(({ name }) => name).filter((name) => name !== '' && !named.has(name))
    if (unused.length === 0) continue
    const shown = unused.slice(0, 10)
    problems.warn({
      rule: 'unused-column',
      place: { path: codebook.path, line: 1, column: 1 },
      message: `${counted(unused.length, 'column')} of ${file.path} ${unused.length === 1 ? 'is' : 'are'} in no column of the codebook: ${shown.map((name) => `\`${name}\``).join(', ')}${unused.length > shown.length ? ` and ${unused.length - shown.length} more` : ''}`,
      remedy: 'Describe what is needed, or take it that the rest is left out.'
    })
  }
}
