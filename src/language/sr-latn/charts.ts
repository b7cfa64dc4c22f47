import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `Od talasa „${wave}” vrednosti nisu uporedive sa ranijima: ${reason}`,
  notAlike: 'talasi nisu uporedivi',
  changeSince: (wave) => `Promena od talasa „${wave}”`,
  target: (label) => `Isprekidana linija je cilj: ${label}.`,
  panels: (dimension) => `Paneli: ${lowerFirst(dimension, 'sr')}`,
  sums: (level) => `Linije na krajevima su intervali poverenja zbirova (${level}); za pojedine odgovore oni su u tabeli`
}
