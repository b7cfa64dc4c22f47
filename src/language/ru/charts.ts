import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `Начиная с волны «${wave}» значения несопоставимы с более ранними: ${reason}`,
  notAlike: 'волны несопоставимы',
  changeSince: (wave) => `Изменение с волны «${wave}»`,
  target: (label) => `Пунктирная линия — цель: ${label}.`,
  panels: (dimension) => `Панели: ${lowerFirst(dimension, 'ru')}`,
  sums: (level) => `Линии на концах — доверительные интервалы сумм (${level}); для отдельных ответов они в таблице`,
  importance: {
    performance: 'Оценка',
    importance: 'Важность',
    where: 'Положение',
    corners: {
      lowLow: 'Может подождать',
      lowHigh: 'Исправить в первую очередь',
      highLow: 'Большего не требуется',
      highHigh: 'Поддерживать'
    },
    unclear: (corner) => `${corner} (неясно)`,
    mean: (value) => `Среднее ${value}`,
    measured: (what) => `Важность: ${what}`,
    lines: (count, performance, importance) =>
      `Линии, делящие поле, проведены через простые средние показанных факторов (их ${count}): оценка — ${performance}, важность — ${importance}; они считаются точными. Если доверительный интервал пересекает линию, неясно, по какую её сторону находится фактор.`
  }
}
