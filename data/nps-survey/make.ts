/**
 * Makes responses.csv: a synthetic tracker of six quarters among customers of an imagined internet provider, Orvelin, and
 * of three imagined competitors. Nobody answered it.
 *
 *   node data/nps-survey/make.ts
 *
 * How a person rates a provider goes into whether they recommend it; what a cell of provider, tenure and quarter scores in
 * all is set below and met as nearly as its number of people allows. The same bytes on any machine: nothing but + - * / and
 * rounding touches a number.
 */
import { writeFileSync } from 'node:fs'

const seed = 20250701

const quarters = ['2024-01', '2024-04', '2024-07', '2024-10', '2025-01', '2025-04']
const segments = ['new', 'established', 'long'] as const
type Segment = (typeof segments)[number]

/** How likely ratings are to matter: what one point more adds to the answer from 0 to 10. */
const drivers = { reliable: 0.5, speed: 0.15, promise: 0.4, advice: 0.3, help: 0.75, fair: 0.6 }
type Driver = keyof typeof drivers
const driverNames = Object.keys(drivers) as Driver[]

type Cell = {
  asked: number
  /** NPS and the share who mean to leave, in the first quarter and the last. */
  nps: [first: number, last: number]
  leaving: [first: number, last: number]
  /** Mean ratings from 1 to 5, in the order of `drivers`, in the first quarter and the last. */
  ratings: [first: number[], last: number[]]
}
/** Its part of all customers of the four, and how these divide by tenure. */
type Provider = { market: number; tenure: Record<Segment, number>; cells: Record<Segment, Cell> }

const same = (ratings: number[]): Cell['ratings'] => [ratings, ratings]

// biome-ignore format: tables
const providers: Record<string, Provider> = {
  orvelin: {
    market: 0.3,
    tenure: { new: 0.24, established: 0.4, long: 0.36 },
    cells: {
      new: { asked: 260, nps: [39, 27], leaving: [0.15, 0.21], ratings: [[4.1, 3.9, 3.4, 3.5, 3.6, 3.9], [4.1, 4, 2.8, 3, 3.6, 3.8]] },
      established: { asked: 340, nps: [22, 26], leaving: [0.16, 0.1], ratings: [[4, 3.8, 3.4, 3.4, 3.4, 3.4], [4.1, 3.9, 3.4, 3.4, 3.6, 3.4]] },
      long: { asked: 500, nps: [19, 36], leaving: [0.17, 0.09], ratings: [[4, 3.7, 3.5, 3.5, 3.2, 2.5], [4.1, 3.8, 3.5, 3.6, 4, 2.9]] }
    }
  },
  talvero: {
    market: 0.34,
    tenure: { new: 0.27, established: 0.4, long: 0.33 },
    cells: {
      new: { asked: 32, nps: [36, 38], leaving: [0.13, 0.12], ratings: same([3.9, 3.9, 3.7, 3.6, 3.5, 3.7]) },
      established: { asked: 48, nps: [28, 29], leaving: [0.13, 0.13], ratings: same([3.9, 3.9, 3.6, 3.5, 3.4, 3.4]) },
      long: { asked: 40, nps: [25, 24], leaving: [0.12, 0.13], ratings: same([3.9, 3.8, 3.6, 3.5, 3.4, 3.1]) }
    }
  },
  brisanta: {
    market: 0.24,
    tenure: { new: 0.32, established: 0.4, long: 0.28 },
    cells: {
      new: { asked: 25, nps: [22, 18], leaving: [0.2, 0.2], ratings: same([3.5, 3.6, 3.2, 3.1, 3.1, 3.4]) },
      established: { asked: 31, nps: [14, 8], leaving: [0.2, 0.22], ratings: same([3.5, 3.6, 3.1, 3.2, 3, 3]) },
      long: { asked: 22, nps: [14, 10], leaving: [0.18, 0.2], ratings: same([3.5, 3.5, 3.2, 3.2, 3, 2.8]) }
    }
  },
  junavo: {
    market: 0.12,
    tenure: { new: 0.4, established: 0.4, long: 0.2 },
    cells: {
      new: { asked: 15, nps: [42, 46], leaving: [0.1, 0.1], ratings: same([4.2, 4.2, 3.9, 3.8, 3.9, 4]) },
      established: { asked: 15, nps: [38, 42], leaving: [0.1, 0.1], ratings: same([4.2, 4.1, 3.9, 3.8, 3.8, 3.8]) },
      long: { asked: 8, nps: [34, 38], leaving: [0.1, 0.1], ratings: same([4.1, 4.1, 3.8, 3.8, 3.8, 3.6]) }
    }
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

const whole = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))

type Person = { day: string; ratings: number[]; fondness: number }

/** Ratings lean the same way, and each has a mind of its own. */
function personIn(month: string, means: number[]): Person {
  const mood = normal()
  const ratings = means.map((mean) => whole(mean + 0.45 * mood + 0.75 * normal(), 1, 5))
  const pleased = driverNames.reduce((sum, name, at) => sum + drivers[name] * ((ratings[at] ?? 0) - 3.5), 0)
  return { day: dayIn(month), ratings, fondness: pleased + 1.5 * normal() }
}

/** Any of 90 days from the first of a quarter on: each quarter has as many. */
function dayIn(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`)
  day.setUTCDate(1 + Math.floor(90 * random()))
  return day.toISOString().slice(0, 10)
}

const scoreOf = (answers: number[]) =>
  (100 * answers.reduce((sum, each) => sum + (each >= 9 ? 1 : each <= 6 ? -1 : 0), 0)) / answers.length

/** Answers from 0 to 10, raised or lowered together until their score is next to the one that is meant. */
function answersOf(people: Person[], nps: number): number[] {
  const at = (level: number) => people.map(({ fondness }) => whole(level + fondness, 0, 10))
  const levels = Array.from({ length: 400 }, (_, step) => 5 + step / 80)
  const off = (level: number) => Math.abs(scoreOf(at(level)) - nps)
  return at(levels.reduce((best, level) => (off(level) < off(best) ? level : best)))
}

/** Those who would recommend least, and are treated least fairly, mean to leave; after them some do not know yet. */
function plansOf(people: Person[], answers: number[], leaving: number): string[] {
  const pull = people.map(({ ratings }, at) => (answers[at] ?? 0) + 0.7 * (ratings.at(-1) ?? 0) + 2.2 * normal())
  const order = people.map((_, at) => at).sort((one, other) => (pull[one] ?? 0) - (pull[other] ?? 0))
  const plans = people.map(() => 'stay')
  for (const [place, at] of order.entries()) {
    if (place < Math.round(leaving * people.length)) plans[at] = 'leave'
    else if (place < Math.round((leaving + 0.11) * people.length)) plans[at] = 'undecided'
  }
  return plans
}

/** Of those who would not recommend it, what they rate lowest, give or take. */
function reasonOf({ ratings }: Person, answer: number): string {
  if (answer > 6) return ''
  const told = ratings.map((rating) => rating + 0.8 * normal())
  return driverNames[told.indexOf(Math.min(...told))] ?? ''
}

const between = ([first, last]: [number, number], part: number) => first + (last - first) * part

function rowsOf(name: string, segment: Segment, quarter: number): string[] {
  const provider = providers[name] as Provider
  const cell = provider.cells[segment]
  const part = quarter / (quarters.length - 1)
  const means = driverNames.map((_, at) => between([cell.ratings[0][at] ?? 0, cell.ratings[1][at] ?? 0], part))
  const people = Array.from({ length: cell.asked }, () => personIn(quarters[quarter] ?? '', means))
  const luck = part > 0 && part < 1 ? normal() : 0
  const answers = answersOf(people, between(cell.nps, part) + 1.6 * luck)
  const plans = plansOf(people, answers, between(cell.leaving, part) + 0.006 * luck)
  const weight = ((provider.market * provider.tenure[segment] * total) / cell.asked).toFixed(3)
  return people.map((person, at) => {
    const answer = answers[at] ?? 0
    const id = `${name.slice(0, 1)}${segment.slice(0, 1)}${quarter + 1}-${String(at + 1).padStart(3, '0')}`
    return [
      ...[id, person.day, segment, name === 'orvelin' ? `${name}-${segment}` : name, weight],
      ...[answer, plans[at], reasonOf(person, answer), ...person.ratings]
    ].join(',')
  })
}

const total = Object.values(providers)
  .flatMap(({ cells }) => Object.values(cells))
  .reduce((sum, { asked }) => sum + asked, 0)
const header = `customer,day,segment,cell,weight,recommend,plan,reason,${driverNames.join(',')}`
const rows = quarters.flatMap((_, quarter) =>
  Object.keys(providers).flatMap((name) => segments.flatMap((segment) => rowsOf(name, segment, quarter)))
)
writeFileSync(new URL('responses.csv', import.meta.url), [header, ...rows, ''].join('\n'))
