/** Days are ISO dates, YYYY-MM-DD; each is meant as its end. */

const millisecondsOfDay = 86_400_000
const monthsOfStep = { monthly: 1, quarterly: 3, yearly: 12 } as const
export type Steps = keyof typeof monthsOfStep

/** Days from 1970 on. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / millisecondsOfDay)
}

/** The part of the time from the beginning of a day to the end of another that has passed at the end of a third. */
export function elapsed(start: string, due: string, at: string): number {
  const [from, to, now] = [dayNumber(start), dayNumber(due) + 1, dayNumber(at) + 1]
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}

/**
 * The part of a plan that is to be reached at the end of a day, 0 to 1: as much as of its time has passed, or of its
 * steps, each of which is to be reached when its months are over; the last may be shorter.
 */
export function planned(start: string, due: string, at: string, steps: Steps | null): number {
  if (steps === null) return elapsed(start, due, at)
  if (at >= due) return 1
  const months = monthsOfStep[steps]
  const after = (times: number) => monthsAfter(start, times * months)
  let all = 1
  while (after(all) <= dayNumber(due)) all++
  let done = 0
  while (after(done + 1) <= dayNumber(at) + 1) done++
  return Math.min(1, done / all)
}

/** The day so many months later; the last of its month where that is shorter. */
function monthsAfter(day: string, months: number): number {
  const date = new Date(day)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return Math.round(first.getTime() / millisecondsOfDay) + Math.min(date.getUTCDate(), last) - 1
}
