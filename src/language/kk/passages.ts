import type { Words } from '../language.ts'
import { beforeNoun, inCaseKk, ordinalKk, spanOf } from './endings.ts'
import { adjustments } from './methods.ts'

const quote = (text: string) => `«${text}»`
const ends = { lowest: 'ең төмен', highest: 'ең жоғары' }
const from = { lowest: 'төменнен', highest: 'жоғарыдан' }
const places: Record<number, string> = {
  2: 'екінші',
  3: 'үшінші',
  4: 'төртінші',
  5: 'бесінші',
  6: 'алтыншы',
  7: 'жетінші',
  8: 'сегізінші',
  9: 'тоғызыншы'
}

export const blocks: Words['blocks'] = {
  all: (value) => `барлығы ${value}`,
  moreRows: (n) => `Көрсетілмеген тағы ${n} жол бар.`,
  lessIsBetter: (measure) => `${measure} (төмен мән жақсы)`,
  changeFrom: (wave) => `Өзгеріс (алдыңғы кезең: ${wave})`,
  tested: (versus, level, n, adjustment) =>
    `${versus === null ? 'Өзгерістер алдыңғы кезеңмен' : `Айырмалар ${versus}, өзгерістер алдыңғы кезеңмен`} салыстырып есептелген; ${level}-дық сенім аралықтары берілген, p мәндеріне ${n} салыстыру бойынша ${adjustments[adjustment]} түзетуі қолданылған.`,
  figureOf: (n, page) => `${quote(page)} бетіндегі ${n}-сурет`,
  heat: {
    better: (from) => `${from} салыстырғанда анық жақсырақ`,
    worse: (from) => `${from} салыстырғанда анық нашаррақ`,
    unclear: 'анық айырмашылық жоқ'
  },
  query: {
    tag: 'Автордың өз сұрауы',
    heading: 'Сұрау',
    unweighted: 'Әр жауап бірдей есептелген: сауалнаманың салмақтары қолданылмаған.',
    says: (intervals) =>
      intervals
        ? 'Мәндер автордың бетте келтірілген өз сұрауымен есептелген; аралықтар сұрау бергендей.'
        : 'Мәндер автордың бетте келтірілген өз сұрауымен есептелген; кездейсоқтықтың әсері мұнда көрсетілмейді.'
  },
  quotes: {
    from: (question, whom) => `${quote(question)} сұрағына берілген жауаптар; жауап бергендер: ${whom}.`,
    picked: 'Кездейсоқ таңдалған.',
    few: 'Жазбаша жауап бергендердің саны жауаптарды көрсету үшін тым аз.',
    none: 'Ешкім жазбаша жауап бермеген.'
  },
  evidence: {
    what: 'Көрсеткіш',
    whom: 'Топ',
    value: 'Жарияланған мән',
    base: 'База',
    source: 'Дереккөз',
    none: 'Бұл туралы жарияланған дерек жоқ.'
  }
}

export const inline: Words['inline'] = {
  genders: [],
  moved: (way) => ({ up: 'өсті', down: 'төмендеді', level: 'мәнді түрде өзгермеді' })[way],
  compared: (way) => ({ up: 'жоғары', down: 'төмен', level: 'мәнді түрде ерекшеленбейді' })[way],
  place: (place, end) => (place === 1 ? ends[end] : `${from[end]} ${places[place] ?? ordinalKk(place)}`),
  ranked: (place, of, end) => `${of} көрсеткіш арасында ${beforeNoun(place)}орында (1-орын – ${ends[end]})`,
  places: (first, last) =>
    last === null
      ? `іріктеме бойынша тек ${beforeNoun(first)}орында болуы мүмкін`
      : `іріктеме бойынша ${spanOf(first, last)}орындардың бірінде болуы мүмкін`,
  placeHidden: '(орны берілмейді: мәндердің бірі көрсетілмейді)',
  placeless: '(орын жоқ: мән орны бар мәндерден құралған)',
  rest: 'Қалғандары',
  itself: '(айырма жоқ: өзімен салыстырылады)',
  bases: (left, right) => `${left} және ${right} жауап`,
  more: (percent) => `${inCaseKk(percent, 'dat')} көп`,
  less: (percent) => `${inCaseKk(percent, 'dat')} аз`,
  onScale: (value, min, max) => `${min} – ${max} шкаласы бойынша ${value}`,
  effective: (n) => `салмақтауды ескергенде салмағы тең ${n} жауапқа пара-пар`,
  sources: 'Дереккөздер',
  terms: 'Терминдер',
  back: (n) => `Мәтіндегі сілтемеге оралу (${n})`
}
