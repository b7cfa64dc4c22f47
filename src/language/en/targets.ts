import type { Words } from '../language.ts'

export const targets: Words['targets'] = {
  target: 'Target',
  standing: {
    reached: 'reached',
    'on-track': 'on track',
    behind: 'behind',
    missed: 'missed',
    'too-early': 'too early to say',
    uncertain: 'too uncertain to say',
    hidden: 'not shown',
    unknown: 'no interval to tell by',
    'not-started': 'not started'
  },
  reachedWithinError: 'reached, within error',
  columns: {
    standing: 'How it stands',
    to: 'Target',
    forecast: 'At this pace',
    course: 'Change so far',
    from: 'Start',
    now: 'Now',
    path: 'Planned for now',
    due: 'Due'
  },
  from: (value) => `Start ${value}`,
  path: (value) => `Plan ${value}`,
  by: (date) => `by ${date}`,
  noPath: 'no path was set',
  atThisPace: (range) => `range ${range}`,
  pace: (value, range, date) => `at this pace ${value} (${range}) by ${date}`,
  noForecast: 'fewer than three waves',
  expected: (effect, date) => `expected ${effect} by ${date}`,
  soFar: (change, range) => `so far ${change}${range === null ? '' : ` (${range})`}`,
  offCourse: 'change of course',
  marks: {
    own: (level) => `Disc: the latest estimate${level === null ? '' : `, with the ${level} interval as a line`}.`,
    path: 'Plumb line: what is planned for that day.',
    to: 'Long tick: the target.',
    from: 'Ring: the start.'
  },
  rules: (early) =>
    `Behind: the whole interval falls short of the plan; on track: it is at or beyond the plan, or holds it while the change from the start is clear; missed: the day has come and the whole interval falls short of the target. Nothing is said before ${early} of the time has passed.`,
  forecastSays: (level) =>
    `At this pace: where a straight line through the waves leads to on the day, with the range in which a wave would then lie (${level}).`,
  line: (label) => `The dashed line is the plan: ${label}.`
}
