import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `«${wave}» кезеңінен бастап мәндерді бұрынғыларымен салыстыруға болмайды: ${reason}`,
  notAlike: 'кезеңдер салыстыруға келмейді',
  changeSince: (wave) => `Өзгеріс (басы: ${wave})`,
  target: (label) => `Үзік сызық мақсатты көрсетеді: ${label}.`,
  panels: (dimension) => `Әр панель бір мәнге арналған: ${lowerFirst(dimension, 'kk')}`,
  sums: (level) => `Шеттегі сызықтар – қосындылардың ${level}-дық сенім аралықтары; жеке жауаптардікі кестеде`,
  importance: {
    performance: 'Баға',
    importance: 'Маңыздылық',
    where: 'Орны',
    corners: {
      lowLow: 'Күте тұрады',
      lowHigh: 'Алдымен түзету керек',
      highLow: 'Бұдан артығы қажет емес',
      highHigh: 'Осылай сақтау керек'
    },
    unclear: (corner) => `${corner} (айқын емес)`,
    mean: (value) => `Орташа мән ${value}`,
    measured: (what) => `Маңыздылық: ${what}`,
    lines: (count, performance, importance) =>
      `Өрісті бөлетін сызықтар көрсетілген ${count} фактордың жай орташа мәндерінде тұр (баға: ${performance}, маңыздылық: ${importance}) және дәл деп алынады. Сенім аралығы сызықты қиып өтетін фактордың сол сызықтың қай жағында екені айқын емес.`
  }
}
