import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `“${wave}” ve sonrası, önceki dönemlerle karşılaştırılamaz: ${reason}`,
  notAlike: 'dönemler karşılaştırılabilir değil',
  changeSince: (wave) => `Değişim (başlangıç: ${wave})`,
  target: (label) => `Kesikli çizgi hedefi gösterir: ${label}.`,
  panels: (dimension) => `Her panel bir değer içindir: ${lowerFirst(dimension, 'tr')}`,
  sums: (level) => `Uçlardaki çizgiler toplamların ${level} güven aralığıdır; tek tek yanıtlarınki tablodadır`,
  importance: {
    performance: 'Performans',
    importance: 'Önem',
    where: 'Yeri',
    corners: {
      lowLow: 'Bekleyebilir',
      lowHigh: 'Önce bu düzeltilmeli',
      highLow: 'Fazlası gerekmez',
      highHigh: 'Böyle sürdürülmeli'
    },
    unclear: (corner) => `${corner} (net değil)`,
    mean: (value) => `Ortalama ${value}`,
    measured: (what) => `Önem: ${what}`,
    lines: (count, performance, importance) =>
      `Alanı bölen çizgiler, gösterilen ${count} etkenin ağırlıksız ortalamalarındadır (performans: ${performance}, önem: ${importance}) ve kesin kabul edilir. Güven aralığı bir çizgiyi kesen etkenin o çizginin hangi yanında olduğu net değildir.`
  }
}
