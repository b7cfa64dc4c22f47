/**
 * Makes responses.csv: a synthetic survey of 1,800 people who asked one imagined shop for help, on social media or in its
 * chat. Nobody answered it.
 *
 *   node data/social-service/make.ts
 *
 * Who answers a request, and after how long, depends on the channel and the time of day; how the person rates it, on the
 * answer and on chance. Who wants a human depends on age. The same bytes on any machine: nothing but + - * /, square
 * roots and rounding touches a number.
 */
import { writeFileSync } from 'node:fs'

const seed = 20241001

/**
 * By channel: people asked, its part of all requests, the shares answered by a machine and by nobody, and the median
 * minutes that a person takes.
 */
// biome-ignore format: a table
const channels = {
  post: { asked: 340, share: 0.14, machine: 0.03, nobody: 0.14, minutes: 82 },
  comment: { asked: 320, share: 0.1, machine: 0.02, nobody: 0.24, minutes: 118 },
  message: { asked: 440, share: 0.3, machine: 0.13, nobody: 0.06, minutes: 46 },
  messenger: { asked: 380, share: 0.26, machine: 0.34, nobody: 0.03, minutes: 27 },
  chat: { asked: 320, share: 0.2, machine: 0.46, nobody: 0.02, minutes: 9 }
}
type Channel = keyof typeof channels

/** How much longer a person takes, and how likely a request is, at that time. */
const hours = {
  office: { chance: 0.52, slower: 0.75 },
  evening: { chance: 0.29, slower: 1.5 },
  weekend: { chance: 0.19, slower: 2.1 }
}

/** Below the first cut a human answer is not important, below the second somewhat. */
const ages = {
  '18-34': { chance: 0.38, cuts: [-1.2, 0.1] },
  '35-54': { chance: 0.37, cuts: [-1.55, -0.3] },
  '55-over': { chance: 0.25, cuts: [-1.9, -0.6] }
}

/** What an answer adds to the rating of the whole. */
const kindness = { machine: -0.25, 'half-hour': 0.75, 'four-hours': 0.4, later: -0.35, none: -1.25 }

/** Tasks in the app: how often each is tried, how hard it is (against a spread of 1), its usual minutes and clicks. */
const tasks = {
  track: { chance: 0.3, errors: 0.05, hard: -1.6, minutes: 0.9, clicks: 4 },
  details: { chance: 0.16, errors: 0.09, hard: -1.2, minutes: 1.6, clicks: 7 },
  return: { chance: 0.22, errors: 0.17, hard: -0.75, minutes: 3.2, clicks: 11 },
  cancel: { chance: 0.14, errors: 0.13, hard: -0.5, minutes: 3.9, clicks: 13 },
  refund: { chance: 0.18, errors: 0.26, hard: -0.2, minutes: 5.2, clicks: 17 }
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

/** Positive with median 1 and a long tail: the odds of a chance to the power 3/4. */
function stretch(): number {
  const chance = 0.004 + 0.992 * random()
  const odds = chance / (1 - chance)
  return Math.sqrt(odds) * Math.sqrt(Math.sqrt(odds))
}

/** One of the keys of `options`, by chance. */
function pick<Key extends string>(options: Record<Key, { chance: number }>): Key {
  const keys = Object.keys(options) as Key[]
  let left = random() * keys.reduce((sum, key) => sum + options[key].chance, 0)
  return keys.find((key) => (left -= options[key].chance) < 0) ?? keys[keys.length - 1]!
}

const whole = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)))

/** `minutes` are those until a person answered. */
type Answer = { who: 'machine' | 'person' | 'nobody'; minutes: number | null }

function answerTo(channel: Channel, slower: number): Answer {
  const { machine, nobody, minutes } = channels[channel]
  const draw = random()
  const wait = whole(minutes * slower * stretch(), 1, 2880)
  if (draw < nobody) return { who: 'nobody', minutes: null }
  if (draw < nobody + machine) return { who: 'machine', minutes: null }
  return { who: 'person', minutes: wait }
}

/** A machine answers within a minute. */
function cameOf({ who, minutes }: Answer): string {
  if (who === 'machine') return 'half-hour'
  if (minutes === null) return 'never'
  return minutes <= 30 ? 'half-hour' : minutes <= 240 ? 'four-hours' : minutes <= 1440 ? 'day' : 'later'
}

/** Who answered, and of people how fast. */
function kindOf({ who, minutes }: Answer): keyof typeof kindness {
  if (who === 'machine') return 'machine'
  if (minutes === null) return 'none'
  return minutes <= 30 ? 'half-hour' : minutes <= 240 ? 'four-hours' : 'later'
}

/** What came of a task in the app: empty cells where nothing was tried. */
function taskOf(): (string | number)[] {
  if (random() >= 0.52) return ['no', '', '', '', '', '']
  const task = pick(tasks)
  const { errors, hard, minutes, clicks } = tasks[task]
  const error = random() < errors
  const trouble = hard + normal() + (error ? 1.1 : 0)
  const result = trouble < 0 ? 'done' : trouble < 0.9 ? 'abandoned' : 'failed'
  const slower = (error ? 1.5 : 1) * (0.7 + 0.3 * stretch())
  const taken = Math.max(0.2, Math.round(10 * minutes * slower) / 10)
  return ['yes', task, result, error ? 'yes' : 'no', taken, whole(clicks * slower + 1.5 * normal(), 2, 90)]
}

function rowOf(channel: Channel, id: string, weight: string): string {
  const [hour, age] = [pick(hours), pick(ages)]
  const want = normal()
  const cuts = ages[age].cuts as [number, number]
  const matters = want < cuts[0] ? 'not' : want < cuts[1] ? 'somewhat' : 'extremely'
  const answer = answerTo(channel, hours[hour].slower)
  const kind = kindOf(answer)
  const pleased = kindness[kind] + (kind === 'machine' ? -0.2 * want : 0) + 0.55 * normal()
  return [
    id,
    channel,
    weight,
    hour,
    age,
    matters,
    answer.who,
    kind,
    cameOf(answer),
    answer.minutes ?? '',
    whole(3.35 + pleased + 0.7 * normal(), 1, 5),
    whole(7 + 1.3 * pleased + 1.5 * normal(), 0, 10),
    whole(7.2 + 1.5 * pleased + 1.5 * normal(), 0, 10),
    ...taskOf()
  ].join(',')
}

const total = Object.values(channels).reduce((sum, { asked }) => sum + asked, 0)
const header =
  'customer,channel,weight,hour,age,matters,who,answer,came,minutes,overall,continue,recommend,tried,task,result,error,task_minutes,clicks'
const rows = (Object.keys(channels) as Channel[]).flatMap((channel) => {
  const { asked, share } = channels[channel]
  const weight = ((share * total) / asked).toFixed(3)
  return Array.from({ length: asked }, (_, at) =>
    rowOf(channel, `${channel}-${String(at + 1).padStart(3, '0')}`, weight)
  )
})
writeFileSync(new URL('responses.csv', import.meta.url), [header, ...rows, ''].join('\n'))
