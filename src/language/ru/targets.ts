import type { Words } from '../language.ts'

export const targets: Words['targets'] = {
  target: 'Цель',
  standing: {
    reached: 'достигнута',
    'on-track': 'по плану',
    behind: 'с отставанием',
    missed: 'не достигнута',
    'too-early': 'говорить рано',
    uncertain: 'данные слишком неточны',
    hidden: 'не показано',
    unknown: 'нет интервала, чтобы судить',
    'not-started': 'ещё не началась'
  },
  reachedWithinError: 'достигнута, в пределах погрешности',
  columns: {
    standing: 'Ход выполнения',
    to: 'Цель',
    forecast: 'При таком темпе',
    course: 'Изменение на сегодня',
    from: 'Начало',
    now: 'Сейчас',
    path: 'План на сейчас',
    due: 'Срок'
  },
  from: (value) => `Начало ${value}`,
  path: (value) => `План ${value}`,
  by: (date) => `к ${date}`,
  noPath: 'промежуточный план не задан',
  atThisPace: (range) => `в пределах ${range}`,
  pace: (value, range, date) => `при таком темпе ${value} (${range}) к ${date}`,
  noForecast: 'меньше трёх волн',
  expected: (effect, date) => `ожидалось ${effect} к ${date}`,
  soFar: (change, range) => `пока ${change}${range === null ? '' : ` (${range})`}`,
  offCourse: 'нужно сменить курс',
  marks: {
    own: (level) => `Круг — последняя оценка${level === null ? '' : `, линия — доверительный интервал ${level}`}.`,
    path: 'Отвес — план на этот день.',
    to: 'Длинный штрих — цель.',
    from: 'Кольцо — начало.'
  },
  rules: (early) =>
    `С отставанием: весь интервал не дотягивает до плана; по плану: интервал на уровне плана или лучше либо включает план при явном изменении с начала; не достигнута: срок наступил, и весь интервал не дотягивает до цели. Пока не прошло ${early} срока, вывода нет.`,
  forecastSays: (level) =>
    `При таком темпе: куда к сроку приведёт прямая, проведённая через волны, и пределы, в которых окажется волна в этот день (${level}).`,
  line: (label) => `Пунктирная линия — план: ${label}.`
}
