import type { SurveyDataset } from '../../dataset/dataset.ts'
import { dimensionsOf, type Row, scores } from './truth.ts'

/** The rows of a survey's file, of which no cell holds a comma. */
export function rowsIn(csv: string, survey: SurveyDataset): Row[] {
  const { codebook } = survey
  const [head = '', ...lines] = csv.trim().split('\n')
  const names = head.split(',')
  const columns = [...new Set(Object.values(scores).map(({ column }) => column))]
  return lines.map((line) => {
    const cells = Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell]))
    const codeOf = (name: string) =>
      // A date is in its month, the finest wave.
      name === codebook.waveColumn ? (cells[name] ?? '').slice(0, 'YYYY-MM'.length) : (cells[name] ?? '')
    return {
      person: cells['person'] ?? '',
      weight: codebook.design.weights === null ? 1 : Number(cells['weight']),
      codes: Object.fromEntries(Object.keys(dimensionsOf(survey)).map((name) => [name, codeOf(name)])),
      answers: Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']))
    }
  })
}
