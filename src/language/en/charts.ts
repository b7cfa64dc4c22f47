import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `From ${lowerFirst(wave)} on, values cannot be compared with earlier ones: ${reason}`,
  notAlike: 'not like for like',
  changeSince: (wave) => `Change since ${lowerFirst(wave)}`,
  target: (label) => `The dashed line is the target: ${label}.`,
  panels: (dimension) => `A panel for each: ${lowerFirst(dimension)}`,
  sums: (level) => `Lines at the ends are ${level} intervals of the sums; those of single answers stand in the table`
}
