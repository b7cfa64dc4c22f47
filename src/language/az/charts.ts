import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `“${wave}” dövründən başlayaraq qiymətləri əvvəlkilərlə müqayisə etmək olmaz: ${reason}`,
  notAlike: 'dövrlər müqayisə oluna bilməz',
  changeSince: (wave) => `Dəyişmə (başlanğıc: ${wave})`,
  target: (label) => `Qırıq xətt hədəfi göstərir: ${label}.`,
  panels: (dimension) => `Hər panel bir qiymət üçündür: ${lowerFirst(dimension, 'az')}`,
  sums: (level) =>
    `Uclardakı xətlər cəmlərin ${level}-lik etibarlılıq intervallarıdır; ayrı-ayrı cavablarınkı cədvəldədir`,
  importance: {
    performance: 'Qiymət',
    importance: 'Vaciblik',
    where: 'Yeri',
    corners: {
      lowLow: 'Gözləyə bilər',
      lowHigh: 'Əvvəlcə bu düzəldilməlidir',
      highLow: 'Bundan artığı lazım deyil',
      highHigh: 'Belə də saxlanmalıdır'
    },
    unclear: (corner) => `${corner} (aydın deyil)`,
    mean: (value) => `Orta qiymət ${value}`,
    measured: (what) => `Vaciblik: ${what}`,
    lines: (count, performance, importance) =>
      `Sahəni bölən xətlər göstərilən ${count} amilin sadə orta qiymətlərindədir (qiymət: ${performance}, vaciblik: ${importance}) və dəqiq sayılır. Etibarlılıq intervalı xətti kəsən amilin həmin xəttin hansı tərəfində olduğu aydın deyil.`
  }
}
