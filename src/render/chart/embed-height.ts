import { narrow, wide } from './layout.ts'
import { type Measure, serifWidth, textWidthAnywhere, wrapText } from './measure.ts'

/** What stands on an embedded figure's page. Heights are those of its drawings, or of a table, in their own units. */
export type Embedded = {
  title: string
  subtitle: string
  small: string[]
  heights: { wide: number; narrow: number }
}

/** As the page's styles have them, in pixels; see `embed.css`. */
const style = {
  padding: 16,
  around: 92,
  title: { size: 21, leading: 25 },
  subtitle: { size: 15, leading: 22 },
  small: { size: 14, leading: 20 },
  turn: 744,
  narrowest: 416
}

/** The height in pixels that a frame around the figure needs so that nothing of it is cut off, however wide it is from a phone's width on. */
export function embedHeight(embedded: Embedded): number {
  const heights = [320, 400, 500, 620, style.turn - 1, style.turn, 1000].map((width) => heightAt(width, embedded))
  return 10 * Math.ceil(Math.max(...heights) / 10)
}

function heightAt(width: number, { title, subtitle, small, heights }: Embedded): number {
  const inner = width - 2 * style.padding
  const drawing =
    width < style.turn
      ? (heights.narrow * Math.min(inner, style.narrowest)) / narrow.width
      : (heights.wide * Math.min(inner, wide.width)) / wide.width
  const texts = Math.min(inner, 672)
  return (
    style.around +
    textHeight(title, style.title, Math.min(inner, wide.width), serifWidth) +
    textHeight(subtitle, style.subtitle, texts, textWidthAnywhere) +
    small.reduce((sum, text) => sum + textHeight(text, style.small, texts, textWidthAnywhere) + 3, 0) +
    drawing
  )
}

function textHeight(text: string, of: { size: number; leading: number }, width: number, measure: Measure): number {
  return wrapText(text, width, (line) => measure(line, of.size, 400)).length * of.leading
}
