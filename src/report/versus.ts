import type { Domain } from '../estimate/question.ts'
import type { NamedMeasure } from './parts.ts'

/** What the rows of a figure, or what a claim speaks of, are compared with. */
export type Versus =
  | { kind: 'overall' | 'rest' | 'best' }
  /** For each wave the one before it, or the same period a year before. */
  | { kind: 'previous' | 'year-ago'; waves: ReadonlyMap<string, string> }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'target'; value: number; text: string }
  | { kind: 'published'; named: NamedMeasure }
  | { kind: 'measure'; named: NamedMeasure }
