import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `“${wave}” dövründən başlayaraq qiymətləri əvvəlkilərlə müqayisə etmək olmaz: ${reason}`,
  notAlike: 'dövrlər müqayisə oluna bilməz',
  changeSince: (wave) => `Dəyişmə (başlanğıc: ${wave})`,
  target: (label) => `Qırıq xətt hədəfi göstərir: ${label}.`,
  panels: (dimension) => `Hər panel bir qiymət üçündür: ${lowerFirst(dimension, 'az')}`,
  sums: (level) =>
    `Uclardakı xətlər cəmlərin ${level}-lik etibarlılıq intervallarıdır; ayrı-ayrı cavablarınkı cədvəldədir`
}
