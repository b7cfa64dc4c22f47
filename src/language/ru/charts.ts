import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `Начиная с волны «${wave}» значения несопоставимы с более ранними: ${reason}`,
  notAlike: 'волны несопоставимы',
  changeSince: (wave) => `Изменение с волны «${wave}»`,
  target: (label) => `Пунктирная линия — цель: ${label}.`,
  panels: (dimension) => `Панели: ${lowerFirst(dimension, 'ru')}`,
  sums: (level) => `Линии на концах — доверительные интервалы сумм (${level}); для отдельных ответов они в таблице`
}
