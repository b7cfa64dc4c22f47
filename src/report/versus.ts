import type { Domain } from '../estimate/question.ts'
import type { NamedMeasure } from './parts.ts'

/** What the rows of a figure, or what a claim speaks of, are compared with. */
export type Versus =
  | { kind: 'overall' | 'rest' | 'best' }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'target'; value: number; text: string }
  | { kind: 'published'; named: NamedMeasure }
  | { kind: 'measure'; named: NamedMeasure }
