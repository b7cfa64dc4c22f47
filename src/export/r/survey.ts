import { type DataFile, isCounted, type SurveyCodebook } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Answerable } from '../../estimate/answer-all.ts'
import { Cells, datasetName } from './cells.ts'

/** A survey that a script computes with. */
export type Survey = {
  codebook: SurveyCodebook
  /** Rows that are used, of all its files. */
  rows: number
  /** Its files by their places in the project, and what the codebook says of them; null: nothing. */
  files: { path: string; file: DataFile | null }[]
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
    files: dataset.files.map((path, index) => ({ path, file: codebook.files[index] ?? null })),
    cells: new Cells(codebook),
    grouped: !sampling.replicates && sampling.strata.reduce((sum, { clusters }) => sum + clusters, 0) > mostJackknifed,
    name: datasetName(codebook.name)
  }
}

/** Why a survey cannot be computed again with R's survey package; null where it can. */
export function obstacleOf({ codebook, files }: SurveyDataset): string | null {
  if (isCounted(codebook)) return 'its rows are all there are, so that its values are plain sums and no estimates'
  const { replicates, weighting, unit } = codebook.design
  if (replicates && weighting && (weighting.trim || unit !== null))
    return 'its replicate weights were weighted to margins by units or with trimming, which calibrate() of a svrepdesign does not do'
  const foreign = files.find((path) => !/\.(csv|tsv)$/i.test(path))
  if (foreign !== undefined) return `its file ${foreign} is not delimited text, which is all that this script can read`
  for (const { name, options } of codebook.files) {
    const said = Object.entries(options).filter(([, value]) => value !== undefined)
    const strange = said.find(([option]) => option !== 'delimiter' && option !== 'skip')
    if (strange) return `its file ${name} is read with \`${strange[0]}\`, which this script cannot do`
  }
  return null
}
