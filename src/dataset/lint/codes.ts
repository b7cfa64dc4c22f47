import { leafValues } from '../../codebook/codebook.ts'
import { identifier } from '../../engine/engine.ts'
import { listNames } from '../../problem.ts'
import { fileCellsOf, type Linted } from './linted.ts'

/** Codes whose label is the code, and codes that no row has. */
export async function lintCodes(linted: Linted): Promise<void> {
  const { dataset, engine, problems } = linted
  const seen = new Map<string, Set<string>>()
  for (const { column, cell } of fileCellsOf(linted, ['category'])) {
    const rows = await engine.rows(
      `SELECT DISTINCT ${cell} AS code FROM ${identifier(dataset.table)} WHERE ${cell} IS NOT NULL`
    )
    const codes = seen.get(column.name) ?? new Set()
    for (const { code } of rows) codes.add(String(code))
    seen.set(column.name, codes)
  }
  for (const column of dataset.codebook.columns.values()) {
    if (column.kind !== 'category') continue
    const bare = column.values.filter(({ code, label }) => /^[-+\d.]+$/.test(code) && Object.values(label)[0] === code)
    if (bare.length > 0)
      problems.warn({
        rule: 'code-unlabelled',
        place: column.place,
        message: `Readers will see ${bare.length === 1 ? 'a bare code' : `${bare.length} bare codes`} of \`${column.name}\`: ${bare
          .slice(0, 6)
          .map(({ code }) => `\`${code}\``)
          .join(', ')}`,
        expected: 'a label for each code, like `1: Business`',
        remedy: 'Look the labels up in the questionnaire, and write them under `values`.'
      })
    const never = leafValues(column).filter(({ code }) => !seen.get(column.name)?.has(code))
    if (never.length > 0 && seen.has(column.name))
      problems.warn({
        rule: 'code-unseen',
        place: column.place,
        message: `No row has ${listNames(never.map(({ code }) => code))} in \`${column.name}\``,
        remedy: 'If nobody chose it, this is right. If the file writes it differently, mend the code.'
      })
  }
}
