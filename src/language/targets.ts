/** How a target stands; `not-started`: it is looked back from a day before its start; `hidden`: what it rests on is not shown; `unknown`: it has no standard errors. */
export const targetStandings = [
  'reached',
  'on-track',
  'behind',
  'missed',
  'too-early',
  'uncertain',
  'hidden',
  'unknown',
  'not-started'
] as const
export type TargetStandingName = (typeof targetStandings)[number]

/** Words of targets. Dates, values and ranges are written out; "by" a date is said so that the date takes no ending. */
export type TargetWords = {
  /** Heads the rows. */
  target: string
  standing: Record<TargetStandingName, string>
  /** Of one that its estimate has reached, and not its whole interval. */
  reachedWithinError: string
  columns: Record<'standing' | 'to' | 'forecast' | 'course' | 'from' | 'now' | 'path' | 'due', string>
  /** Name marks, each with its value. */
  from(value: string): string
  path(value: string): string
  by(date: string): string
  noPath: string
  /** The interval of a forecast, and in whole what the waves so far lead to. */
  atThisPace(range: string): string
  pace(value: string, range: string, date: string): string
  noForecast: string
  expected(effect: string, date: string): string
  /** `range`: null of what was counted. */
  soFar(change: string, range: string | null): string
  offCourse: string
  /** What the marks are; `level`: of the interval, where there is one. */
  marks: { own(level: string | null): string; path: string; to: string; from: string }
  /** When a standing is said of a target, and that before so much of its time none is. */
  rules(early: string): string
  /** How a forecast comes about. */
  forecastSays(level: string): string
  /** The dashed line of a path in a chart. */
  line(label: string): string
}
