import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'
import { lowerFirst } from '../text.ts'

const list = new Intl.ListFormat('ru', { type: 'conjunction' })
const plural = pluralOf('ru')
const tight = (level: string) => level.replaceAll(/\s/g, '')

export const adjustments = { holm: 'Холма', bh: 'Бенджамини — Хохберга', by: 'Бенджамини — Йекутиели' }

export const blocks: Words['blocks'] = {
  all: (value) => `все ${value}`,
  moreRows: (n) => `Не показано строк: ${n}.`,
  lessIsBetter: (measure) => `${measure} (чем меньше, тем лучше)`,
  changeFrom: (wave) => `Изменение (прежняя волна: ${lowerFirst(wave)})`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Изменения — к предыдущей волне' : `Разницы — с ${from}, изменения — к предыдущей волне`}; доверительные интервалы ${tight(level)}-е, значения p с поправкой ${adjustments[adjustment]} на ${n} ${plural(n, 'сравнение', 'сравнения', 'сравнений')}.`,
  figureOf: (n, page) => `Рисунок ${n} («${page}»)`,
  quotes: {
    from: (question, whom) => `Ответы на вопрос «${question}»: ${whom}.`,
    picked: 'Отобраны случайно.',
    few: 'Написавших слишком мало, чтобы показать их ответы.',
    none: 'Здесь никто ничего не написал.'
  },
  evidence: {
    what: 'Что',
    whom: 'О ком',
    value: 'Опубликовано',
    base: 'База',
    source: 'Источник',
    none: 'Об этом ничего не опубликовано.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Кто оплатил',
    conducted: 'Кто провёл',
    recruitment: 'Как искали участников',
    response_rate: 'Доля ответивших',
    incentive: 'Вознаграждение',
    languages: 'Языки',
    weighting: 'Веса',
    quality: 'Проверки',
    limitations: 'Ограничения'
  },
  size: 'Объём выборки',
  sizeSays: (people, answers) => (answers === null ? `Людей: ${people}` : `Людей: ${people}, ответов: ${answers}`),
  precision: 'Точность',
  precisionSays: (level) => `У каждого значения указан ${tight(level)}-й доверительный интервал.`,
  effects: (least, most) =>
    `Отношение дисперсий значений на этой странице к дисперсиям простой случайной выборки с тем же числом ответов: ${most === null ? least : `от ${least} до ${most}`} (дизайн-эффект).`,
  questions: {
    heading: 'О чём спрашивали',
    measure: 'Переменная',
    wording: 'Вопрос',
    answers: 'Ответы',
    number: 'число',
    date: 'дата'
  },
  notStated: 'Не указано',
  items: {
    sponsor: 'кто оплатил исследование',
    conducted: 'кто его провёл',
    population: 'генеральная совокупность',
    sample: 'случайна ли выборка',
    recruitment: 'как искали участников',
    mode: 'как их опрашивали',
    dates: 'когда их опрашивали',
    weighting: 'как рассчитаны веса',
    limitations: 'ограничения исследования',
    wording: (measures) => `формулировки вопросов (${list.format(measures.map((each) => lowerFirst(each)))})`
  }
}
