import { type Edit, projectOf } from '../project.ts'
import { loadSurvey } from '../survey-project.ts'

export const codebookPath = 'data/survey/dataset.yaml'

/** A project with one survey: its codebook and files by their names. */
export function surveyOf(codebook: string, files: Record<string, string | Uint8Array>): Edit[] {
  return [
    [codebookPath, null, codebook],
    ...Object.entries(files).map(([name, text]): Edit => [`data/survey/${name}`, null, text])
  ]
}

/** The rows of a survey's table by the names of its columns, what was counted, and what is wrong. */
export async function rowsOf(engine: 'native' | 'wasm', edits: Edit[]) {
  const { dataset, engine: started, problems } = await loadSurvey(projectOf('empty', edits), 'survey', engine)
  const isDate = (key: string) => dataset.codebook.columns.get(key)?.kind === 'date'
  const cells = [...dataset.cells].map(
    ([key, name]) => `${isDate(key) ? `CAST(${name} AS VARCHAR)` : name} AS "${key}"`
  )
  const rows = await started.rows(`SELECT r AS "row", ${cells.join(', ')} FROM "${dataset.table}" ORDER BY f, r`)
  await started.close()
  return {
    rows,
    dataset,
    counts: dataset.rows,
    problems: problems.all().map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${problem.reason}`)
  }
}
