import type { Case } from '../language/language.ts'
import type { Text } from '../language/text.ts'
import type { Place } from '../problem.ts'
import type { Path } from '../yaml/yaml.ts'
import type { When } from './condition.ts'
import type { Derivation } from './derivation.ts'
import type { Design } from './design.ts'
import type { MeasureOf } from './measures/measure-of.ts'
import type { Method } from './method.ts'
import type { Period, PeriodKind } from './period.ts'
import type { CodebookTarget } from './targets/target.ts'

/** A codebook, complete: every default filled, every name checked. What a stage behind it may rely on. */
export type Codebook = SurveyCodebook | PublishedCodebook

export type Value = {
  code: string
  label: Text
  /** The code of the net that this value belongs to, or null. */
  within: string | null
  /** Its label in grammatical cases, by language. */
  forms: Forms
}

/** Cases of a label, by language. */
export type Forms = Readonly<Record<string, Partial<Record<Case, string>>>>

export type Scale = { min: number; max: number; low: Text | null; high: Text | null }

export type Missing = { code: string; label: Text }

/** A column as a codebook describes it. `kind` says what its cells are after conversion. */
export type Column = {
  name: string
  kind: 'category' | 'scale' | 'number' | 'date' | 'identifier' | 'text' | 'wave' | 'multiple' | 'ranking'
  label: Text
  question: Text | null
  /** The file columns that hold it: one, or one a wave where they are paired, or one for each option. */
  sources: ColumnSource[]
  /** For a category, in the codebook's order; for the wave column, the waves; of several answers or ranks, the options. */
  values: Value[]
  /** Of a category, what the file writes for a code, where that is something else. */
  fileCodes: ReadonlyMap<string, string>
  scale: Scale | null
  missing: Missing[]
  /** Ranges of numbers that stand for no answer, both ends among them. */
  missingRanges: { low: number; high: number }[]
  /** How its cells are written: the sign before decimals, the one between thousands, and the pattern of dates. */
  written: { decimal: '.' | ','; group: string | null; dates: string | null }
  /** Of dates that tell the wave of a row: the kinds of period that these are, the finest first; else none. */
  by: PeriodKind[]
  /** It has the periods of a kind for its values, which rows are told by through the column of the wave; else null. */
  period: PeriodKind | null
  /** The waves that asked it, where not all did. */
  waves: string[] | null
  /** Its value in waves whose files lack it. */
  constants: ReadonlyMap<string, number>
  /** Of several answers: the codes of one that was named, and of one that was not; or `empty` beside one that was. */
  mentioned: { yes: string[]; no: string[] | 'empty' }
  /** Of several answers where options have no columns of their own: the cells that hold those that were named. */
  parts: { columns: string[]; delimiter: string | null; texts: ReadonlyMap<string, string> } | null
  /** Who was asked. Null: everybody. */
  asked: When | null
  /** How it is made of other columns. Null: it stands in the files. */
  derived: Derivation | null
  /** What it holds may be shown, though it is open text or tells people apart. */
  publish: boolean
  /** Its values are stages, one after the other: figures keep them in their order. */
  journey: boolean
  /** Where the codebook describes it. */
  path: Path
  place: Place
}

/** A file column that holds a column: at a wave, or an option of it. */
export type ColumnSource = {
  wave: string | null
  option: string | null
  column: string
  /** Where waves are files: what the files of single waves call it. */
  names: ReadonlyMap<string, string>
  place: Place
}

/** The file columns that hold a column: in the file of a wave, or in any file. */
export function fileColumnsOf({ parts, sources }: Pick<Column, 'parts' | 'sources'>, wave?: string | null): string[] {
  if (parts) return parts.columns
  return sources.flatMap((source) =>
    wave === undefined ? [source.column, ...source.names.values()] : fileColumnOf(source, wave)
  )
}

/** What a file calls a source; `wave` null: waves are not files. */
export function fileColumnOf({ column, names }: ColumnSource, wave: string | null): string {
  return (wave === null ? undefined : names.get(wave)) ?? column
}

/** A data file as a codebook names it. */
export type DataFile = {
  name: string
  /** The wave of all its rows. */
  wave: string | null
  /** Its names of columns, with what the codebook calls them. */
  rename: ReadonlyMap<string, string>
  /** How it is to be read, by the reader of its format. */
  options: FileOptions
  place: Place
}

/** What can be said of a file; each format takes some of them. */
export type FileOptions = {
  encoding?: string | undefined
  delimiter?: string | undefined
  /** Lines before the header. */
  skip?: number | undefined
  /** What stands in the rows above the data. */
  header?: string | undefined
  sheet?: string | undefined
  range?: string | undefined
  table?: string | undefined
  query?: string | undefined
}

export type Wave = {
  code: string
  label: Text
  /** Why it is not comparable with the wave before it. Null: it is. */
  break: Text | null
  /** The first and the last day that it is of. Null: nobody said. */
  when: { from: string; to: string } | null
  /** Null: it is no period of the calendar. */
  period: Period | null
}

type Better = 'higher' | 'lower' | null

export type SurveyMeasure = MeasureOf & {
  name: string
  label: Text
  /** What its number is in, where that is not points or a share: minutes. */
  unit: Text | null
  /** The currency that its number is in, by its ISO 4217 code. */
  currency: string | null
  better: Better
  target: WrittenTarget | null
  /** Nobody wrote it: see `impliedMeasures`. */
  implied: boolean
  place: Place
}

/** What a measure is meant to reach, as it is written (`7.5`, `80%`): what its number is in is known to later stages. */
export type WrittenTarget = { written: string; place: Place }

export type PublishedMeasure = {
  name: string
  /** What the rows of its file call it. */
  inFile: string
  label: Text
  question: Text | null
  /** `ratio`: a multiple, 25 times as much; `change`: a relative difference, 84% more. */
  statistic: 'mean' | 'share' | 'nps' | 'rank' | 'ratio' | 'change'
  /** What the file's values are in: a share in percent is 0 to 100 there. */
  unit: 'points' | 'percent' | 'rank' | 'times'
  scale: Scale | null
  better: Better
  target: WrittenTarget | null
  place: Place
}

export type ShareInterval = 'logit' | 'wilson' | 'korn-graubard' | 'korn-graubard-nchs'

export type Source = { key: string; title: Text; publisher: Text; date: string | null; url: string | null }

type About = {
  name: string
  title: Text
  status: 'real' | 'synthetic'
  population: Text | null
  /** `census`: its rows are everything there is, and nothing about them is estimated. */
  sample: 'probability' | 'nonprobability' | 'census' | null
  fieldwork: { when: { from: string; to: string | null } | null; mode: Text | null } | null
  /** What else readers are told of how it came about. */
  method: Method
  files: DataFile[]
  waves: Wave[]
  /** What its measures are meant to reach by a day, by name. */
  targets: Map<string, CodebookTarget>
  /** The codebook's own file. */
  path: string
}

export type SurveyCodebook = About & {
  kind: 'survey'
  design: Design
  /** The column that tells the wave of a row; null: there is one wave, or waves are paired columns. */
  waveColumn: string | null
  /** Reliability: below `suppress` a value is hidden, below `caution` flagged; on n and on effective n. */
  bases: { suppress: number; caution: number; presentation: 'nchs' | null }
  /** How intervals are made: their level, and the method for shares. */
  intervals: { level: number; shares: ShareInterval }
  /** How p values are adjusted over the tests that one figure marks. */
  adjust: 'holm' | 'bh' | 'by'
  /**
   * Confidentiality: a value of fewer units is hidden. 0: no rule. What is hidden cannot be worked out from what is
   * published: its base exactly, or its value within `width`, a part of all that it could be. `unknown: protect` is for
   * groups of people who gave no code or one answer fewer, too; `open` takes it that nobody could recognise these.
   */
  disclosure: { minimum: number; width: number; unknown: 'open' | 'protect' }
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

/** Are the rows of a dataset everything there is, so that its values are counted, not estimated? */
export function isCounted({ kind, sample }: Pick<Codebook, 'kind' | 'sample'>): boolean {
  return kind === 'survey' && sample === 'census'
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

/** The codes that an answer can be: each step of a scale, each value that is not a net. */
export function codesOf(column: Column): string[] {
  const { scale } = column
  if (!scale) return column.values.map((value) => value.code)
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
}

/** The columns that a measure rests on; of an index, those of its measures. */
export function columnsOf(measure: SurveyMeasure, codebook: Pick<SurveyCodebook, 'columns' | 'measures'>): Column[] {
  const names =
    measure.statistic === 'index'
      ? measure.parts.flatMap((part) => codebook.measures.get(part.measure)?.columns ?? [])
      : measure.columns
  return [...new Set(names)].flatMap((name) => codebook.columns.get(name) ?? [])
}

/** Was all asked that a domain is told by? At a wave of rows; null: waves are not rows. */
export function isDomainAsked(
  dimensions: readonly string[],
  wave: string | null,
  { columns, waveColumn }: SurveyCodebook
): boolean {
  if (waveColumn === null || wave === null) return true
  return dimensions.every((name) => {
    const column = columns.get(name)
    return !column || isAskedAt(column, wave)
  })
}

/** Was a column asked at a wave of rows? */
export function isAskedAt({ waves }: Column, wave: string): boolean {
  return waves === null || waves.includes(wave)
}

/** The waves at which all that a survey's measure rests on was asked, in order: [null] where it was taken once. */
export function measureWaves(measure: SurveyMeasure, codebook: SurveyCodebook): (string | null)[] {
  const waves = codebook.waves.map((wave) => wave.code)
  const columns = columnsOf(measure, codebook)
  if (codebook.waveColumn !== null) return waves.filter((wave) => columns.every((column) => isAskedAt(column, wave)))
  const paired = columns.filter((column) => column.sources.some((source) => source.wave !== null))
  if (paired.length === 0) return [null]
  return waves.filter((wave) => paired.every((column) => column.sources.some((source) => source.wave === wave)))
}
