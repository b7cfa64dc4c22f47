import type { Text } from '../language/text.ts'
import type { Place } from '../problem.ts'

/** A codebook, complete: every default filled, every name checked. What a stage behind it may rely on. */
export type Codebook = SurveyCodebook | PublishedCodebook

export type Value = {
  code: string
  label: Text
  /** The code of the net that this value belongs to, or null. */
  within: string | null
}

export type Scale = { min: number; max: number; low: Text | null; high: Text | null }

export type Missing = { code: string; label: Text }

/** A column as a codebook describes it. `kind` says what its cells are after conversion. */
export type Column = {
  name: string
  kind: 'category' | 'scale' | 'number' | 'identifier' | 'text'
  label: Text
  question: Text | null
  /** The file columns that hold it: one with wave null, or one a wave where they are paired. */
  sources: { wave: string | null; column: string; place: Place }[]
  /** For a category, in the codebook's order; else empty. */
  values: Value[]
  scale: Scale | null
  missing: Missing[]
  /** Who was asked: those whose code in that column counts as `code`, or with `not` all others. Null: everybody. */
  asked: { column: string; code: string; not: boolean; written: string } | null
  place: Place
}

export type Wave = { code: string; label: Text }

type Better = 'higher' | 'lower' | null

export type SurveyMeasure = {
  name: string
  label: Text
  statistic: 'mean' | 'share' | 'nps'
  column: string
  /** For a share: the codes that count. */
  answers: string[]
  better: Better
  place: Place
}

export type PublishedMeasure = {
  name: string
  label: Text
  question: Text | null
  statistic: 'mean' | 'share' | 'nps' | 'rank'
  /** What the file's values are in: a share in percent is 0 to 100 there. */
  unit: 'points' | 'percent' | 'rank'
  scale: Scale | null
  better: Better
  place: Place
}

/** How the sample was drawn. Null: not by that device; all null is `design: none`. */
export type Design = {
  weights: string | null
  strata: string | null
  clusters: string | null
  /** Who is counted for disclosure; null: each row is one unit. */
  unit: string | null
  /** Cluster codes are unique within their stratum only. */
  nest: boolean
  lonely: 'fail'
  place: Place
}

export type Source = { key: string; title: Text; publisher: string; date: string | null; url: string | null }

type About = {
  name: string
  title: Text
  status: 'real' | 'synthetic'
  population: Text | null
  sample: 'probability' | 'nonprobability' | null
  fieldwork: { when: { from: string; to: string | null } | null; mode: Text | null } | null
  files: { name: string; place: Place }[]
  waves: Wave[]
  /** The codebook's own file. */
  path: string
}

export type SurveyCodebook = About & {
  kind: 'survey'
  design: Design
  /** Reliability: below `suppress` a value is hidden, below `caution` flagged; on n and on effective n. */
  bases: { suppress: number; caution: number }
  /** Confidentiality: a value of fewer units is hidden. 0: no rule. */
  disclosure: { minimum: number }
  /** Who asked, where that is not the site's publisher. */
  source: Source | null
  columns: Map<string, Column>
  measures: Map<string, SurveyMeasure>
}

export type PublishedCodebook = About & {
  kind: 'published'
  columns: Map<string, Column>
  measures: Map<string, PublishedMeasure>
  sources: Map<string, Source>
}

/** The codes that count as `code`: its own, and for a net those of the values within it, all the way down. */
export function codesWithin(column: Column, code: string): string[] {
  const codes = new Set([code])
  for (const each of codes) for (const value of column.values) if (value.within === each) codes.add(value.code)
  return [...codes]
}

/** A category of one file column: what a figure can be by, and a value be of. */
export function isDimension(column: Column): boolean {
  return column.kind === 'category' && column.sources.every((source) => source.wave === null)
}

/** The values that are not nets of others: what a chart `by` this column has rows for. */
export function leafValues(column: Column): Value[] {
  return column.values.filter((value) => !column.values.some((other) => other.within === value.code))
}
