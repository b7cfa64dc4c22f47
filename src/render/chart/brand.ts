import { type Label, tenth } from './markup.ts'
import { serifWidth } from './measure.ts'
import { sheet } from './palette.ts'

/** The plumb line of the masthead from where it hangs, beside a name whose letters are 21 high. */
const line = 'M-.6 0h1.2v59h-1.2zM-2 58h4.05v2.7h3.375v4.05l-5.4 10.8l-5.4-10.8v-4.05h3.375z'
const besideName = { size: 21, gap: 14, baseline: 45 }

/** Whose site it is: its name, and the picture that stands for it in place of the plumb line. */
export type House = { title: string; logo: { href: string; width: number; height: number } | null }

export type Brand = { mark: string; label: Label; left: number; bottom: number }

/** The site's name, which ends at `right`, with its mark that hangs from a rule at `y`, or its logo before it. */
export const brand = ({ title: name, logo }: House, right: number, y: number, size: number): Brand => {
  const scale = size / besideName.size
  const start = right - serifWidth(name, size, 600)
  const x = start - besideName.gap * scale
  if (logo !== null) return withLogo(name, logo, start, y, size)
  const place = `translate(${tenth(x)},${tenth(y)}) scale(${tenth(scale)})`
  return {
    mark: `<path fill="${sheet.paint('ink')}" transform="${place}" d="${line}"/>`,
    label: labelOf(name, start, y, size),
    left: x - 6 * scale,
    bottom: y + 76 * scale
  }
}

const labelOf = (text: string, x: number, y: number, size: number): Label => ({
  text,
  x,
  y: y + (besideName.baseline * size) / besideName.size,
  size,
  weight: 400,
  colour: 'ink',
  anchor: 'start',
  halo: false
})

/** A logo twice as high as the letters, level with them. */
const withLogo = (name: string, logo: NonNullable<House['logo']>, start: number, y: number, size: number): Brand => {
  const label = labelOf(name, start, y, size)
  const height = 1.5 * size
  const width = (logo.width / logo.height) * height
  const left = start - besideName.gap - width
  const top = label.y - 0.35 * size - height / 2
  const place = `x="${tenth(left)}" y="${tenth(top)}" width="${tenth(width)}" height="${tenth(height)}"`
  return { mark: `<image ${place} href="${logo.href}"/>`, label, left, bottom: top + height }
}
