import { othersBy } from '../claim-others.ts'
import { bracketed, type ClaimEnd, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { upperFirst } from '../text.ts'
import { inCaseAz } from './endings.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `“${text}”`
const others = {
  overall: 'hamısının göstəricisi',
  rest: 'qalanların göstəricisi',
  best: 'ən yaxşı nəticə',
  each: 'qalanların hər birinin göstəricisi'
}
const inEnding = othersBy({ quote, inCase: inCaseAz }, 'göstərici', others)
const shown = ({ count, hidden }: Counted) => (hidden === '' ? count : `göstərilən ${count}`)
const ofAll = (counted: Counted) => `${shown(counted)} göstərici${bracketed(counted, 'az')} arasında`
const ends = { lowest: 'ən aşağı', highest: 'ən yüksək', best: 'ən yaxşı', worst: 'ən pis' }
const orders = {
  lowest: 'artan sırada',
  highest: 'azalan sırada',
  best: 'ən yaxşıdan ən pisə doğru',
  worst: 'ən pisdən ən yaxşıya doğru'
}
const order = (end: ClaimEnd) => endIn(orders, end)
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${endIn(ends, end)} ${n} göstəricidən biri`
const groups = (counted: Counted) => `${shown(counted)} qrupun${bracketed(counted, 'az')}`
const quoted = (statement: string) => quote(statement.replaceAll('“', '‘').replaceAll('”', '’'))

export const claims: ClaimWords = {
  heading: 'Məlumatlarla yoxlanılıb',
  mark: {
    clear: 'Məlumatlarla yoxlanılıb: statistik cəhətdən əhəmiyyətlidir',
    unclear: 'Məlumatlarla yoxlanılıb: xəta həddi daxilindədir',
    untested: 'Məlumatlarla yoxlanılıb'
  },
  withinError: 'xəta həddi daxilində',
  opens: 'Yanında quş işarəsi olan fikirlər məlumatlarla yoxlanılıb; işarəyə basdıqda yoxlamanın təfərrüatı açılır.',
  estimates: 'Qiymətləndirmələr:',
  clear: 'Statistik cəhətdən əhəmiyyətlidir:',
  unclear: 'Statistik cəhətdən əhəmiyyətli deyil:',
  untested: 'Test aparılmayıb:',
  forms: {
    lowest: (parts) => `${ofAll(parts)} ən aşağısı`,
    highest: (parts) => `${ofAll(parts)} ən yüksəyi`,
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${order(end)} ${place} yerdə`,
    top: amongEnd,
    bottom: amongEnd,
    above: ({ other }) => `${inEnding(other, 'abl')} yüksək`,
    below: ({ other }) => `${inEnding(other, 'abl')} aşağı`,
    atleast: ({ other }) => `${inEnding(other, 'abl')} aşağı deyil`,
    atmost: ({ other }) => `${inEnding(other, 'abl')} yüksək deyil`,
    about: ({ other, within }) => `${inEnding(other, 'dat')} yaxın (±${within})`,
    majority: () => 'yarıdan çox',
    minority: () => 'yarıdan az',
    times: ({ n, other }) => `${inEnding(other, 'gen')} ən azı ${n} misli`,
    rose: ({ from, to }) => `artıb, ${from} → ${to}`,
    fell: ({ from, to }) => `azalıb, ${from} → ${to}`,
    unchanged: ({ from, to }) => `əhəmiyyətli dəyişmə yoxdur, ${from} → ${to}`,
    differs: ({ other }) => `${inEnding(other, 'abl')} fərqli`,
    reached: ({ other }) => `hədəfə çatılıb: ${other}`,
    'on-track': ({ other }) => `plan üzrə gedir: ${other}`,
    behind: ({ other }) => `plandan geri qalır: ${other}`,
    missed: ({ other }) => `hədəfə çatılmayıb: ${other}`
  },
  among: {
    all: (statement, counted) => `${groups(counted)} hamısında ${statement}`,
    none: (statement, counted) => `${quoted(statement)} fikri ${groups(counted)} heç biri üçün doğru deyil`,
    most: (statement, counted) => `${groups(counted)} əksəriyyətində ${statement}`,
    exactly: (statement, counted, n) => `${groups(counted)} ${inCaseAz(n, 'poss-loc')} ${statement}`
  },
  hidden: {
    few: (n) => `${n} göstərici göstərilmir: baza çox kiçikdir`,
    protect: (n) => `${n} göstərici şəxslərin məxfiliyini qorumaq üçün göstərilmir`,
    other: (n) => `${n} göstərici göstərilmir`
  },
  says: (measure, statement, facts) => `${measure} – ${statement}: ${facts}`,
  others,
  half: 'yarı',
  fact: (label, value) => `${label} (${value})`,
  next: (fact) => `sonra ${fact}`,
  difference: (value) => `fərq ${value}`,
  counted: (yes, count) => `${count} qrupdan ${yes === '0' ? 'heç biri' : inCaseAz(yes, 'poss')}`,
  but: (facts) => `${facts} istisna olmaqla`,
  test: {
    pairs: (p, n) => `${p} (Holm, ${n === '1' ? 'bir cütün müqayisəsi' : `bütün ${n} cütün müqayisəsi`})`,
    family: (p, n, adjustment) => `${p} (${adjustments[adjustment]}, bu hissədəki ${n} test)`
  },
  places: (first, last, end, alike) =>
    `${upperFirst(order(end), 'az')} ${first} yerdən ${last} yerədək ola bilər; bunlardan əhəmiyyətli dərəcədə fərqlənmir: ${alike}.`,
  notShown: (p, interval) => `${p}. Bu, dəyişmənin olmadığını göstərmir: dəyişmə ${interval} aralığında ola bilər.`,
  noTest: {
    published: 'dərc olunmuş göstəricilər olduğu kimi müqayisə edilir.',
    survey: 'cavablar arasında fərq yoxdur.'
  }
}
