import type { SurveyCodebook } from '../../codebook/codebook.ts'
import type { Answerable } from '../../estimate/answer-all.ts'
import { Cells, datasetName } from './cells.ts'

/** A survey that a script computes with. */
export type Survey = {
  codebook: SurveyCodebook
  /** Rows that are used, of all its files. */
  rows: number
  files: string[]
  cells: Cells
  /** Its jackknife leaves out groups of clusters at a time, which only Plumbline knows. */
  grouped: boolean
  /** What its variables in R begin with. */
  name: string
}

/** Clusters that a jackknife leaves out one by one; of more it leaves out groups. */
const mostJackknifed = 500

export function surveyOf({ dataset, sampling }: Answerable): Survey | null {
  if (dataset.kind !== 'survey' || !sampling) return null
  const { codebook } = dataset
  return {
    codebook,
    rows: dataset.rows.used,
    files: dataset.files,
    cells: new Cells(codebook),
    grouped: !sampling.replicates && sampling.strata.reduce((sum, { clusters }) => sum + clusters, 0) > mostJackknifed,
    name: datasetName(codebook.name)
  }
}

/** Why a survey cannot be computed again with R's survey package; null where it can. */
export function obstacleOf({ design }: SurveyCodebook): string | null {
  const { replicates, weighting, unit } = design
  return replicates && weighting && (weighting.trim || unit !== null)
    ? 'its replicate weights were weighted to margins by units or with trimming, which calibrate() of a svrepdesign does not do'
    : null
}
