import type { Codebook, Column, SurveyCodebook, Wave } from './codebook.ts'
import { type PeriodKind, periodKinds } from './period.ts'

/** The column of dates whose periods are the waves; undefined: there is none. */
export function datedWaves({ columns }: Pick<SurveyCodebook, 'columns'>): Column | undefined {
  return [...columns.values()].find(({ by }) => by.length > 0)
}

/** The waves that are of one series with another, in time: of periods those of its kind, else all of them. */
export function wavesLike({ waves }: Pick<Codebook, 'waves'>, code: string): Wave[] {
  const kind = waves.find((wave) => wave.code === code)?.period?.kind
  return waves.filter((wave) => wave.period?.kind === kind)
}

/** The kinds of period that a dataset's waves are, the finest first; empty: they are none. */
export function periodsIn({ waves }: Pick<Codebook, 'waves'>): PeriodKind[] {
  return periodKinds.filter((kind) => waves.some((wave) => wave.period?.kind === kind))
}

/** The column that a dataset's periods of a kind are told by: it names them, and no row is told by it alone. */
export function periodColumn({ columns }: Pick<Codebook, 'columns'>, name: string): Column | undefined {
  return [...columns.values()].find((column) => column.name === name && column.period !== null)
}
