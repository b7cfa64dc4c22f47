import { type Label, tenth } from './markup.ts'
import { serifWidth } from './measure.ts'
import { sheet } from './palette.ts'

/** The plumb line of the masthead from where it hangs, beside a name whose letters are 21 high. */
const line = 'M-.6 0h1.2v59h-1.2zM-2 58h4.05v2.7h3.375v4.05l-5.4 10.8l-5.4-10.8v-4.05h3.375z'
const besideName = { size: 21, gap: 14, baseline: 45 }

export type Brand = { mark: string; label: Label; left: number; bottom: number }

/** The site's name, which ends at `right`, with its mark that hangs from a rule at `y`. */
export const brand = (name: string, right: number, y: number, size: number): Brand => {
  const scale = size / besideName.size
  const start = right - serifWidth(name, size, 600)
  const x = start - besideName.gap * scale
  const place = `translate(${tenth(x)},${tenth(y)}) scale(${tenth(scale)})`
  return {
    mark: `<path fill="${sheet.paint('ink')}" transform="${place}" d="${line}"/>`,
    label: {
      text: name,
      x: start,
      y: y + besideName.baseline * scale,
      size,
      weight: 400,
      colour: 'ink',
      anchor: 'start',
      halo: false
    },
    left: x - 6 * scale,
    bottom: y + 76 * scale
  }
}
