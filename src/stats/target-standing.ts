import type { Ranged } from './course.ts'

export type StandingName = 'reached' | 'on-track' | 'behind' | 'missed' | 'too-early' | 'uncertain'

/** Until so much of the time has passed nothing is said of whether a target will be reached. */
export const tooEarly = 0.2

/**
 * How far an estimate is ahead, with its interval: positive is better than what it is measured by. `goal`: of what is to
 * be reached; `path`: of what is planned for now, null where nothing is; `start`: of where it began; `forecast`: how far
 * ahead of the goal the forecast is on the day, null where there is none. `elapsed` is the part of the time that passed.
 */
export type Ahead = { goal: Ranged; path: Ranged | null; start: Ranged; forecast: Ranged | null; elapsed: number }

/**
 * How a target stands, from intervals alone, so that a wide one says nothing that it cannot. `sure` false: the estimate
 * has reached it, and its interval has not.
 *
 * reached: the estimate is at or beyond the goal. Missed: the day has come and the whole interval falls short of it.
 * Before the day: behind where the whole interval falls short of the path, on track where it is at or beyond it. An
 * interval that holds the path decides nothing alone: then it is behind or on track where the whole forecast is short
 * of the goal or at or beyond it, and on track where the change from the start is clear. All else is uncertain.
 */
export function standingOf({ goal, path, start, forecast, elapsed }: Ahead): { name: StandingName; sure: boolean } {
  const sure = (name: StandingName) => ({ name, sure: true })
  if (isAtLeast(goal.value)) return { name: 'reached', sure: isAtLeast(goal.low) }
  if (elapsed >= 1) return sure(isAtLeast(goal.high) ? 'uncertain' : 'missed')
  if (elapsed < tooEarly) return sure('too-early')
  if (path && !isAtLeast(path.high)) return sure('behind')
  if (path && isAtLeast(path.low)) return sure('on-track')
  if (forecast && !isAtLeast(forecast.high)) return sure('behind')
  if (forecast && isAtLeast(forecast.low)) return sure('on-track')
  return sure(path && start.low > 0 ? 'on-track' : 'uncertain')
}

/** Not short of it but for rounding of sums. */
function isAtLeast(difference: number): boolean {
  return difference >= -1e-12
}
