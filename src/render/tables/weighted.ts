import type { SurveyDataset } from '../../dataset/dataset.ts'

/** Do answers of a survey count differently? */
export function isWeighted({ codebook: { design } }: SurveyDataset): boolean {
  return design.weights !== null || design.weighting !== null || design.replicates !== null
}
