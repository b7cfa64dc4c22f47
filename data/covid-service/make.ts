/**
 * Makes responses.csv: a synthetic survey of 2,000 people about the providers they dealt with. Nobody answered it.
 *
 *   node data/covid-service/make.ts
 *
 * Where a figure was published (covid-service-published), the weighted estimate rounds to it; every other target
 * below is invented. Each answer is a latent value (area, person, experience, chance) cut into the answer scale.
 * The chances are drawn once; then one number per sector and question, a shift or a cut, is searched until the
 * weighted estimate is as near its target as single answers allow. So the published means and shares hold, while
 * spread, clustering and the ties between answers come from the draw.
 *
 * The same bytes on any machine: the generator is our own and nothing but + - * / and square roots, which IEEE 754
 * defines to the last digit, touches a number. (Logarithms and cosines may differ between platforms.)
 */
import { writeFileSync } from 'node:fs'

const seed = 20221101

/** Ten people in each of 200 areas, the primary sampling units. A region has about its share of adults. */
const perArea = 10
// biome-ignore format: a table
const areasOf = {
  'north-east': 8, 'north-west': 22, yorkshire: 16, 'east-midlands': 14, 'west-midlands': 18, east: 19,
  london: 26, 'south-east': 28, 'south-west': 18, wales: 10, scotland: 16, 'northern-ireland': 5
}

/** How often an age answers, and what its weight makes up for. Young people answer less than their share. */
const ages = {
  '18-24': { chance: 0.075, weight: 1.5 },
  '25-34': { chance: 0.14, weight: 1.2 },
  '35-44': { chance: 0.155, weight: 1.05 },
  '45-54': { chance: 0.18, weight: 0.95 },
  '55-64': { chance: 0.18, weight: 0.85 },
  '65-over': { chance: 0.27, weight: 0.85 }
}
const genders = {
  woman: { chance: 0.535, weight: 0.95 },
  man: { chance: 0.45, weight: 1.07 },
  other: { chance: 0.015, weight: 1 }
}

/** One to four experiences a person. */
const experiences = { 1: { chance: 0.17 }, 2: { chance: 0.31 }, 3: { chance: 0.32 }, 4: { chance: 0.2 } }

/**
 * Per sector: how likely an experience is of it, and the targets. `more` and `less` contact, `negative` and
 * `positive` impact, what a lack of human service did (`worse`, `better`, `never` any lack), `satisfied` (4 or 5) and
 * `issue` are shares; `nps` is in points, `minutes` a median. Published: ease of utilities and of online, `negative`
 * of utilities, `worse` of telecoms. Two more follow from what was published: the least `negative` is 15 points below
 * utilities (financial), and the average of all experiences 10 points below (so is the mean of the four sectors).
 */
// biome-ignore format: a table
const sectors = {
  utilities: {
    chance: 1, before: 7.2, during: 6.6, negative: 0.25, positive: 0.05, worse: 0.25, better: 0.03, never: 0.3,
    more: 0.36, less: 0.15, nps: -17, satisfied: 0.55, issue: 0.36, minutes: 24
  },
  telecoms: {
    chance: 0.92, before: 7.3, during: 6.9, negative: 0.14, positive: 0.06, worse: 0.3, better: 0.03, never: 0.26,
    more: 0.18, less: 0.27, nps: -11, satisfied: 0.59, issue: 0.39, minutes: 27
  },
  financial: {
    chance: 1, before: 7.5, during: 7.1, negative: 0.1, positive: 0.09, worse: 0.21, better: 0.04, never: 0.34,
    more: 0.17, less: 0.28, nps: 3, satisfied: 0.67, issue: 0.27, minutes: 18
  },
  supermarkets: {
    chance: 0.96, before: 7.6, during: 7.1, negative: 0.124, positive: 0.11, worse: 0.13, better: 0.05, never: 0.5,
    more: 0.16, less: 0.31, nps: 12, satisfied: 0.7, issue: 0.13, minutes: 9
  },
  department: {
    chance: 0.38, before: 7.5, during: 7, negative: 0.13, positive: 0.06, worse: 0.17, better: 0.04, never: 0.42,
    more: 0.1, less: 0.46, nps: 6, satisfied: 0.66, issue: 0.2, minutes: 15
  },
  independent: {
    chance: 0.066, before: 7.6, during: 7.1, negative: 0.13, positive: 0.12, worse: 0.1, better: 0.05, never: 0.6,
    more: 0.14, less: 0.41, nps: 19, satisfied: 0.73, issue: 0.17, minutes: 11
  },
  online: {
    chance: 0.85, before: 7.7, during: 7.2, negative: 0.115, positive: 0.13, worse: 0.18, better: 0.05, never: 0.4,
    more: 0.34, less: 0.17, nps: 15, satisfied: 0.71, issue: 0.28, minutes: 14
  }
}

/** What somebody might say of a sector: first those who are not satisfied, then those who are. Invented, without commas. */
// biome-ignore format: a table
const said: Record<keyof typeof sectors, [string[], string[]]> = {
  utilities: [
    [
      'It took three calls to correct one meter reading.', 'The line was busy for days and the website sent me back to the line.',
      'They asked for the same reading four times.', 'Nobody could tell me why the bill had doubled.',
      'I was told to write and nobody ever wrote back.', 'The form did not know my address though they send the bill there.'
    ],
    ['The engineer came on the day they had named.', 'They spread the payments without being asked.', 'One call and the tariff was right.']
  ],
  telecoms: [
    [
      'The chat closed each time I had explained the fault.', 'Two weeks without a connection and a bill all the same.',
      'I only wanted to speak to a person.', 'Every call began from the beginning.',
      'The robot did not understand that it was the robot I was calling about.'
    ],
    ['They doubled the data during the lockdown.', 'The shop took care of the number in ten minutes.', 'Clear and quick on the phone.']
  ],
  financial: [
    [
      'The branch is closed and the app wants a letter from the branch.', 'I waited an hour to be sent to another line.',
      'They wanted a paper that only their own counter could stamp.'
    ],
    ['A person called back when they said they would.', 'The payment holiday was arranged in one conversation.', 'The app did all that I needed.']
  ],
  supermarkets: [
    ['No delivery slot for three weeks.', 'Half of the order was something else.', 'Nobody at the desk for returns.'],
    ['The hour for older people was a kindness.', 'They rang before they replaced anything.', 'The delivery drivers were the best of that year.']
  ],
  department: [
    ['The refund took two months.', 'The shop said to go online and online said to go to the shop.'],
    ['They kept my order until the shop opened again.', 'The advice by video was better than in the shop.']
  ],
  independent: [
    ['They were closed and did not say until when.'],
    ['They brought it round themselves.', 'They knew what I needed before I did.', 'The only ones who answered the phone.']
  ],
  online: [
    ['The parcel was left in the rain.', 'There is no number to call.', 'Three parcels for one order and one of them lost.'],
    ['Ordered in the evening and here at noon.', 'The refund was there before the parcel was back.', 'The chat solved it while I drank a coffee.']
  ]
}

type Sector = keyof typeof sectors
type Target = (typeof sectors)[Sector]
type Person = {
  id: string
  region: string
  area: string
  age: keyof typeof ages
  gender: keyof typeof genders
  /** A uniform number that the weight comes from. */
  draw: number
  weight: number
}

/** One experience and what is drawn for it: `chance` standard normal, `uniform` from 0 to 1. */
type Row = {
  person: Person
  sector: Sector
  /** What area, person and experience add to every opinion of this provider. */
  leaning: number
  chance: Record<'before' | 'during' | 'impact' | 'human' | 'contact' | 'nps' | 'satisfied' | 'issue', number>
  uniform: Record<'before' | 'during' | 'impact' | 'recommend' | 'satisfied' | 'minutes' | 'silent', number>
  answer: Record<string, string>
}

/** Mulberry32: 32 bits of state; a uniform number from 0 (included) to 1 (excluded). */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296
  }
}

const uniform = generator(seed)

/** Nearly standard normal: the sum of twelve uniform numbers less six (mean 0, variance 1, never past 6). */
function normal(): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += uniform()
  return sum
}

/** One of the keys of `options`, by chance. */
function pick<Key extends string>(options: Record<Key, { chance: number }>): Key {
  const keys = Object.keys(options) as Key[]
  let left = uniform() * keys.reduce((sum, key) => sum + options[key].chance, 0)
  return keys.find((key) => (left -= options[key].chance) < 0) ?? keys[keys.length - 1]!
}

function drawPeople() {
  const people: { person: Person; leaning: number }[] = []
  for (const [region, count] of Object.entries(areasOf)) {
    const initials = region.includes('-') ? region.replace(/^(.)[^-]*-(.).*$/, '$1$2') : region.slice(0, 2)
    for (let a = 1; a <= count; a++) {
      const ofArea = normal()
      for (let p = 0; p < perArea; p++) {
        const id = `r${String(people.length + 1).padStart(4, '0')}`
        const area = `${initials.toUpperCase()}${String(a).padStart(2, '0')}`
        const person = { id, region, area, age: pick(ages), gender: pick(genders), draw: uniform(), weight: 0 }
        people.push({ person, leaning: 0.35 * ofArea + 0.95 * normal() })
      }
    }
  }
  weigh(people.map(({ person }) => person))
  return people
}

/** Weights for age, gender and an uneven chance of selection, held between 0.4 and 3; their mean is exactly 1. */
function weigh(people: Person[]): void {
  const raw = people.map(({ age, gender, draw }) => {
    const odds = (draw + 0.02) / (1.02 - draw)
    const known = ages[age].weight * genders[gender].weight
    return known * Math.sqrt(Math.sqrt(odds))
  })
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  people.forEach((person, i) => {
    person.weight = Math.round(1000 * Math.min(3, Math.max(0.4, raw[i]! / mean)))
  })
  // What holding and rounding moved, in thousandths, is given back one thousandth at a time.
  let over = people.reduce((sum, person) => sum + person.weight, 0) - 1000 * people.length
  for (let i = 0; over !== 0; i = (i + 1) % people.length) {
    const person = people[i]!
    const step = Math.sign(over)
    if (person.weight - step < 400 || person.weight - step > 3000) continue
    person.weight -= step
    over -= step
  }
  for (const person of people) person.weight /= 1000
}

function drawRows(): Row[] {
  return drawPeople().flatMap(({ person, leaning }) => {
    const left: Record<string, { chance: number }> = { ...sectors }
    const chosen = new Set<string>()
    for (let count = Number(pick(experiences)); count > 0; count--) {
      const sector = pick(left)
      chosen.add(sector)
      delete left[sector]
    }
    return (Object.keys(sectors) as Sector[])
      .filter((sector) => chosen.has(sector))
      .map((sector) => ({
        person,
        sector,
        leaning: leaning + 1.05 * normal(),
        chance: {
          before: normal(),
          during: normal(),
          impact: normal(),
          human: normal(),
          contact: normal(),
          nps: normal(),
          satisfied: normal(),
          issue: normal()
        },
        uniform: {
          before: uniform(),
          during: uniform(),
          impact: uniform(),
          recommend: uniform(),
          satisfied: uniform(),
          minutes: uniform(),
          silent: uniform()
        },
        answer: {}
      }))
  })
}

/** The shift, between -20 and 20, at which the weighted mean of `score` comes nearest to `target`. It grows with it. */
function search(rows: Row[], target: number, score: (row: Row, shift: number) => number): number {
  const weights = rows.reduce((sum, row) => sum + row.person.weight, 0)
  const miss = (shift: number) =>
    rows.reduce((sum, row) => sum + row.person.weight * score(row, shift), 0) / weights - target
  let [low, high] = [-20, 20]
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (miss(middle) < 0) low = middle
    else high = middle
  }
  return Math.abs(miss(low)) < Math.abs(miss(high)) ? low : high
}

const whole = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))

/** Every question of one sector's rows. */
function answer(rows: Row[], target: Target): void {
  ease(rows, 'before', target.before, 0.03)
  ease(rows, 'during', target.during, 0.02)
  impact(rows, target)
  human(rows, target)
  contact(rows, target)
  recommend(rows, target)
  satisfaction(rows, target)
  resolution(rows, target)
}

function ease(rows: Row[], wave: 'before' | 'during', target: number, unknown: number): void {
  const score = (row: Row, shift: number) => whole(7 + shift + row.leaning + 0.9 * row.chance[wave], 0, 10)
  const known = rows.filter((row) => row.uniform[wave] >= unknown)
  const shift = search(known, target, score)
  for (const row of rows) row.answer[`ease_${wave}`] = '99'
  for (const row of known) row.answer[`ease_${wave}`] = String(score(row, shift))
}

/**
 * Answers in an order, each with the share that it or an earlier one is to have; the last takes the rest.
 * A row's latent value below a cut gives the answer of the lowest such cut.
 */
function divide(rows: Row[], name: string, latent: (row: Row) => number, upTo: [string, number][], rest: string): void {
  const below = (row: Row, cut: number) => (latent(row) < cut ? 1 : 0)
  const cuts = upTo.map(([code, share]) => [code, search(rows, share, below)] as const)
  for (const row of rows) row.answer[name] = cuts.find(([, cut]) => latent(row) < cut)?.[0] ?? rest
}

function impact(rows: Row[], { negative, positive }: Target): void {
  const answered = rows.filter((row) => row.uniform.impact >= 0.02)
  const latent = (row: Row) => 0.5 * row.leaning + row.chance.impact
  divide(
    answered,
    'impact',
    latent,
    [
      ['negative', negative],
      ['none', 1 - positive]
    ],
    'positive'
  )
}

function human(rows: Row[], { worse, better, never }: Target): void {
  const latent = (row: Row) => 0.4 * row.leaning + row.chance.human
  divide(
    rows,
    'human',
    latent,
    [
      ['worse', worse],
      ['same', 1 - better - never],
      ['never', 1 - better]
    ],
    'better'
  )
}

function contact(rows: Row[], { more, less }: Target): void {
  divide(
    rows,
    'contact',
    (row) => row.chance.contact,
    [
      ['less', less],
      ['same', 1 - more]
    ],
    'more'
  )
}

function recommend(rows: Row[], { nps }: Target): void {
  const score = (row: Row, shift: number) => whole(7.5 + shift + 1.1 * row.leaning + 1.2 * row.chance.nps, 0, 10)
  const points = (row: Row, shift: number) => {
    const answered = score(row, shift)
    return answered >= 9 ? 100 : answered <= 6 ? -100 : 0
  }
  const answered = rows.filter((row) => row.uniform.recommend >= 0.015)
  const shift = search(answered, nps, points)
  for (const row of answered) row.answer.recommend = String(score(row, shift))
}

function satisfaction(rows: Row[], { satisfied }: Target): void {
  const score = (row: Row, shift: number) => whole(3.5 + shift + 0.5 * row.leaning + 0.7 * row.chance.satisfied, 1, 5)
  const answered = rows.filter((row) => row.uniform.satisfied >= 0.01)
  const shift = search(answered, satisfied, (row, tried) => (score(row, tried) >= 4 ? 1 : 0))
  for (const row of answered) row.answer.satisfaction = String(score(row, shift))
}

/** Minutes are asked of those with an issue: skewed to the right (the odds to the power 3/8), one to 240. */
function resolution(rows: Row[], { issue, minutes }: Target): void {
  divide(rows, 'issue', (row) => row.chance.issue + 0.2 * row.leaning, [['yes', issue]], 'no')
  for (const row of rows) {
    if (row.answer.issue === 'no' || row.uniform.silent < 0.04) continue
    const odds = row.uniform.minutes / (1 - row.uniform.minutes)
    row.answer.minutes = String(whole(minutes * Math.sqrt(Math.sqrt(odds * Math.sqrt(odds))), 1, 240))
  }
}

const rows = drawRows()
for (const [sector, target] of Object.entries(sectors))
  answer(
    rows.filter((row) => row.sector === sector),
    target
  )

/** Some say something. It is drawn when all else stands, so that no answer depends on it. */
function comment(rows: Row[]): void {
  const chance = generator(seed + 1)
  for (const row of rows) {
    const [draw, which] = [chance(), chance()]
    if (draw >= 0.12) continue
    const texts = said[row.sector][Number(row.answer.satisfaction) >= 4 ? 1 : 0]
    row.answer.comment = texts[Math.floor(which * texts.length)]!
  }
}

comment(rows)

const asked = [
  'ease_before',
  'ease_during',
  'impact',
  'human',
  'contact',
  'recommend',
  'satisfaction',
  'issue',
  'minutes',
  'comment'
]
const header = ['respondent', 'region', 'area', 'weight', 'age', 'gender', 'sector', ...asked]
const lines = rows.map(({ person, sector, answer: given }) =>
  [
    person.id,
    person.region,
    person.area,
    person.weight.toFixed(3),
    person.age,
    person.gender,
    sector,
    ...asked.map((name) => given[name] ?? '')
  ].join(',')
)
writeFileSync(new URL('responses.csv', import.meta.url), [header.join(','), ...lines, ''].join('\n'))
