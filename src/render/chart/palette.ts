import { light } from '../../report/theme/tokens.ts'

/** The colours that a drawing names, and how they are written: as tokens, which a page has and a file is given. */

/** Those of a file: the light ones that a drawing can name, on white. */
const { link, worse, better, mark, ...drawn } = light
export const plainColours = { ...drawn, paper: '#ffffff' }

export type Colour = keyof typeof plainColours
export type Colours = Readonly<Record<Colour, string>>

/** Where a drawing will stand: inside a page with the stylesheet, or alone. */
export type Surface = {
  paint: (colour: Colour) => string
  /** What keeps a text legible over lines, as attributes. */
  halo: string
}

/** A page: it has the tokens in light and dark, the face, and the class for halos. */
export const page: Surface = { paint: (colour) => `var(--${colour})`, halo: 'class="halo"' }

/** A file of its own, with nothing left to a stylesheet once it is in its colours. */
export const sheet: Surface = {
  paint: page.paint,
  halo: `paint-order="stroke" stroke="${page.paint('paper')}" stroke-width="3.5" stroke-linejoin="round"`
}

/** What was drawn on a sheet, in these colours. Texts are escaped, so that none has an attribute in it. */
export const inColours = (markup: string, colours: Colours): string =>
  markup.replace(/="var\(--(\w+)\)"/g, (whole, name: string) =>
    name in colours ? `="${colours[name as Colour]}"` : whole
  )
