import type { Drawing, Surround } from './drawing.ts'
import { fileOf } from './file.ts'
import { thumbnailSize } from './form.ts'
import { formOf } from './forms.ts'
import { type Layout, narrow, wide } from './layout.ts'
import { escapeMarkup } from './markup.ts'
import { textWidth, textWidthAnywhere } from './measure.ts'
import { page, sheet } from './palette.ts'

export { type Card, cardSize, drawCard, type Pictured } from './card.ts'
export { type Embedded, embedHeight } from './embed-height.ts'
export { drawProfile } from './profile/file.ts'
export { drawSlide } from './slide.ts'
export { drawStrip } from './strip/draw.ts'
export { drawFinding } from './strip/finding.ts'
export { drawTable } from './table-file.ts'

/** The two drawings of a figure, each a complete `<svg>` to stand inside a page, of which its stylesheet shows one. */
export const drawInline = (drawing: Drawing, id: string): Inline => ({
  wide: inline(drawing, wide, `${id}-w`),
  narrow: inline(drawing, narrow, `${id}-n`)
})

export type Inline = { wide: string; narrow: string }

const inline = (drawing: Drawing, layout: Layout, id: string): string => {
  const { markup, width, height } = formOf(drawing).compose(drawing, layout, page, textWidth)
  const name = escapeMarkup(id)
  return (
    `<svg class="${layout.name === 'wide' ? 'w' : 'n'}" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d">` +
    `<title id="${name}-t">${escapeMarkup(drawing.title)}</title>` +
    `<desc id="${name}-d">${escapeMarkup(drawing.summary)}</desc>${markup}</svg>`
  )
}

/** How high drawings are, in their own units, as they say themselves. */
export const heightsOf = (drawn: Inline): { wide: number; narrow: number } => {
  const height = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1])
  return { wide: height(drawn.wide), narrow: height(drawn.narrow) }
}

/** The wide drawing as a file that travels alone. */
export const drawFile = (drawing: Drawing, surround: Surround): string =>
  fileOf(formOf(drawing).compose(drawing, wide, sheet, textWidthAnywhere), drawing, surround)

/** The small wordless drawing that stands for a figure in a list. */
export const thumbnail = (drawing: Drawing): string => {
  const { width, height } = thumbnailSize
  const within = formOf(drawing).thumbnail(drawing)
  return `<svg class="th" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${within}</svg>`
}
