import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `“${wave}” ve sonrası, önceki dönemlerle karşılaştırılamaz: ${reason}`,
  notAlike: 'dönemler karşılaştırılabilir değil',
  changeSince: (wave) => `Değişim (başlangıç: ${wave})`,
  target: (label) => `Kesikli çizgi hedefi gösterir: ${label}.`,
  panels: (dimension) => `Her panel bir değer içindir: ${lowerFirst(dimension, 'tr')}`,
  sums: (level) => `Uçlardaki çizgiler toplamların ${level} güven aralığıdır; tek tek yanıtlarınki tablodadır`
}
