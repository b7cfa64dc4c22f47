import { type Codebook, isCounted } from '../../codebook/codebook.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Context, textIn } from '../context.ts'
import { askedColumns } from './questions.ts'

/** What AAPOR's code has researchers disclose and this dataset's codebook does not say, each as a name. */
export function notStated(dataset: Dataset, context: Context): string[] {
  const { items } = context.language.words.method
  const { codebook } = dataset
  const { method, fieldwork } = codebook
  if (isCounted(codebook)) return method.limitations ? [] : [items.limitations]
  const wordless =
    dataset.kind === 'survey' ? askedColumns(dataset, context).filter(({ question }) => question === null) : []
  return [
    ...(method.sponsor ? [] : [items.sponsor]),
    ...(method.conducted ? [] : [items.conducted]),
    ...(codebook.population ? [] : [items.population]),
    ...(codebook.sample === null ? [items.sample] : []),
    ...(method.recruitment ? [] : [items.recruitment]),
    ...(fieldwork?.mode ? [] : [items.mode]),
    ...(fieldwork?.when ? [] : [items.dates]),
    ...(isWeightingUntold(codebook) ? [items.weighting] : []),
    ...(wordless.length === 0 ? [] : [items.wording(wordless.map(({ label }) => textIn(context, label)))]),
    ...(method.limitations ? [] : [items.limitations])
  ]
}

/** Weights came with the file, and nothing says how. */
function isWeightingUntold(codebook: Codebook): boolean {
  if (codebook.kind === 'published' || codebook.method.weighting) return false
  const { weights, replicates, weighting } = codebook.design
  return (weights !== null || Boolean(replicates)) && !weighting
}
