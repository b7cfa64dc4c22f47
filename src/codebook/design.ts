import type { Place } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { WrittenDesign } from './written-design.ts'

/** How the sample was drawn and weighted. Null or empty: not by that device; all of it so is `design: none`. */
export type Design = {
  weights: string | null
  strata: string | null
  /** The clusters of each stage, the first stage first. */
  clusters: string[]
  /** By stage: how many clusters there are in the population of the stratum (or cluster), or, up to 1, the part drawn. */
  fpc: string[]
  /** Who is counted for disclosure; null: each row is one unit. */
  unit: string | null
  /** Cluster codes are unique within their stratum only. */
  nest: boolean
  /** What a stratum with one cluster contributes; and with `domains`, one in which a domain has one cluster. */
  lonely: { rule: 'fail' | 'remove' | 'adjust' | 'average'; domains: boolean }
  /** Waves in rows of one column: one design with shared clusters, or samples drawn apart. */
  waves: 'stacked' | 'independent'
  replicates: ReplicateWeights | null
  weighting: Weighting | null
  place: Place
}

/** Weights under which the sample is estimated anew, in columns of the data or of a file of their own. */
export type ReplicateWeights = {
  kind: 'JK1' | 'JKn' | 'BRR' | 'Fay' | 'bootstrap' | 'other'
  columns: string[]
  /** A file of their own, joined by the column `by`. Null: they stand in the data. */
  file: { name: string; place: Place } | null
  by: string | null
  /** They multiply the weight; else they are weights themselves. */
  factors: boolean
  rho: number | null
  scale: number | null
  rscales: number[] | null
  about: 'mean' | 'estimate'
  place: Place
}

/** Weighting to the population's margins. */
export type Weighting = {
  method: 'poststratification' | 'raking' | 'linear' | 'logit'
  margins: { columns: string[]; targets: { codes: string[]; count: number; place: Place }[]; place: Place }[]
  /** How far the weight may move, as factors of what it was (see `reweigh`). */
  bounds: { lower: number; upper: number } | null
  /** How far weights may lie from their mean, as factors of it. */
  trim: { lower: number | null; upper: number | null } | null
  place: Place
}

export function completeDesign(written: WrittenDesign, yaml: Yaml): Design {
  const design = written === 'none' ? {} : written
  const lonely = typeof design.lonely === 'string' ? { strata: design.lonely } : (design.lonely ?? {})
  return {
    weights: design.weights ?? null,
    strata: design.strata ?? null,
    clusters: listOf(design.clusters),
    fpc: listOf(design.fpc),
    unit: design.unit ?? null,
    nest: design.nest ?? false,
    lonely: { rule: lonely.strata ?? 'fail', domains: lonely.domains === 'adjust' },
    waves: design.waves ?? 'stacked',
    replicates: design.replicates ? completeReplicates(design.replicates, yaml) : null,
    weighting: design.weighting ? completeWeighting(design.weighting, yaml) : null,
    place: yaml.place(['design'], 'key')
  }
}

type Written = Exclude<WrittenDesign, 'none'>

function listOf(written: string | string[] | undefined): string[] {
  return written === undefined ? [] : typeof written === 'string' ? [written] : written
}

function completeReplicates(written: NonNullable<Written['replicates']>, yaml: Yaml): ReplicateWeights {
  const path = ['design', 'replicates']
  const [, stem = '', first = '', last = ''] = /^(\D*)(\d+)\.\.\D*(\d+)$/.exec(written.columns) ?? []
  return {
    kind: written.kind,
    columns: Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) => {
      const number = String(Number(first) + index)
      return stem + (first.startsWith('0') ? number.padStart(first.length, '0') : number)
    }),
    file: written.file === undefined ? null : { name: written.file, place: yaml.place([...path, 'file']) },
    by: written.by ?? null,
    factors: written.factors ?? false,
    rho: written.rho ?? null,
    scale: written.scale ?? null,
    rscales: written.rscales ?? null,
    about: written.about ?? 'mean',
    place: yaml.place(path, 'key')
  }
}

function completeWeighting(written: NonNullable<Written['weighting']>, yaml: Yaml): Weighting {
  const path = ['design', 'weighting']
  const margins = yaml.keys([...path, 'margins']).map((key) => ({
    columns: key.split('*').map((name) => name.trim()),
    targets: yaml.keys([...path, 'margins', key]).map((codes) => ({
      codes: codes.split('*').map((code) => code.trim()),
      count: written.margins[key]?.[codes] ?? Number.NaN,
      place: yaml.place([...path, 'margins', key, codes], 'key')
    })),
    place: yaml.place([...path, 'margins', key], 'key')
  }))
  const { bounds, trim } = written
  return {
    method: written.method,
    margins,
    bounds: bounds
      ? { lower: bounds[0] ?? 0, upper: bounds.length === 2 ? (bounds[1] ?? Number.NaN) : Number.NaN }
      : null,
    trim: trim ? { lower: trim.lower ?? null, upper: trim.upper ?? null } : null,
    place: yaml.place(path, 'key')
  }
}
