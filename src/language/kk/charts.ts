import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `«${wave}» кезеңінен бастап мәндерді бұрынғыларымен салыстыруға болмайды: ${reason}`,
  notAlike: 'кезеңдер салыстыруға келмейді',
  changeSince: (wave) => `Өзгеріс (басы: ${wave})`,
  target: (label) => `Үзік сызық мақсатты көрсетеді: ${label}.`,
  panels: (dimension) => `Әр панель бір мәнге арналған: ${lowerFirst(dimension, 'kk')}`,
  sums: (level) => `Шеттегі сызықтар – қосындылардың ${level}-дық сенім аралықтары; жеке жауаптардікі кестеде`
}
