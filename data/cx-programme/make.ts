/**
 * Makes the files of this folder and of cx-operations, cx-budget, cx-revenue and cx-cohorts: an imagined company and its
 * customer experience programme, from the baseline in the last quarter of 2023 to the end of 2024. Nobody answered, and
 * nothing was spent.
 *
 *   node data/cx-programme/make.ts
 *
 * The same bytes on any machine: nothing but + - * / and rounding touches a number.
 */
import { writeFileSync } from 'node:fs'

const seed = 20231001

/** Months of the survey and the budget, and of what the company's own systems count. */
const surveyed = monthsFrom(2023, 10, 15)
const recorded = monthsFrom(2023, 1, 24)

/**
 * By team: its part of all interactions; the part of its customers who are satisfied before the programme and what is
 * added in the programme's year; people, and months until all are trained; positive reviews a month, and what is added.
 */
// biome-ignore format: a table
const teams = {
  stores: { share: 0.34, satisfied: 0.825, gain: 0.07, staff: 420, months: 9, positive: 612, rise: 0.02 },
  phone: { share: 0.26, satisfied: 0.76, gain: 0.155, staff: 160, months: 6, positive: 236, rise: 0.21 },
  online: { share: 0.16, satisfied: 0.77, gain: 0.015, staff: 70, months: 4, positive: 331, rise: 0.08 },
  delivery: { share: 0.24, satisfied: 0.79, gain: 0.09, staff: 210, months: 14, positive: 419, rise: 0.19 }
}
type Team = keyof typeof teams

/** Customers up for renewal a month, the part kept in 2023, what the programme adds at its best, and spend in a year. */
const segments = {
  long: { chance: 0.68, due: 24_000, kept: 0.86, gain: 0.022, spend: 352, revenue: 4_050_000 },
  new: { chance: 0.32, due: 9_000, kept: 0.62, gain: 0.04, spend: 236, revenue: 760_000 }
}

/** Planned in 2024, and how much of it is spent in all. */
const lines = {
  training: { planned: 172_000, spent: 0.89 },
  technology: { planned: 198_000, spent: 1.19 },
  people: { planned: 150_000, spent: 1.01 },
  feedback: { planned: 80_000, spent: 0.96 }
}

/** What people wrote who were satisfied, and who were not. */
const remarks: Record<Team, Record<'good' | 'bad', string[]>> = {
  stores: {
    good: ['Somebody took the time to find the right size with me.', 'The exchange was done in two minutes.'],
    bad: ['Nobody at the till could tell me when it would be back in stock.', 'I queued twice for one refund.']
  },
  phone: {
    good: ['They rang me back when they said they would.', 'It was sorted out while I was still on the line.'],
    bad: ['I had to tell my story three times.', 'I was passed from one person to the next, then cut off.']
  },
  online: {
    good: ['A clear answer within the hour.', 'The person in the chat had read what I wrote.'],
    bad: ['The chat kept answering a question that I had not asked.', 'I gave up on the form and went to the shop.']
  },
  delivery: {
    good: ['The driver rang first and waited for me.', 'It came in the hour that they had named.'],
    bad: ['I stayed in all day for a parcel that never came.', 'Nobody could say where my parcel was.']
  }
}

const random = generator(seed)

/** Mulberry32. */
function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

/** About normal with mean 0 and spread 1: twelve chances together. */
function normal(): number {
  let sum = -6
  for (let draw = 0; draw < 12; draw++) sum += random()
  return sum
}

const around = (middle: number, part: number) => middle * (1 + part * normal())
const whole = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))
const keysOf = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[]

type Month = { code: string; days: number; at: number }

/** So many months from one on; `at` counts from the last before the programme, which is 0. */
function monthsFrom(year: number, month: number, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => {
    const place = year * 12 + month - 1 + index
    const [own, part] = [Math.floor(place / 12), (place % 12) + 1]
    const days = new Date(Date.UTC(own, part, 0)).getUTCDate()
    return { code: `${own}-${String(part).padStart(2, '0')}`, days, at: place - (2023 * 12 + 11) }
  })
}

const dayOf = ({ code }: Month, day: number) => `${code}-${String(day).padStart(2, '0')}`
/** How much of the programme's year has passed. */
const passed = ({ at }: Month) => Math.min(1, Math.max(0, at / 12))

function write(path: string, header: string, rows: (string | number)[][]): void {
  const lines = rows.map((row) => row.join(','))
  writeFileSync(new URL(path, import.meta.url), [header, ...lines, ''].join('\n'))
}

const asked = 80

function answerOf(team: Team, month: Month, row: number): (string | number)[] {
  const { share, satisfied, gain } = teams[team]
  const id = `${month.code}-${team}-${String(row + 1).padStart(3, '0')}`
  const segment = random() < segments.long.chance ? 'long' : 'new'
  const good = satisfied + gain * passed(month) + (segment === 'long' ? 0.012 : -0.024)
  const luck = random()
  const satisfaction = luck < 0.52 * good ? 5 : luck < good ? 4 : luck < 0.55 + 0.45 * good ? 3 : luck < 0.98 ? 2 : 1
  const recommend = whole(1.2 + 1.62 * satisfaction + 1.35 * normal(), 0, 10)
  const resolved = random() < 0.3 + 0.115 * satisfaction ? 'yes' : 'no'
  const spend = Math.max(30, Math.round(segments[segment].spend * (1 + 0.38 * normal())))
  const remark = random() < 0.12 ? remarkOf(team, satisfaction) : ''
  const weight = (share * keysOf(teams).length).toFixed(2)
  return [dayOf(month, 1 + Math.floor(random() * month.days)), id, weight, team, segment, satisfaction, recommend, resolved, spend, remark]
}

function remarkOf(team: Team, satisfaction: number): string {
  const said = remarks[team][satisfaction > 3 ? 'good' : 'bad']
  return `"${said[Math.floor(random() * said.length)]}"`
}

write(
  'responses.csv',
  'day,customer,weight,team,segment,satisfaction,recommend,resolved,spend,comment',
  surveyed.flatMap((month) =>
    keysOf(teams).flatMap((team) => Array.from({ length: asked }, (_, row) => answerOf(team, month, row)))
  )
)

write(
  '../cx-operations/months.csv',
  'day,team,staff,trained,observed,met,reviews,positive',
  recorded.flatMap((month) =>
    keysOf(teams).map((team) => {
      const { staff, months, positive, rise, satisfied, gain } = teams[team]
      const trained = Math.min(staff, Math.round((staff * Math.max(0, month.at)) / months))
      const observed = Math.round(staff / 7)
      const met = Math.round(observed * (satisfied - 0.12 + 1.4 * gain * passed(month)))
      const good = Math.round(around(positive * (1 + rise * passed(month)), 0.004))
      const reviews = Math.round(good / around(0.7 + 0.5 * gain * passed(month), 0.008))
      return [dayOf(month, month.days), team, staff, trained, observed, met, reviews, good]
    })
  )
)

write(
  '../cx-revenue/months.csv',
  'day,segment,due,kept,saved,revenue,margin',
  recorded.flatMap((month) =>
    keysOf(segments).map((segment) => {
      const { due, kept, gain, revenue } = segments[segment]
      const up = Math.round(around(due, 0.012))
      const stayed = Math.round(up * (kept + gain * Math.min(1, 1.25 * passed(month))) + 0.0011 * up * normal())
      const earned = 100 * Math.round(around(revenue * (1 + 0.0016 * (month.at + 12) + 0.022 * passed(month)), 0.006) / 100)
      return [dayOf(month, month.days), segment, up, stayed, stayed - Math.round(up * kept), earned, 100 * Math.round((0.36 * earned) / 100)]
    })
  )
)

/** A twelfth of the year's plan on two days of each month; before the programme less, to prepare it. */
write(
  '../cx-budget/ledger.csv',
  'day,line,planned,spent',
  surveyed.flatMap((month) =>
    [15, month.days].flatMap((day) =>
      keysOf(lines).map((line) => {
        const { planned, spent } = lines[line]
        const early = month.at <= 0 ? 0.25 : month.at <= 3 ? 1.28 : month.at <= 6 ? 1.02 : 0.85
        const half = 10 * Math.round((early * planned) / 240)
        return [dayOf(month, day), line, half, 10 * Math.round(around(half * spent, 0.03) / 10)]
      })
    )
  )
)

/** By the quarter in which they first bought: customers, and who bought again so many quarters later. */
const cohorts = ['2023-q1', '2023-q2', '2023-q3', '2023-q4', '2024-q1', '2024-q2', '2024-q3']
write(
  '../cx-cohorts/cohorts.csv',
  'cohort,age,started,active',
  cohorts.flatMap((cohort, at) => {
    const started = Math.round(around(8_600, 0.03))
    let kept = 1
    return [1, 2, 3, 4].flatMap((age) => {
      const quarter = at + age - 3
      kept *= 0.7 + 0.055 * age + 0.012 * Math.min(4, Math.max(0, quarter))
      return quarter > 4 ? [] : [[cohort, `after${age}`, started, Math.round(started * kept)]]
    })
  })
)
