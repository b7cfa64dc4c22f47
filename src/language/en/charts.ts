import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `From ${lowerFirst(wave)} on, values cannot be compared with earlier ones: ${reason}`,
  notAlike: 'not like for like',
  changeSince: (wave) => `Change since ${lowerFirst(wave)}`,
  target: (label) => `The dashed line is the target: ${label}.`,
  panels: (dimension) => `A panel for each: ${lowerFirst(dimension)}`,
  sums: (level) => `Lines at the ends are ${level} intervals of the sums; those of single answers stand in the table`,
  quarters: {
    concentrate: 'Concentrate here',
    keep: 'Keep up the good work',
    low: 'Low priority',
    overkill: 'Possible overkill'
  },
  quartersSay:
    'The lines stand at the means of the drivers. A driver is surely in its quarter only where neither of its intervals crosses a line.',
  mean: (value) => `Mean ${value}`
}
