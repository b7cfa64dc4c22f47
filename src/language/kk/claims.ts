import { othersBy } from '../claim-others.ts'
import { bracketed, type ClaimEnd, type ClaimParts, type ClaimWords, type Counted, endIn } from '../claims.ts'
import { upperFirst } from '../text.ts'
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
const shown = ({ count, hidden }: Counted) => (hidden === '' ? count : `көрсетілген ${count}`)
const ofAll = (counted: Counted) => `${shown(counted)} көрсеткіш${bracketed(counted, 'kk')} арасында`
const ends = { lowest: 'ең төмен', highest: 'ең жоғары', best: 'ең жақсы', worst: 'ең нашар' }
const orders = {
  lowest: 'өсу ретімен',
  highest: 'кему ретімен',
  best: 'ең жақсыдан ең нашарға қарай',
  worst: 'ең нашардан ең жақсыға қарай'
}
const order = (end: ClaimEnd) => endIn(orders, end)
const amongEnd = ({ n, end, ...parts }: ClaimParts) => `${ofAll(parts)} ${endIn(ends, end)} ${n} көрсеткіштің бірі`
const groups = (counted: Counted) => `${shown(counted)} топтың${bracketed(counted, 'kk')}`
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
    rank: ({ place, end, ...parts }) => `${ofAll(parts)} ${order(end)} ${beforeNoun(place)}орында`,
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
    differs: ({ other }) => `${inEnding(other, 'abl')} өзгеше`,
    reached: ({ other }) => `мақсат орындалды: ${other}`,
    'on-track': ({ other }) => `жоспарға сай: ${other}`,
    behind: ({ other }) => `жоспардан қалып келеді: ${other}`,
    missed: ({ other }) => `мақсат орындалмады: ${other}`
  },
  among: {
    all: (statement, counted) => `${groups(counted)} барлығында ${statement}`,
    none: (statement, counted) => `${quoted(statement)} деген тұжырым ${groups(counted)} ешқайсысына қатысты емес`,
    most: (statement, counted) => `${groups(counted)} көбінде ${statement}`,
    exactly: (statement, counted, n) => `${groups(counted)} ${inCaseKk(n, 'poss-loc')} ${statement}`
  },
  hidden: {
    few: (n) => `${n} көрсеткіш көрсетілмейді: база тым шағын`,
    protect: (n) => `${n} көрсеткіш адамдардың құпиялығын қорғау үшін көрсетілмейді`,
    other: (n) => `${n} көрсеткіш көрсетілмейді`
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
    `${upperFirst(order(end), 'kk')} ${spanOf(first, last)}орындардың бірінде болуы мүмкін; мыналардан мәнді түрде ерекшеленбейді: ${alike}.`,
  notShown: (p, interval) => `${p}. Бұл өзгеріс болмағанын білдірмейді: өзгеріс ${interval} аралығында болуы мүмкін.`,
  noTest: {
    published: 'жарияланған көрсеткіштер сол күйінде салыстырылады.',
    survey: 'жауаптар арасында айырма жоқ.'
  }
}
