import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'

/** The parts of a design as SQL over the survey's table. */
export type Expressions = {
  weight: string
  stratum: string
  /** By stage. Empty: each row is a cluster. */
  clusters: string[]
  fpc: string[]
  unit: string
}

export function expressionsOf(dataset: SurveyDataset): Expressions {
  const { design, waveColumn } = dataset.codebook
  const column = (name: string) => cellOf(dataset, name, null)
  const stratum = design.strata === null ? `''` : column(design.strata)
  const apart = design.waves === 'independent' && waveColumn !== null
  return {
    weight: design.weights === null ? '1.0' : column(design.weights),
    stratum: apart ? `concat_ws(chr(31), ${column(waveColumn)}, ${stratum})` : stratum,
    clusters: design.clusters.map(column),
    fpc: design.fpc.map(column),
    unit: design.unit === null ? row : column(design.unit)
  }
}

/** What tells one row from another. */
const row = `concat(f, ' ', r)`

/** A number as SQL writes it, to its last bit: without an exponent it would be a decimal. */
export function double(value: number): string {
  return value.toExponential()
}
