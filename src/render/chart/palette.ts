/** The colours that a drawing names, and how they are written: as tokens, which a page has and a file is given. */

/** Those of a file, on white. */
export const plainColours = {
  paper: '#ffffff',
  ink: '#15202b',
  ink2: '#3f4c58',
  muted: '#5a6772',
  rule: '#d5dad9',
  grid: '#e3e7e5',
  axis: '#87929a',
  hi: '#1c4fa1',
  slate: '#6b7983',
  band: '#87929a',
  neg2: '#8a4b08',
  neg1: '#c28336',
  mid: '#87929a',
  pos1: '#6a91d1',
  pos2: '#1c4fa1',
  on: '#ffffff',
  onsoft: '#15202b'
}

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
