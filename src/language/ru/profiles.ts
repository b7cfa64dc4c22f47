import type { Words } from '../language.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('ru')

export const profiles: Words['profiles'] = {
  measure: 'Показатель',
  worse: '← хуже',
  better: 'лучше →',
  against: {
    overall: 'Разница с общим',
    rest: 'Разница с остальными',
    best: 'Разница с лучшим',
    earlier: 'Разница с прошлой волной'
  },
  clearly: { better: 'явно лучше', worse: 'явно хуже', higher: 'явно выше', lower: 'явно ниже' },
  isBest: { clear: 'лучший, отрыв явный', unclear: 'лучший, отрыв неявный' },
  bestShown: { clear: 'лучший из показанных, отрыв явный', unclear: 'лучший из показанных, отрыв неявный' },
  notBefore: 'раньше не спрашивали',
  bestOther: 'Лучший из остальных',
  earlier: 'Предыдущая волна',
  neither: 'Лучшей стороны нет, справа — больше.',
  marks: {
    own: (group, level) => `Круг — ${group}${level === null ? '' : `, линия — доверительный интервал ${level}`}.`,
    plumb: (name) => `Отвес — ${name}.`,
    others: 'Штрихи — остальные',
    best: 'длинный штрих — лучший из них',
    earlier: 'Кольцо — предыдущая волна.',
    right: 'Правее — всегда лучше.'
  },
  tested: (p, limit, n) =>
    `«Явно»: ${p} ниже ${limit} на ${n} ${plural(n, 'сравнение', 'сравнения', 'сравнений')} этого рисунка.`,
  picked: 'Лучший из остальных выбран по оценке, поэтому разница с ним скорее завышена, чем занижена.',
  ownScales: 'У каждого показателя своя шкала.'
}
