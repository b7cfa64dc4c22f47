import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const charts: Words['charts'] = {
  broken: (wave, reason) => `From ${lowerFirst(wave)} on, values cannot be compared with earlier ones: ${reason}`,
  notAlike: 'not like for like',
  changeSince: (wave) => `Change since ${lowerFirst(wave)}`,
  target: (label) => `The dashed line is the target: ${label}.`,
  panels: (dimension) => `A panel for each: ${lowerFirst(dimension)}`,
  sums: (level) => `Lines at the ends are ${level} intervals of the sums; those of single answers stand in the table`,
  importance: {
    performance: 'Performance',
    importance: 'Importance',
    where: 'Where it stands',
    corners: { lowLow: 'Can wait', lowHigh: 'Put right first', highLow: 'No need for more', highHigh: 'Keep up' },
    unclear: (corner) => `${corner} (not clear)`,
    mean: (value) => `Mean ${value}`,
    measured: (what) => `Importance: ${what}`,
    lines: (count, performance, importance) =>
      `The lines across the plot stand at the plain means of the ${count} drivers shown, ${performance} for performance and ${importance} for importance, and are taken as exact. A driver with an interval over one of them is not clearly on either side of it.`
  }
}
