/** How a target stands, case by case: the table of docs/statistics.md. */
import { expect, test } from 'vitest'
import type { Ranged } from '../../stats/course.ts'
import { type Ahead, standingOf } from '../../stats/target-standing.ts'

const around = (value: number, half: number): Ranged => ({ value, low: value - half, high: value + half })
/** A rise from 80 to 90, at half of its time: the plan is 85. */
const at = (value: number, half: number, more: Partial<Ahead> = {}) =>
  standingOf({
    goal: around(value - 90, half),
    path: around(value - 85, half),
    start: around(value - 80, half),
    forecast: null,
    elapsed: 0.5,
    ...more
  })
const forecastOf = (value: number, half: number) => ({ forecast: around(value - 90, half) })

test.each([
  ['the whole interval is beyond the target', at(93, 2), 'reached', true],
  ['the estimate alone is', at(91, 2), 'reached', false],
  ['one without sampling error is on it', at(90, 0), 'reached', true],
  ['the interval is short of the plan', at(82, 2), 'behind', true],
  ['it is beyond the plan', at(88, 1), 'on-track', true],
  ['it holds the plan, and the change is clear', at(85, 2), 'on-track', true],
  ['it holds the plan and the start', at(84, 5), 'uncertain', true],
  ['the forecast is short of the target', at(84, 2, forecastOf(86, 3)), 'behind', true],
  ['the forecast is beyond it', at(84, 5, forecastOf(95, 4)), 'on-track', true],
  ['the forecast tells nothing either', at(84, 5, forecastOf(88, 9)), 'uncertain', true],
  ['little of the time has passed', at(70, 1, { elapsed: 0.19 }), 'too-early', true],
  ['but it is reached already', at(92, 1, { elapsed: 0.19 }), 'reached', true],
  ['the day has come, and the interval is short of it', at(87, 2, { elapsed: 1 }), 'missed', true],
  ['the day has come, and the interval holds it', at(89, 2, { elapsed: 1 }), 'uncertain', true],
  ['there is no plan, and no forecast', at(88, 1, { path: null }), 'uncertain', true],
  ['there is no plan, and the forecast is short', at(82, 1, { path: null, ...forecastOf(84, 2) }), 'behind', true]
])('%s', (_, standing, name, sure) => {
  expect(standing).toEqual({ name, sure })
})
