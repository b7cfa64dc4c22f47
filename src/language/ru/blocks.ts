import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'

const list = new Intl.ListFormat('ru', { type: 'conjunction' })
const plural = pluralOf('ru')
const tight = (level: string) => level.replaceAll(/\s/g, '')

export const adjustments = { holm: 'Холма', bh: 'Бенджамини — Хохберга', by: 'Бенджамини — Йекутиели' }

export const blocks: Words['blocks'] = {
  all: (value) => `в целом ${value}`,
  moreRows: (n) => `Ещё ${n} ${plural(n, 'строка не показана', 'строки не показаны', 'строк не показано')}.`,
  lessIsBetter: (measure) => `${measure} (чем меньше, тем лучше)`,
  changeFrom: (wave) => `Изменение относительно волны «${wave}»`,
  tested: (from, level, n, adjustment) =>
    `${from === null ? 'Изменения показаны относительно предыдущей волны' : `Показана разница с ${from}, изменения — относительно предыдущей волны`}; доверительные интервалы ${tight(level)}-е, значения p с поправкой ${adjustments[adjustment]} на ${n} ${plural(n, 'сравнение', 'сравнения', 'сравнений')}.`,
  figureOf: (n, page) => `Рисунок ${n} на странице «${page}»`,
  heat: {
    better: (from) => `явно лучше по сравнению с ${from}`,
    worse: (from) => `явно хуже по сравнению с ${from}`,
    unclear: 'явной разницы нет'
  },
  query: {
    tag: 'Собственный запрос автора',
    heading: 'Запрос',
    unweighted: 'Все ответы учтены одинаково: веса опроса не применялись.',
    says: (intervals) =>
      intervals
        ? 'Рассчитано собственным запросом автора, который приведён на странице; интервалы взяты из него.'
        : 'Рассчитано собственным запросом автора, который приведён на странице; насколько значения могли сместиться из-за случайности, здесь не показано.'
  },
  quotes: {
    from: (question, whom) => `Ответы на вопрос «${question}»: ${whom}.`,
    picked: 'Отобраны случайным образом.',
    few: 'Ответы не показаны: написавших слишком мало.',
    none: 'Здесь никто ничего не написал.'
  },
  evidence: {
    what: 'Показатель',
    whom: 'Группа',
    value: 'Опубликовано',
    base: 'База',
    source: 'Источник',
    none: 'Опубликованных данных об этом нет.'
  }
}

export const method: Words['method'] = {
  headings: {
    sponsor: 'Заказчик',
    conducted: 'Исполнитель',
    recruitment: 'Набор респондентов',
    response_rate: 'Коэффициент ответов',
    incentive: 'Вознаграждение',
    languages: 'Языки опроса',
    weighting: 'Веса',
    quality: 'Контроль качества',
    limitations: 'Ограничения'
  },
  size: 'Объём выборки',
  sizeSays: (people, answers) =>
    `${people} ${plural(people, 'человек', 'человека', 'человек')}${answers === null ? '' : `, ${answers} ${plural(answers, 'ответ', 'ответа', 'ответов')}`}`,
  precision: 'Точность',
  precisionSays: (level) => `Для каждого значения указан ${tight(level)}-й доверительный интервал.`,
  effects: (least, most) =>
    `Дизайн-эффект значений на этой странице: ${most === null ? least : `от ${least} до ${most}`}. Это отношение их дисперсии к дисперсии при простой случайной выборке с тем же числом ответов.`,
  questions: {
    heading: 'Формулировки вопросов',
    measure: 'Переменная',
    wording: 'Вопрос',
    answers: 'Варианты ответа',
    number: 'число',
    date: 'дата'
  },
  notStated: 'Не указано',
  items: {
    sponsor: 'заказчик',
    conducted: 'исполнитель',
    population: 'генеральная совокупность',
    sample: 'тип выборки (случайная или нет)',
    recruitment: 'способ набора респондентов',
    mode: 'способ опроса',
    dates: 'сроки опроса',
    weighting: 'способ расчёта весов',
    limitations: 'ограничения исследования',
    wording: (measures) => `формулировки вопросов (${list.format(measures.map((each) => `«${each}»`))})`
  }
}
