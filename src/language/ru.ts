import type { DesignPart } from './figure.ts'
import type { Language } from './language.ts'
import { type Numbers, numbersOf, percentOnce } from './numbers.ts'
import { pluralOf } from './plural.ts'
import { adjustments, blocks, method } from './ru/blocks.ts'
import { charts } from './ru/charts.ts'
import { claims } from './ru/claims.ts'
import { edition } from './ru/edition.ts'
import { finding } from './ru/finding.ts'
import { inline } from './ru/inline.ts'
import { making } from './ru/making.ts'
import { pages } from './ru/pages.ts'
import { periods } from './ru/periods.ts'
import { print } from './ru/print.ts'
import { profiles } from './ru/profiles.ts'
import { records } from './ru/records.ts'
import { sharing } from './ru/sharing.ts'
import { tables } from './ru/tables.ts'
import { targets } from './ru/targets.ts'
import { lowerFirst } from './text.ts'

const list = new Intl.ListFormat('ru', { type: 'conjunction' })
const numbers = yearOnce(
  percentOnce(numbersOf('ru', 'до', { few: 'раза', other: 'раза', one: 'раз', many: 'раз' }, 'от'))
)
const plural = pluralOf('ru')
const quote = (text: string) => `«${text}»`
const answers = (n: string) => `${n} ${plural(n, 'ответ', 'ответа', 'ответов')}`
/** As after "менее" and "до". */
const ofAnswers = (n: string) => `${n} ${plural(n, 'ответа', 'ответов', 'ответов')}`
/** "95%": an ending follows the sign, so no space may stand before it. */
const tight = (level: string) => level.replaceAll(/\s/g, '')
const whole = numbers.percent(1, 0)
const nobodyOrEverybody = `${numbers.percent(0, 0)} или ${whole}`

const parts: Record<DesignPart, string> = {
  weights: 'весов',
  strata: 'стратификации',
  clusters: 'кластеризации',
  replicates: 'репликационных весов'
}
const account = (design: DesignPart[]) =>
  design.includes('replicates')
    ? ' с оценкой дисперсии по репликационным весам'
    : design.length === 0
      ? ' как для независимых ответов с равными весами'
      : ` с учётом ${list.format(design.map((part) => parts[part]))}`

const cesScorings = {
  mean: 'среднее',
  agree: 'доля ответов на «лёгкой» стороне шкалы',
  net: 'доля ответов на «лёгкой» стороне шкалы минус доля на «трудной», в пунктах'
}
const driverMethods = {
  shapley: 'Важность факторов: вклад каждого в объяснённую дисперсию (значения Шепли)',
  johnson: 'Важность факторов: вклад каждого в объяснённую дисперсию (относительные веса Джонсона)',
  slopes: 'Коэффициенты регрессии: изменение при росте фактора на единицу, остальные неизменны',
  odds: 'Коэффициенты логистической регрессии: изменение логарифма шансов при росте фактора на единицу, остальные неизменны'
}
const weightings = {
  poststratification: 'Постстратификация',
  raking: 'Рейкинг',
  linear: 'Калибровка (линейная)',
  logit: 'Калибровка (логит)'
}

export const ru: Language = {
  tag: 'ru',
  name: 'Русский',
  letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  numbers,
  ordinal: (n) => `${n}-е`,
  list: (items) => list.format(items),
  quote,
  inCase: null,
  words: {
    frame: {
      skip: 'К тексту',
      reports: 'Отчёты',
      contents: 'Содержание',
      language: 'Язык',
      site: 'Сайт',
      findings: 'Главное',
      previous: 'Назад',
      next: 'Далее'
    },
    report: {
      untranslated: 'Эта страница ещё не переведена на русский.',
      kicker: 'Сравнительный отчёт',
      synthetic: 'Синтетические данные',
      syntheticSays:
        'Данные созданы, чтобы показать метод. На эти вопросы никто не отвечал, ни одна компания здесь не описана.',
      published: 'Опубликованные данные',
      publishedSays: 'Показатели взяты из указанных источников в том виде, в каком опубликованы.',
      publishedBeside: 'Рядом приведены показатели из других публикаций, каждый с указанием источника.',
      opens: 'При нажатии на число с точечным подчёркиванием открываются его доверительный интервал и база.',
      respondents: (n) => `${n} ${plural(n, 'респондент', 'респондента', 'респондентов')}`,
      footnotes: 'Сноски',
      footnoteBack: (n) => `Вернуться к знаку сноски ${n}`
    },
    estimate: {
      interval: (level) => `${tight(level)}-й доверительный интервал`,
      answers,
      caution: {
        base: 'Малая база: интерпретируйте с осторожностью',
        review: `Мало кластеров либо доля ${nobodyOrEverybody}: интерпретируйте с осторожностью`,
        complement: `Дополнение до ${whole} недостаточно точно для публикации`
      },
      noInterval: 'Доверительный интервал не опубликован, как и данные для его расчёта',
      publishedBy: (publisher) => `Опубликовано: ${publisher}`,
      hiddenValue: {
        few: '(не показано: слишком мало ответов)',
        protect: '(не показано: защита конфиденциальности)',
        other: '(не показано)'
      },
      hidden: {
        base: (minimum) => `Не показано: база менее ${minimum}`,
        'effective base': (minimum) => `Не показано: эффективная база менее ${minimum}`,
        undefined: 'Не показано: нельзя рассчитать по этим ответам',
        'no cost': 'Не показано: затрат не было',
        'one cluster': 'Не показано: все ответы из одного кластера',
        'presentation n': 'Не показано: база слишком мала для доли',
        'presentation effective n': 'Не показано: эффективная база слишком мала для доли',
        'presentation width': 'Не показано: недостаточная точность',
        'presentation relative width': 'Не показано: недостаточная точность для столь малой доли',
        disclosure: 'Не показано: защита конфиденциальности',
        'not asked': 'Вопрос не задавался',
        'no data': 'Нет данных за этот период',
        'nobody answered': 'Нет ответов',
        'not published': 'Не опубликовано'
      },
      points: (difference) => `${difference}\u00a0п.\u00a0п.`,
      change: (from, to) => `${from} → ${to}`,
      bothTimes: (n) => `${answers(n)} в обеих волнах`,
      noTest: 'критерий неприменим: нет вариации',
      all: 'В целом',
      parts: {
        promoters: 'промоутеры',
        passives: 'нейтралы',
        detractors: 'критики',
        top: 'положительные ответы',
        middle: 'промежуточные ответы',
        bottom: 'отрицательные ответы',
        easy: 'легко',
        neutral: 'ни легко, ни трудно',
        hard: 'трудно'
      },
      test
    },
    figure: {
      number: (n) => `Рисунок ${n}`,
      mean: (question) => `Средний ответ на вопрос «${question}»`,
      meanOf: (measure) => `Среднее значение: ${lowerFirst(measure)}`,
      share: (answers, question) => `Доля ответов ${answers} на вопрос «${question}»`,
      shareOf: (measure) => `Доля: ${lowerFirst(measure)}`,
      nps: (question) =>
        `Индекс потребительской лояльности (NPS): доля оценок 9 и 10 минус доля оценок от 0 до 6 в ответах на вопрос «${question}», в пунктах`,
      rank: (measure) => measure,
      net: (question) =>
        `Баланс ответов на вопрос «${question}»: доля положительных минус доля отрицательных, в пунктах`,
      ces: (question, version, scoring) =>
        `Индекс усилий клиента (CES ${version}; ${version === '1.0' ? 'оценка усилий: чем ниже, тем лучше' : 'оценка лёгкости: чем выше, тем лучше'}), ${cesScorings[scoring]}, по ответам на вопрос «${question}»`,
      distribution: (question) => `Доли ответов на вопрос «${question}»`,
      part: (part, question) => `Доля категории «${part}» в ответах на вопрос «${question}»`,
      mentions: (question, base) =>
        base === 'asked'
          ? `Доля назвавших каждый вариант среди тех, кому задан вопрос «${question}»`
          : `Доля каждого варианта в общем числе упоминаний, вопрос «${question}»`,
      ranking: (question) => `Средний ранг каждого варианта (1 — первое место), вопрос «${question}»`,
      ranked: (question, within) =>
        `Доля поставивших каждый вариант на ${within === 1 ? 'первое место' : `место не ниже ${within}-го`}, вопрос «${question}»`,
      ratio: (upper, lower) => `Отношение показателя «${upper}» к показателю «${lower}»`,
      total: (label) => `${label}, всего`,
      quantile: (p, asked) =>
        p === 50 ? `Медиана ответов на вопрос «${asked}»` : `${percentile(p)} ответов на вопрос «${asked}»`,
      quantileOf: (p, label) => `${p === 50 ? 'Медиана' : percentile(p)}: ${label}`,
      index: (label, parts) => `${label}: индекс от 0 до 100 по показателям ${list.format(parts.map(quote))}`,
      drivers: (outcome, method) => `${driverMethods[method]}; зависимая переменная — «${outcome}»`,
      statistics: {
        mean: 'среднее',
        share: 'доля',
        nps: 'пункты',
        net: 'баланс',
        ces: 'индекс усилий',
        distribution: 'доля',
        mentions: 'доля',
        ranking: 'средний ранг',
        ranked: 'доля',
        ratio: 'отношение',
        total: 'всего',
        quantile: 'процентиль',
        index: 'индекс',
        drivers: 'важность',
        roi: 'окупаемость',
        median: 'медиана',
        rank: 'место',
        change: 'относительная разность'
      },
      scale: (min, low, max, high) => `шкала от ${end(min, low)} до ${end(max, high)}`,
      lines: (level) => `Отрезки — ${tight(level)}-е доверительные интервалы`,
      bands: (level) =>
        `Полосы — ${tight(level)}-е доверительные интервалы; для остальных линий они приведены в таблице`,
      inTable: (level) => `${tight(level)}-е доверительные интервалы приведены в таблице под рисунком`,
      rankBars: 'Полоса охватывает все места, неотличимые от места самой строки',
      inBrackets: (interval) => `После каждого значения указан ${interval}`,
      bases: (least, most) => `Базы: от ${least} до ${ofAnswers(most)}`,
      base: (n, each) => `${each ? 'База каждого значения' : 'База'}: ${answers(n)}`,
      basesUnknown: 'Базы не опубликованы',
      note: 'Примечание',
      change: 'Изменение',
      notClear: 'незначимо',
      difference: (from) => `Разница с ${from}`,
      targetLine: (value) => `Цель ${value}`,
      versus: {
        overall: 'общим результатом',
        rest: 'остальными',
        best: 'лучшим результатом',
        target: (value) => `целевым значением ${value}`,
        group: (label) => `группой «${label}»`,
        publisher: (name) => `данными источника «${name}»`
      },
      p: (adjustment) => (adjustment ? `p (поправка ${adjustments[adjustment]})` : 'p'),
      rankHeading: 'Место',
      rankSays: (pairs) =>
        `Место указано как диапазон мест, статистически неразличимых при попарном сравнении (${pairs} ${plural(pairs, 'пара', 'пары', 'пар')}${pairs === '1' ? '' : ', поправка Холма'}).`,
      fit: (explained, f, df1, df2, p, clear) =>
        `Вместе факторы объясняют ${explained} дисперсии зависимой переменной; модель в целом статистически ${clear ? 'значима' : 'незначима'}: F Вальда = ${f} (степени свободы: ${df1} и ${df2}), ${test(p)}.`,
      association: (f, df1, df2, p, clear) =>
        `Распределения ответов по строкам ${clear ? 'статистически значимо различаются' : 'не имеют статистически значимых различий'}: F Рао — Скотта = ${f} (степени свободы: ${df1} и ${df2}), ${test(p)}.`,
      baseHeading: 'База',
      publishedHeading: 'Опубликовано',
      valueHeading: 'Значение',
      cautions: {
        base: (from, to) => `† Малая база (${from}–${to}): интерпретируйте с осторожностью.`,
        review: `‡ Удовлетворяет стандарту представления долей NCHS, который, однако, требует предварительной оценки статистика: менее 8 степеней свободы либо доля ${nobodyOrEverybody}.`,
        complement: `§ Дополнение до ${whole} недостаточно точно для показа по стандарту представления долей NCHS.`
      },
      interval: {
        t: (design) =>
          `Доверительные интервалы средних, индексов и итогов построены по t-распределению${account(design)}.`,
        logit: (design) => `Доверительные интервалы долей построены логит-методом${account(design)}.`,
        wilson: (design) => `Доверительные интервалы долей построены методом Уилсона${account(design)}.`,
        'korn-graubard': (design) =>
          `Доверительные интервалы долей построены методом Корна — Граубарда${account(design)}.`,
        'korn-graubard-nchs': (design) =>
          `Доверительные интервалы долей построены методом Корна — Граубарда (с ограничением NCHS)${account(design)}.`,
        woodruff: (design) => `Доверительные интервалы квантилей построены методом Вудраффа${account(design)}.`,
        jackknife: () =>
          `Доверительные интервалы важности построены по t-распределению методом складного ножа с поочерёдным исключением кластеров и ограничены пределами ${numbers.percent(0, 0)} и ${whole}.`,
        replicates: (design) =>
          `Доверительные интервалы важности построены по t-распределению${account(design)} и ограничены пределами ${numbers.percent(0, 0)} и ${whole}.`,
        'woodruff logit': () =>
          'Там, где граница вышла бы за пределы всех ответов, интервал Вудраффа построен на логит-шкале.',
        exact: `Доверительный интервал доли ${nobodyOrEverybody} — точный.`,
        published: 'Доверительные интервалы приведены по источнику.',
        'published standard error': 'Доверительные интервалы рассчитаны по опубликованным стандартным ошибкам.',
        delta:
          'Интервалы окупаемости учитывают неопределённость величин, оценённых по независимым источникам (дельта-метод).',
        'simple random sample': 'Доверительные интервалы рассчитаны как для простой случайной выборки.'
      },
      benchmark: (label) => `Вертикальная линия — ориентир: ${label}.`,
      hiddenAt: (wave, reason) => `${wave}: ${lowerFirst(reason)}`,
      nonprobability:
        'Выборка неслучайная: интервалы показывают разброс ответов, но не смещение из-за тех, кто в неё не попал.',
      comparisons: (from, level, n, adjustment, unclear) =>
        `${from === null ? 'Изменение — разность двух показанных значений' : `Числа со знаком показывают разницу с ${from}`}; доверительные интервалы ${tight(level)}-е, значения p с поправкой ${adjustments[adjustment]} на ${n} ${plural(n, 'сравнение', 'сравнения', 'сравнений')}${unclear === null ? '' : `; «незначимо» — p не ниже ${unclear}`}.`,
      differencesExact:
        'Разности вычисляются до округления, поэтому могут немного отличаться от разностей округлённых значений.',
      beyondRows: (n) => `Итог «В целом» включает и ответы, не вошедшие ни в одну строку (${n}).`,
      publishedBare: 'без доверительного интервала, поскольку он не опубликован, как и данные для его расчёта.',
      scaleStarts: (at) => `Шкала начинается с ${at}.`,
      source: 'Источник',
      table: 'Таблица к рисунку',
      scrolls: 'Таблица прокручивается вбок.',
      link: 'Ссылка',
      rowOf: (label, values) => `${label}: ${values}`
    },
    about: {
      heading: 'О данных',
      rows: (read, used, refused) => `Прочитано ${read}, использовано ${used}, отклонено ${refused}`,
      figures: (read, used, refused) => `Показатели: прочитано ${read}, использовано ${used}, отклонено ${refused}`,
      population: 'Генеральная совокупность',
      fieldwork: 'Сбор данных',
      sample: 'Выборка',
      samples: { probability: 'Случайная (вероятностная) выборка', nonprobability: 'Неслучайная выборка' },
      sampleUnknown: 'Сведения не опубликованы',
      design: 'Дизайн выборки',
      designNone: 'простой: все строки имеют равный вес',
      weights: 'веса',
      strata: (n) => `${n} ${plural(n, 'страта', 'страты', 'страт')}`,
      clusters: (n, stages) =>
        `${n} ${plural(n, 'кластер', 'кластера', 'кластеров')}${stages > 1 ? ' (двухступенчатый отбор)' : ''}`,
      finite: 'поправка на конечность совокупности',
      replicates: (n, kind) =>
        `${n} ${plural(n, 'репликационный вес', 'репликационных веса', 'репликационных весов')} (${kind})`,
      lonely: {
        remove: 'страта с единственным кластером не вносит вклада в дисперсию',
        adjust: 'страта с единственным кластером вносит в дисперсию квадрат своего итога',
        average: 'страта с единственным кластером вносит в дисперсию столько же, сколько остальные в среднем'
      },
      weighting: 'Взвешивание',
      weightingSays: ({ method, margins, units, effective, effect, before, least, most, trimmed }) =>
        `${weightings[method]} по структуре генеральной совокупности: ${list.format(margins.map((each) => lowerFirst(each)))}. Веса составляют от ${least} до ${most} среднего веса; эффективный объём выборки — ${effective} при фактическом ${units} (дизайн-эффект ${effect}, до взвешивания ${before}).${trimmed === null ? '' : ` Усечено весов: ${trimmed}.`} Доверительные интервалы учитывают взвешивание.`,
      presentation: `Доли, кроме того, проверены по стандарту представления NCHS: ‡ — сначала нужна оценка статистика, § — дополнение до ${whole} по стандарту не показывают.`,
      bases: 'Правила для баз',
      basesSay: (suppress, caution) =>
        `Значение с базой (фактической или эффективной) менее ${ofAnswers(suppress)} не показывается, менее ${caution} — отмечается знаком †.`,
      disclosure: (minimum) =>
        `Значение, основанное на ответах менее ${minimum} ${plural(minimum, 'человека', 'человек', 'человек')}, не показывается.`,
      data: 'Статус',
      rowsHeading: 'Строки',
      answering: {
        heading: 'Кто отвечал',
        column: 'Вопрос',
        wave: 'Волна',
        asked: 'Вопрос задан',
        answered: 'Ответили',
        missing: 'Нет ответа',
        notAsked: 'Вопрос не задан',
        empty: 'Не заполнено',
        unknown: 'Неизвестно',
        reason: (text, n) => `${text}: ${n}`,
        few: (minimum) => `менее ${minimum}`,
        rounded: (minimum) => `В целях конфиденциальности числа округлены вниз до кратных ${minimum}.`
      },
      sources: 'Источник',
      download: 'Все числа отчёта без округления',
      numbers: 'Числа'
    },
    finding,
    pages,
    sharing,
    charts,
    records,
    periods,
    print,
    edition,
    making,
    tables,
    profiles,
    targets,
    blocks,
    method,
    inline,
    claims
  }
}

function percentile(p: number): string {
  return `${new Intl.NumberFormat('ru').format(p)}-й процентиль`
}

function end(value: string, text: string | null): string {
  return text ? `${value} (${lowerFirst(text)})` : value
}

/** A p as it stands in a sentence: "p < 0,001". */
function test(p: string): string {
  return p.startsWith('<') ? `p ${p}` : `p = ${p}`
}

/** A span within a year says the year once: "май – июль 2022 г.", for CLDR's "май 2022 г. – июль 2022 г.". */
function yearOnce(numbers: Numbers): Numbers {
  const said = /\s(\d{4})\sг\.(?=\s\u2013\s\p{L}+\s\1\sг\.)/u
  return { ...numbers, span: (from, to) => numbers.span(from, to).replace(said, '') }
}
