import { othersBy } from '../claim-others.ts'
import type { ClaimParts, ClaimWords } from '../claims.ts'
import { lowerFirst, upperFirst } from '../text.ts'
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
const inBrackets = (dimension: string) => (dimension === '' ? '' : ` (${lowerFirst(dimension, 'az')})`)
const ofAll = ({ count, dimension }: Pick<ClaimParts, 'count' | 'dimension'>) =>
  `${count} göstərici${inBrackets(dimension)} arasında`
const ends = { lowest: 'ən aşağı', highest: 'ən yüksək' }
const orders = { lowest: 'artan sırada', highest: 'azalan sırada' }
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${ends[end]} ${n} göstəricidən biri`
const groups = (count: string, dimension: string) => `${count} qrupun${inBrackets(dimension)}`
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
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${orders[end]} ${place} yerdə`,
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
    differs: ({ other }) => `${inEnding(other, 'abl')} fərqli`
  },
  among: {
    all: (statement, count, dimension) => `${groups(count, dimension)} hamısında ${statement}`,
    none: (statement, count, dimension) =>
      `${quoted(statement)} fikri ${groups(count, dimension)} heç biri üçün doğru deyil`,
    most: (statement, count, dimension) => `${groups(count, dimension)} əksəriyyətində ${statement}`,
    exactly: (statement, count, dimension, n) => `${groups(count, dimension)} ${inCaseAz(n, 'poss-loc')} ${statement}`
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
    `${upperFirst(orders[end], 'az')} ${first} yerdən ${last} yerədək ola bilər; bunlardan əhəmiyyətli dərəcədə fərqlənmir: ${alike}.`,
  notShown: (p, interval) => `${p}. Bu, dəyişmənin olmadığını göstərmir: dəyişmə ${interval} aralığında ola bilər.`,
  noTest: {
    published: 'dərc olunmuş göstəricilər olduğu kimi müqayisə edilir.',
    survey: 'cavablar arasında fərq yoxdur.'
  }
}
