/**
 * What chart forms draw, with every text already in the reader's language. A drawing knows nothing of surveys; a form
 * knows nothing of languages.
 */
export type Drawing = LaneDrawing

export type FormName = Drawing['form']

/** The drawing of a form. */
export type DrawingOf<Name extends FormName> = Having<Drawing, Name>
type Having<Each, Name> = Each extends { form: infer Form } ? (Name extends Form ? Each : never) : never

/** What every drawing has: the figure's headline is its accessible name, `summary` its description. */
export type Named = { title: string; summary: string }

/** A value on the scale. `low` and `high` are the ends of its interval, in the scale's own unit, or null where there is none. */
export type Mark = {
  value: number
  low: number | null
  high: number | null
  /** The value as the reader sees it: "6.6", "%43", "−3". */
  text: string
}

/** One domain. Rows are drawn in the order given. */
export type Row = {
  key: string
  label: string
  highlight: boolean
  /** One mark a series (see `Drawing.series`); null where that series has no value for this row. */
  marks: (Mark | null)[]
  /** Marks of another source beside ours, one a series: drawn as open diamonds, never as bars or discs. */
  references: (Mark | null)[]
  /** The right-hand column, most important first: a change, "clearly higher", a base. Empty: nothing. */
  words: string[]
  /** The comparison in `words` is not statistically clear: they are muted. */
  unclear?: boolean
  /** In place of marks: "Not shown: base under 30". */
  hidden: string | null
  /** In a row that shows marks, why others are missing: "Before: not shown: base under 30". */
  missing: string[]
}

export type Tick = { value: number; text: string }

/** The ends of an axis, in the scale's own unit, and what is written on it. */
export type Scale = {
  from: number
  to: number
  ticks: Tick[]
  /** What the ends of the axis mean ("Very hard", "Very easy"), or null. */
  low: string | null
  high: string | null
}

/** Rows of marks on one horizontal scale, a lane each. */
export type LaneDrawing = Named & {
  form: 'bar' | 'dumbbell'
  /** The names of the series, in time order for waves: one name for a bar chart, two for a dumbbell. */
  series: string[]
  rows: Row[]
  /** Bars start at 0, so that it has to be inside of their scale. */
  scale: Scale
  /** What the rows are compared with: the plumb line. */
  benchmark: { value: number; label: string } | null
  /** What the diamonds are ("Published by Paragon"), or null where no row has any. */
  referenceLabel: string | null
  /** The heading of the right-hand column, or null. */
  wordsHeading: string | null
}

/** What stands around a drawing that travels alone as a file. Plain text, in the reader's language. */
export type Surround = {
  subtitle: string
  notes: string[]
  source: string
  /** "Synthetic data", or null. */
  status: string | null
}
