import type { Design, ReplicateWeights } from '../../codebook/design.ts'
import { call, number, text, texts, vector } from './code.ts'
import type { Survey } from './survey.ts'

/** A design by replicate weights, with the matrix of these. */
export function replicateDesign({ weights }: Design, replicates: ReplicateWeights, survey: Survey): string[] {
  const { name, cells } = survey
  const weight = weights === null ? null : cells.name({ column: weights, wave: null, option: null })
  const args = [
    `data = ${name}_rows`,
    `weights = ~${weight ?? '1'}`,
    `repweights = ${name}_replicates`,
    `combined.weights = ${replicates.factors ? 'FALSE' : 'TRUE'}`,
    ...scalesOf(
      replicates,
      `${name}_replicates`,
      replicates.factors || weight === null ? null : `${name}_rows$${weight}`
    ),
    `mse = ${replicates.about === 'estimate' ? 'TRUE' : 'FALSE'}`
  ]
  return [...matrixOf(replicates, survey), `${name}_design <- ${call('svrepdesign', args)}`]
}

function matrixOf({ columns, file, by }: ReplicateWeights, { codebook, cells, name }: Survey): string[] {
  const matrix = (source: string) => `${name}_replicates <- ${call('sapply', [source, 'numbers'])}`
  if (file === null) return [matrix(`${name}_cells[${texts(columns)}]`)]
  const key = codebook.columns.get(by ?? '')?.sources[0]?.column ?? ''
  const cell = cells.name({ column: by ?? '', wave: null, option: null })
  return [
    `${name}_apart <- ${call('read_cells', [text(`data/${codebook.name}/${file.name}`), texts([key, ...columns])])}`,
    `${name}_place <- match(${name}_rows$${cell}, texts(${name}_apart[[${text(key)}]]))`,
    matrix(`${name}_apart[${name}_place, ${texts(columns)}]`)
  ]
}

/** What each replicate's squared distance counts for: R's own where it has one, else written out. */
function scalesOf(
  { kind, columns, scale, rscales, rho }: ReplicateWeights,
  matrix: string,
  weight: string | null
): string[] {
  const own = scale === null && rscales === null
  const size = columns.length
  if (own && kind === 'BRR') return ['type = "BRR"']
  if (own && kind === 'Fay') return ['type = "Fay"', `rho = ${number(rho ?? 0)}`]
  const plain: Record<ReplicateWeights['kind'], string> = {
    JK1: `${size - 1} / ${size}`,
    JKn: '1',
    BRR: `1 / ${size}`,
    Fay: `1 / (${size} * (1 - ${number(rho ?? 0)})^2)`,
    bootstrap: `1 / ${size - 1}`,
    other: '1'
  }
  const guessed = `1 / apply(${weight === null ? matrix : `(${matrix} / ${weight})[${weight} > 0, ]`}, 2, max)`
  const each = rscales ? vector(rscales.map(number)) : kind === 'JKn' ? guessed : `rep(1, ${size})`
  const type = kind === 'BRR' || kind === 'Fay' ? 'other' : kind
  return [`type = "${type}"`, `scale = ${scale === null ? plain[kind] : number(scale)}`, `rscales = ${each}`]
}
