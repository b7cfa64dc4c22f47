import { compose } from './compose.ts'
import type { Drawing } from './drawing.ts'
import { type FormName, forms } from './forms.ts'
import { type Layout, narrow, wide } from './layout.ts'
import { escapeMarkup } from './markup.ts'
import { textWidth } from './measure.ts'
import { page } from './palette.ts'

export { drawFile } from './file.ts'
export { thumbnail } from './thumbnail.ts'

/** The two drawings of a figure, each a complete `<svg>` to stand inside a page, of which its stylesheet shows one. */
export const drawInline = (drawing: Drawing, form: FormName, id: string): { wide: string; narrow: string } => ({
  wide: inline(drawing, form, wide, `${id}-w`),
  narrow: inline(drawing, form, narrow, `${id}-n`)
})

const inline = (drawing: Drawing, form: FormName, layout: Layout, id: string): string => {
  const { markup, width, height } = compose(drawing, forms[form], layout, page, textWidth)
  const name = escapeMarkup(id)
  return (
    `<svg class="${layout.name === 'wide' ? 'w' : 'n'}" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d">` +
    `<title id="${name}-t">${escapeMarkup(drawing.title)}</title>` +
    `<desc id="${name}-d">${escapeMarkup(drawing.summary)}</desc>${markup}</svg>`
  )
}
