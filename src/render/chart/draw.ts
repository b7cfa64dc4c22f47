import { compose } from './compose.ts'
import type { Drawing, Surround } from './drawing.ts'
import { fileOf } from './file.ts'
import { type FormName, forms } from './forms.ts'
import { type Layout, narrow, wide } from './layout.ts'
import { escapeMarkup } from './markup.ts'
import { textWidth, textWidthAnywhere } from './measure.ts'
import { page, sheet } from './palette.ts'

export { drawTable } from './table-file.ts'
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

/** The wide drawing as a file that travels alone. */
export const drawFile = (drawing: Drawing, form: FormName, surround: Surround): string =>
  fileOf(compose(drawing, forms[form], wide, sheet, textWidthAnywhere), drawing, surround)
