/**
 * Makes responses.csv: a synthetic tracker of five quarters in three sectors. Nobody answered it.
 *
 *   node data/service-tracker/make.ts
 *
 * An answer is a sector's level in its quarter, moved by what the person is like and by chance, and cut to the scale.
 * From the fourth quarter on all levels are lower, as if people answered less kindly on a screen than to a voice.
 * The same bytes on any machine: nothing but + - * / and rounding touches a number.
 */
import { writeFileSync } from 'node:fs'

const seed = 20240101
const perQuarter = 190
const quarters = ['q1', 'q2', 'q3', 'q4', 'q5']
/** What asking online takes from a level on a scale of 0 to 10. */
const online = -0.5

/** Levels of ease by quarter, as if always asked in one way; how likely people are to recommend; minutes; ratings. */
// biome-ignore format: a table
const sectors = {
  utilities: { ease: [6.9, 6.8, 7.1, 7.5, 7.8], recommend: 6.7, minutes: 24, speed: 2.9, staff: 3.6, clarity: 3.1, hours: 3.8 },
  telecoms: { ease: [7.2, 7.2, 7.0, 7.3, 7.2], recommend: 7.0, minutes: 27, speed: 3.1, staff: 3.4, clarity: 3.0, hours: 4.0 },
  retail: { ease: [7.8, 7.9, 7.9, 8.2, 8.3], recommend: 7.8, minutes: 14, speed: 3.6, staff: 3.9, clarity: 3.5, hours: 4.1 }
}
const ratings = ['speed', 'staff', 'clarity', 'hours'] as const
/** How much each rating has to do with being satisfied. */
const importance = { speed: 0.55, staff: 0.3, clarity: 0.4, hours: 0.05 }

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

function answersOf(sector: keyof typeof sectors, quarter: number, region: string): (string | number)[] {
  const level = sectors[sector]
  const moved = quarter < 3 ? 0 : online
  const mood = normal() + (region === 'north' ? 0.12 : -0.12)
  const rated = ratings.map((name) => whole(level[name] + 0.5 * mood + 0.8 * normal(), 1, 5))
  const pull = ratings.reduce((sum, name, at) => sum + importance[name] * ((rated[at] ?? 0) - level[name]), 0)
  return [
    whole((level.ease[quarter] ?? 0) + moved + 1.1 * mood + 1.5 * normal(), 0, 10),
    whole(level.recommend + moved + 1.4 * mood + 1.8 * normal(), 0, 10),
    whole(level.minutes * (1 + 0.3 * normal() + 0.1 * Math.abs(normal())), 1, 240),
    whole(3.5 + pull + moved / 2 + 0.6 * normal(), 1, 5),
    ...rated
  ]
}

const lines = quarters.flatMap((quarter, at) =>
  (Object.keys(sectors) as (keyof typeof sectors)[]).flatMap((sector) =>
    Array.from({ length: perQuarter }, () => {
      const region = random() < 0.52 ? 'north' : 'south'
      const weight = Math.round(1000 * (0.6 + 0.8 * random())) / 1000
      return [quarter, region, sector, weight, ...answersOf(sector, at, region)].join(',')
    })
  )
)
const header = ['quarter', 'region', 'sector', 'weight', 'ease', 'recommend', 'minutes', 'satisfaction', ...ratings]
writeFileSync(new URL('responses.csv', import.meta.url), `${[header.join(','), ...lines].join('\n')}\n`)
