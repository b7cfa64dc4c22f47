import { figureLabels } from '../axis.ts'
import { type Label, stacked } from '../markup.ts'
import { wrapText } from '../measure.ts'
import { allWithin, boxOf, overlaps, spaced } from '../place.ts'
import type { Frame } from './frame.ts'

const small = ({ layout }: Pick<Frame, 'layout'>) =>
  ({ size: layout.size.small, weight: 400, colour: 'muted', anchor: 'start', halo: false }) as const

/** What up and down mean, above the plot: on one line, or one below the other. */
export const directionLabels = (frame: Frame): Label[] => {
  const { drawing, layout, measure } = frame
  const { low, high } = drawing.scale
  const style = small(frame)
  const width = (text: string) => measure(text, style.size, style.weight)
  const texts = [...(high === null ? [] : [`↑ ${high}`]), ...(low === null ? [] : [`↓ ${low}`])]
  const together = texts.join('   ')
  const [first = '', second = ''] = texts
  const level = width(first) + width(second) + 20 <= layout.width && together !== ''
  if (level) {
    const after = { ...style, text: second, x: width(first) + 20, y: 14 }
    return [{ ...style, text: first, x: 0, y: 14 }, after].filter(({ text }) => text !== '')
  }
  const lines = texts.flatMap((text) => wrapText(text, layout.width, width))
  return stacked(lines, { ...style, x: 0 }, 14, layout.leading)
}

/** The figures of the axis, left of the plot; a slope has its first values there. */
export const tickLabels = ({ drawing, left, y, layout }: Frame): Label[] =>
  drawing.form === 'slope' ? [] : figureLabels(drawing.scale, left, y, layout)

/** The names of the waves below the plot, or as many of them from the last back as stand apart. */
export const waveLabels = (frame: Frame): Label[] => {
  const { waves } = frame.drawing
  for (let every = 1; every < waves.length; every++) {
    const labels = everyWave(frame, every)
    if (labels) return labels.flat()
  }
  return wrappedWave(frame, waves.length - 1, frame.layout.width)
}

const mostLines = 3

/** The names of every so many waves, the last among them; null where they do not fit. */
const everyWave = (frame: Frame, every: number): Label[][] | null => {
  const { drawing, measure, step } = frame
  const style = small(frame)
  const last = drawing.waves.length - 1
  const shown = drawing.waves.flatMap((_, wave) => ((last - wave) % every === 0 ? [wave] : []))
  const width = Math.max(1, Math.min(every * step - 6, 160))
  const whole = shown.every((wave) =>
    (drawing.waves[wave]?.label ?? '').split(' ').every((word) => measure(word, style.size, style.weight) <= width)
  )
  const labels = shown.map((wave) => wrappedWave(frame, wave, width))
  const apart = labels.every((each, index) =>
    each.every((label) => {
      const box = spaced(boxOf(label, measure), 3)
      return !(labels[index + 1] ?? []).some((other) => overlaps(box, boxOf(other, measure)))
    })
  )
  return whole && apart && labels.every(({ length }) => length <= mostLines) ? labels : null
}

const wrappedWave = (frame: Frame, wave: number, width: number): Label[] => {
  const { drawing, layout, measure, x } = frame
  const style = { ...small(frame), anchor: 'middle' } as const
  const lines = wrapText(drawing.waves[wave]?.label ?? '', width, (line) => measure(line, style.size, style.weight))
  return allWithin(
    stacked(lines, { ...style, x: x(wave) }, frame.bottom + 20, layout.leading),
    0,
    layout.width,
    measure
  )
}
