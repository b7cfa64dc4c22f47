/**
 * Makes responses.csv: a synthetic survey of 900 customers of one imagined internet provider, who were asked after each
 * of their dealings with it. Nobody answered it.
 *
 *   node data/cx-measures/make.ts
 *
 * Each touchpoint has its own ease, friendliness, way of keeping promises and time to resolve; customers differ in how
 * they rate anything at all. The same bytes on any machine: nothing but + - * /, square roots and rounding touches a
 * number.
 */
import { writeFileSync } from 'node:fs'

const seed = 20250610

/** People asked, and their part of all customers. */
const contracts = { home: { asked: 620, share: 0.86 }, business: { asked: 280, share: 0.14 } }
type Contract = keyof typeof contracts

/**
 * By touchpoint: how often it comes up, what it adds to ease, to friendliness and to keeping promises (against a spread
 * of 1), the share of cases left open, and the median minutes to resolve the others.
 */
// biome-ignore format: a table
const touchpoints = {
  enquiry: { chance: 0.15, easy: 0.15, kind: 0.05, kept: 0.05, open: 0.03, minutes: 14 },
  order: { chance: 0.14, easy: 0.2, kind: 0.7, kept: -0.85, open: 0.02, minutes: 21 },
  setup: { chance: 0.12, easy: 0.8, kind: 0.25, kept: 0.5, open: 0.05, minutes: 135 },
  bill: { chance: 0.14, easy: -0.35, kind: -0.2, kept: 0.75, open: 0.05, minutes: 38 },
  fault: { chance: 0.14, easy: 0.5, kind: 0, kept: 0.35, open: 0.11, minutes: 190 },
  complaint: { chance: 0.11, easy: -0.85, kind: -0.5, kept: 0.45, open: 0.24, minutes: 88 },
  offer: { chance: 0.1, easy: 0.1, kind: 0, kept: -0.05, open: 0.02, minutes: 11 },
  renewal: { chance: 0.1, easy: 0, kind: 0.5, kept: -1.05, open: 0.03, minutes: 26 }
}
type Touchpoint = keyof typeof touchpoints

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

/** Positive with median 1 and a long tail: the square root of the odds of a chance. */
function stretch(): number {
  const chance = 0.004 + 0.992 * random()
  return Math.sqrt(chance / (1 - chance))
}

function pickTouchpoint(): Touchpoint {
  const keys = Object.keys(touchpoints) as Touchpoint[]
  let left = random() * keys.reduce((sum, key) => sum + touchpoints[key].chance, 0)
  return keys.find((key) => (left -= touchpoints[key].chance) < 0) ?? keys[keys.length - 1]!
}

const whole = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))
const rating = (value: number, usual: number) => whole(usual + 0.85 * value + 0.45 * normal(), 1, 5)
/** Some answer the questions before it, and leave this one out. */
const unless = (skipped: number, answer: number) => (random() < skipped ? '' : answer)

/** How one dealing went: `mood` is how its customer rates anything, `slow` how much longer than usual it took. */
function dealing(contract: Contract, touchpoint: Touchpoint, mood: number): (string | number)[] {
  const { easy, kind, kept, open, minutes } = touchpoints[touchpoint]
  const solved = random() >= open
  const slow = stretch()
  const trouble = solved ? 0 : -1
  const ease = easy + 0.35 * mood + 0.8 * normal() + 0.5 * trouble
  const warmth = kind + 0.35 * mood + 0.8 * normal()
  const promise = kept + 0.35 * mood + 0.85 * normal() + 0.7 * trouble
  const pace = (slow < 0.7 ? 0.5 : slow < 1.6 ? 0.1 : -0.7) + 0.3 * mood + 0.5 * normal() + trouble
  const pleased = 0.7 * warmth + 0.3 * pace + 0.25 * ease + 0.4 * trouble
  const loyal = 0.74 * promise + 0.3 * ease + 0.28 * warmth + 0.4 * pace + 0.1 * mood
  return [
    touchpoint,
    whole(5.15 + 1.3 * ease + 0.4 * normal(), 1, 7),
    whole(3.75 + pleased + 0.35 * normal(), 1, 5),
    unless(0.04, whole(7.75 + 1.45 * loyal + 0.9 * normal(), 0, 10)),
    solved ? 'yes' : 'no',
    solved ? whole(minutes * (contract === 'business' ? 0.75 : 1) * slow, 1, 2880) : '',
    rating(0.6 * ease + 0.5 * normal(), 3.65),
    rating(0.6 * warmth + 0.4 * normal(), 3.8),
    rating(0.45 * ease + 0.35 * warmth + 0.45 * normal(), 3.6),
    rating(pace, 3.65),
    rating(promise, 3.3)
  ]
}

function rowsOf(contract: Contract, customer: string, weight: string): string[] {
  const mood = normal()
  const dealings = 1 + whole(3.4 * random() * random() + 0.4, 0, 3)
  return Array.from({ length: dealings }, () =>
    [customer, contract, weight, ...dealing(contract, pickTouchpoint(), mood)].join(',')
  )
}

const header =
  'customer,contract,weight,touchpoint,effort,satisfaction,recommend,solved,minutes,access,competence,clarity,speed,promise'
const total = Object.values(contracts).reduce((sum, { asked }) => sum + asked, 0)
const rows = (Object.keys(contracts) as Contract[]).flatMap((contract) => {
  const { asked, share } = contracts[contract]
  const weight = ((share * total) / asked).toFixed(3)
  return Array.from({ length: asked }, (_, at) =>
    rowsOf(contract, `${contract}-${String(at + 1).padStart(3, '0')}`, weight)
  ).flat()
})
writeFileSync(new URL('responses.csv', import.meta.url), [header, ...rows, ''].join('\n'))
