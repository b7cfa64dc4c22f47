import type { Words } from '../language.ts'
import { list } from '../lists/kk.ts'
import { adjustments } from '../methods/kk.ts'
import { lowerFirst } from '../text.ts'

export const blocks: Words['blocks'] = {
  all: (value) => `барлығы ${value}`,
  moreRows: (n) => `Тағы ${n} жол көрсетілмеген.`,
  lessIsBetter: (measure) => `${measure} (аз болғаны жақсы)`,
  changeFrom: (wave) => `Өзгеріс (алдыңғы кезең: ${lowerFirst(wave, 'kk')})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Өзгерістер алдыңғы кезеңмен салыстырылған' : `Айырмалар ${from}, өзгерістер алдыңғы кезеңмен салыстырылған`}; ${level}-дық сенім аралықтары берілген, p мәндеріне ${n} салыстыру бойынша ${adjustments[adjustment]} түзетуі қолданылған.`,
  figureOf: (n, page) => `${n}-сурет («${page}»)`,
  quotes: {
    from: (question, whom) => `«${question}» сұрағына берілген жауаптар: ${whom}.`,
    picked: 'Кездейсоқ таңдалған.',
    few: 'Жазғандар тым аз болғандықтан, жауаптары көрсетілмейді.',
    none: 'Мұнда ешкім ештеңе жазбаған.'
  },
  evidence: {
    what: 'Не',
    whom: 'Кімдер',
    value: 'Жарияланған',
    base: 'База',
    source: 'Дереккөз',
    none: 'Бұл туралы ештеңе жарияланбаған.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Қаржыландырған',
    conducted: 'Өткізген',
    recruitment: 'Адамдар қалай табылды',
    response_rate: 'Жауап беру деңгейі',
    incentive: 'Ынталандыру',
    languages: 'Тілдер',
    weighting: 'Салмақтар',
    quality: 'Тексерулер',
    limitations: 'Шектеулер'
  },
  size: 'Іріктеме көлемі',
  sizeSays: (people, answers) => (answers === null ? `${people} адам` : `${people} адам, ${answers} жауап`),
  precision: 'Дәлдік',
  precisionSays: (level) => `Әр мән ${level}-дық сенім аралығымен берілген.`,
  effects: (least, most) =>
    `Осы беттегі мәндер дисперсиясының жауап саны бірдей қарапайым кездейсоқ іріктемедегіге қатынасы: ${most === null ? least : `${least}–${most}`} (дизайн әсері).`,
  questions: {
    heading: 'Не сұралды',
    measure: 'Айнымалы',
    wording: 'Сұрақ мәтіні',
    answers: 'Жауаптар',
    number: 'сан',
    date: 'күн'
  },
  notStated: 'Көрсетілмеген',
  items: {
    sponsor: 'кім қаржыландырғаны',
    conducted: 'кім өткізгені',
    population: 'бас жиынтық',
    sample: 'іріктеменің кездейсоқ па екені',
    recruitment: 'адамдардың қалай табылғаны',
    mode: 'қалай сұралғаны',
    dates: 'қашан сұралғаны',
    weighting: 'салмақтардың қалай есептелгені',
    limitations: 'шектеулері',
    wording: (measures) => `сұрақтардың мәтіні (${list(measures.map((each) => lowerFirst(each, 'kk')))})`
  }
}
