import { othersBy } from '../claim-others.ts'
import type { ClaimParts, ClaimWords } from '../claims.ts'
import { lowerFirst, upperFirst } from '../text.ts'
import { beforeNoun, inCaseKk, spanOf } from './endings.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `«${text}»`
const others = {
  overall: 'барлығының көрсеткіші',
  rest: 'қалғандарының көрсеткіші',
  best: 'ең жақсы нәтиже',
  each: 'қалғандарының әрқайсысының көрсеткіші'
}
const inEnding = othersBy({ quote, inCase: inCaseKk }, 'көрсеткіш', others)
const inBrackets = (dimension: string) => (dimension === '' ? '' : ` (${lowerFirst(dimension, 'kk')})`)
const ofAll = ({ count, dimension }: Pick<ClaimParts, 'count' | 'dimension'>) =>
  `${count} көрсеткіш${inBrackets(dimension)} арасында`
const ends = { lowest: 'ең төмен', highest: 'ең жоғары' }
const orders = { lowest: 'өсу ретімен', highest: 'кему ретімен' }
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${ends[end]} ${n} көрсеткіштің бірі`
const groups = (count: string, dimension: string) => `${count} топтың${inBrackets(dimension)}`
const quoted = (statement: string) => quote(statement.replaceAll('«', '“').replaceAll('»', '”'))

export const claims: ClaimWords = {
  heading: 'Деректермен тексерілген',
  mark: {
    clear: 'Деректермен тексерілген: статистикалық тұрғыдан мәнді',
    unclear: 'Деректермен тексерілген: қателік шегінде',
    untested: 'Деректермен тексерілген'
  },
  withinError: 'қателік шегінде',
  opens: 'Қасында құсбелгі тұрған тұжырымдар деректермен тексерілген; белгіні бассаңыз, тексеру нәтижесі ашылады.',
  estimates: 'Бағалаулар:',
  clear: 'Статистикалық тұрғыдан мәнді:',
  unclear: 'Статистикалық тұрғыдан мәнді емес:',
  untested: 'Тест жүргізілмеген:',
  forms: {
    lowest: (parts) => `${ofAll(parts)} ең төмені`,
    highest: (parts) => `${ofAll(parts)} ең жоғарысы`,
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${orders[end]} ${beforeNoun(place)}орында`,
    top: amongEnd,
    bottom: amongEnd,
    above: ({ other }) => `${inEnding(other, 'abl')} жоғары`,
    below: ({ other }) => `${inEnding(other, 'abl')} төмен`,
    atleast: ({ other }) => `${inEnding(other, 'abl')} төмен емес`,
    atmost: ({ other }) => `${inEnding(other, 'abl')} жоғары емес`,
    about: ({ other, within }) => `${inEnding(other, 'dat')} жақын (±${within})`,
    majority: () => 'жартысынан көп',
    minority: () => 'жартысынан аз',
    times: ({ n, other }) => `${inEnding(other, 'abl')} кемінде ${n} есе жоғары`,
    rose: ({ from, to }) => `өсті, ${from} → ${to}`,
    fell: ({ from, to }) => `төмендеді, ${from} → ${to}`,
    unchanged: ({ from, to }) => `мәнді өзгеріс жоқ, ${from} → ${to}`,
    differs: ({ other }) => `${inEnding(other, 'abl')} өзгеше`
  },
  among: {
    all: (statement, count, dimension) => `${groups(count, dimension)} барлығында ${statement}`,
    none: (statement, count, dimension) =>
      `${quoted(statement)} деген тұжырым ${groups(count, dimension)} ешқайсысына қатысты емес`,
    most: (statement, count, dimension) => `${groups(count, dimension)} көбінде ${statement}`,
    exactly: (statement, count, dimension, n) => `${groups(count, dimension)} ${inCaseKk(n, 'poss-loc')} ${statement}`
  },
  says: (measure, statement, facts) => `${measure} – ${statement}: ${facts}`,
  others,
  half: 'жартысы',
  fact: (label, value) => `${label} (${value})`,
  next: (fact) => `одан кейін ${fact}`,
  difference: (value) => `айырма ${value}`,
  counted: (yes, count) => `${count} топтың ${yes === '0' ? 'ешқайсысы' : inCaseKk(yes, 'poss')}`,
  but: (facts) => `бұған жатпайды: ${facts}`,
  test: {
    pairs: (p, n) => `${p} (Холм, ${n === '1' ? 'бір жұпты салыстыру' : `барлық ${n} жұпты салыстыру`})`,
    family: (p, n, adjustment) => `${p} (${adjustments[adjustment]}, осы бөлімдегі ${n} тест)`
  },
  places: (first, last, end, alike) =>
    `${upperFirst(orders[end], 'kk')} ${spanOf(first, last)}орындардың бірінде болуы мүмкін; мыналардан мәнді түрде ерекшеленбейді: ${alike}.`,
  notShown: (p, interval) => `${p}. Бұл өзгеріс болмағанын білдірмейді: өзгеріс ${interval} аралығында болуы мүмкін.`,
  noTest: {
    published: 'жарияланған көрсеткіштер сол күйінде салыстырылады.',
    survey: 'жауаптар арасында айырма жоқ.'
  }
}
