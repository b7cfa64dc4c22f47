import type { PathKind } from '../../codebook/targets/target.ts'
import type { CourseQuestion, Domain } from '../../estimate/question.ts'
import type { Text } from '../../language/text.ts'
import type { Place } from '../../problem.ts'
import type { NamedMeasure } from '../parts.ts'
import type { Change } from './number.ts'

/** So many times the estimate at the start, and so much more: a number where `times` is 0. */
export type Level = { times: number; plus: number }

/** What a measure is meant to reach, complete: every number read, every wave found. */
export type Target = {
  name: string
  label: Text | null
  named: NamedMeasure
  domain: Domain
  /** Which way it goes: 1 up, -1 down. */
  direction: 1 | -1
  from: Level
  to: Level
  /** The change that `to` is, where it is written as one. */
  change: Change | null
  start: string
  /** False: it is looked back from a wave that ended before its start. */
  started: boolean
  due: string
  path: PathKind
  expected: { effect: Change; by: string; initiative: Text | null } | null
  /** Its estimates, from the wave at the start to the last that counts, and the last day of each. */
  question: CourseQuestion
  days: string[]
  /** From which of these waves on all can be compared with the last. */
  alike: number
  place: Place
}

/** The level of a part of the way from one to another. */
export function between(from: Level, to: Level, part: number): Level {
  return {
    times: (1 - part) * from.times + part * to.times,
    plus: (1 - part) * from.plus + part * to.plus
  }
}

/** What a change makes of a level. */
export function changed({ times, plus }: Level, { kind, by }: Change): Level {
  return kind === 'ratio' ? { times: times * (1 + by), plus: plus * (1 + by) } : { times, plus: plus + by }
}
