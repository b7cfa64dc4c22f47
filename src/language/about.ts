/** What readers are told of a weighting, its numbers written out. */
type WeightingWords = {
  method: 'poststratification' | 'raking' | 'linear' | 'logit'
  margins: string[]
  units: string
  effective: string
  effect: string
  before: string
  least: string
  most: string
  trimmed: string | null
}

/** What is said about the data. */
export type AboutWords = {
  heading: string
  rows(read: string, used: string, refused: string): string
  figures(read: string, used: string, refused: string): string
  population: string
  fieldwork: string
  sample: string
  samples: { probability: string; nonprobability: string }
  sampleUnknown: string
  design: string
  designNone: string
  weights: string
  strata(n: string): string
  clusters(n: string, stages: number): string
  finite: string
  replicates(n: string, kind: string): string
  lonely: Record<'remove' | 'adjust' | 'average', string>
  weighting: string
  weightingSays(given: WeightingWords): string
  presentation: string
  bases: string
  basesSay(suppress: string, caution: string): string
  disclosure(minimum: string): string
  data: string
  rowsHeading: string
  /** Who was asked what, who answered, and why others did not. */
  answering: {
    heading: string
    column: string
    wave: string
    asked: string
    answered: string
    missing: string
    notAsked: string
    empty: string
    /** Of what is made of other answers. */
    unknown: string
    reason(text: string, n: string): string
    few(minimum: string): string
    rounded(minimum: string): string
  }
  sources: string
  download: string
  numbers: string
}
