import { escapeMarkup } from '../markup.ts'
import { textWidth } from '../measure.ts'
import { page } from '../palette.ts'
import type { Strip } from './frame.ts'
import { composeStrip } from './strip.ts'

/** A strip to stand inside a page, with what it says to those who do not see it. */
export const drawStrip = (strip: Strip, said: string): string => {
  const { markup, width, height } = composeStrip(strip, page, textWidth)
  return (
    `<svg class="s" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `aria-label="${escapeMarkup(said)}">${markup}</svg>`
  )
}
