import type { Colours } from './palette.ts'

/**
 * What chart forms draw, with every text already in the reader's language. A drawing knows nothing of surveys; a form
 * knows nothing of languages.
 */
export type Drawing =
  | LaneDrawing
  | TrendDrawing
  | PartsDrawing
  | DistributionDrawing
  | HeatDrawing
  | QuadrantDrawing
  | WaffleDrawing
  | PanelsDrawing

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
  /** Another measure of the same, that a bar is set against: a tick across its lane. */
  against?: Mark
  /** The right-hand column, most important first: a change, "clearly higher", a base. Empty: nothing. */
  words: string[]
  /** The comparison in `words` is not statistically clear: they are muted. */
  unclear?: boolean
  /** In place of marks: "Not shown: base under 30". */
  hidden: string | null
  /** In a row that shows marks, why others are missing: "Before: not shown: base under 30". */
  missing: string[]
  /** Of the first row of a panel, the panel's heading: "18 to 24". */
  panel?: string
  /** Of each row of a panel, what the rows of this panel are compared with: a plumb line of its own. */
  plumb?: Plumb
}

/** Where a plumb line stands, and what hangs above it: "All 6.9". One of another source is dashed, a diamond its bob. */
export type Plumb = { value: number; label: string; published?: true }

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

/**
 * Rows of marks on one horizontal scale, a lane each. `bar` and `dot`: a value. `dumbbell`: two waves. `grouped`: several
 * bars. `league`: on a scale of ranks, the rank and (as its interval) those that it can have. `box`: three or five
 * quantiles, the middle one the median, of which alone the text and interval are written.
 */
export type LaneDrawing = Named & {
  form: 'bar' | 'dot' | 'dumbbell' | 'grouped' | 'league' | 'box'
  /** The names of the series, in time order for waves: one name for a bar, two for a dumbbell. */
  series: string[]
  rows: Row[]
  /** Bars start at 0, so that it has to be inside of their scale. */
  scale: Scale
  /** What the rows are compared with: the plumb line. */
  benchmark: Plumb | null
  /** What the diamonds are ("Published by Paragon"), or null where no row has any. */
  referenceLabel: string | null
  /** What the ticks are, where rows are set against another measure: "Planned". */
  againstLabel?: string
  /** The heading of the right-hand column, or null. */
  wordsHeading: string | null
}

/** What rows are compared with: all of them, or each panel's. */
export const plumbsOf = ({ benchmark, rows }: LaneDrawing): Plumb[] =>
  benchmark ? [benchmark] : rows.flatMap(({ plumb }) => plumb ?? [])

/** The same of one row. */
export const plumbOf = ({ benchmark }: LaneDrawing, { plumb }: Row): Plumb | null => benchmark ?? plumb ?? null

/** Lines over time: `slope` between two waves, `trend` over three or more, intervals as bands. */
export type TrendDrawing = Named & {
  form: 'slope' | 'trend'
  /** In time order. `broken`: what makes this wave unlike the one before, where no line joins them: "Asked online". */
  waves: { label: string; broken: string | null }[]
  /** One line each, with a mark a wave; null where that is hidden. `hidden`: in place of all of it. */
  series: { key: string; label: string; highlight: boolean; marks: (Mark | null)[]; hidden: string | null }[]
  /** The line of everybody, which the others are seen against; one of another source is dashed, with diamonds. */
  benchmark: { label: string; marks: (Mark | null)[]; published?: true } | null
  /** What is to be reached: one value at all waves, or a path over them that ends at `value`, in steps or even. */
  target: { value: number; label: string; path?: (number | null)[]; steps?: boolean } | null
  scale: Scale
  /** Of one of several panels, the least and the most that any of them draws: a slope is as large as its values let it. */
  reach?: [number, number]
}

/** Several drawings of one form, on scales that are the same, each under what it is of: "North". */
export type PanelsDrawing = Named & { form: 'panels'; panels: { heading: string; drawing: PanelDrawing }[] }
/** What stands in a panel of its own; lanes and parts have their panels within one drawing. */
export type PanelDrawing = TrendDrawing | DistributionDrawing | HeatDrawing | WaffleDrawing

/** Rows that are each a whole of parts, in the order of the answers. `likert`: those on either side of a line. */
export type PartsDrawing = Named & {
  form: 'likert' | 'stacked'
  parts: { key: string; label: string; side: 'low' | 'middle' | 'high' | null }[]
  rows: {
    key: string
    label: string
    highlight: boolean
    /** One a part, of which the texts are those of shares; null: hidden. */
    marks: (Mark | null)[]
    /** Of `likert`, the sum of each side with its interval; else null. */
    sums: { low: Mark | null; high: Mark | null }
    words: string[]
    unclear?: boolean
    hidden: string | null
    /** As in `Row`. */
    panel?: string
  }[]
  wordsHeading: string | null
}

/** How often each answer was given, side by side in their order, in groups where they have any (those of NPS). */
export type DistributionDrawing = Named & {
  form: 'distribution'
  columns: { key: string; label: string; mark: Mark | null; group: number | null; highlight: boolean }[]
  groups: { label: string; text: string; side: 'low' | 'middle' | 'high' }[]
  /** What a group less another comes to: "NPS 12 (8 to 16)"; null: nothing is said of it. */
  total: string | null
  scale: Scale
  hidden: string | null
}

/** A table with cells shaded by how far they stand from what they are compared with: never by shade alone. */
export type HeatDrawing = Named & {
  form: 'heat'
  corner: string
  columns: { key: string; label: string }[]
  rows: { key: string; label: string; highlight: boolean; cells: HeatCell[] }[]
  /** The key: what the shades and signs mean, worst first. */
  steps: { step: HeatStep; sign: string; label: string }[]
}
/**
 * How clear and on which side: 2 better and clear, 0 not clear, -2 worse and clear; null: nothing to compare with. Or how
 * much it is, in five steps: of something good, of something bad, or of what is neither.
 */
export type HeatStep = -2 | -1 | 0 | 1 | 2 | null | `${'good' | 'bad' | 'plain'} ${1 | 2 | 3 | 4 | 5}`
export type HeatCell = { text: string; step: HeatStep; sign: string; hidden: boolean }

/** Points in a plane with an interval each way, between lines that part it in four. */
export type QuadrantDrawing = Named & {
  form: 'quadrant'
  x: Scale & { label: string }
  y: Scale & { label: string }
  /** Where the lines stand, and what they stand for: "All: 6.9". */
  middle: { x: { value: number; label: string }; y: { value: number; label: string } }
  /** What each quarter means, or null: low and high of x within low and high of y. */
  corners: { lowLow: string; highLow: string; lowHigh: string; highHigh: string } | null
  points: { key: string; label: string; highlight: boolean; x: Mark; y: Mark }[]
  /** Those that have no place: "Banks: not shown: base under 30". */
  hidden: string[]
}

/** Shares, from 0 to 1, as so many squares of a hundred; the text of a mark has its interval too. */
export type WaffleDrawing = Named & {
  form: 'waffle'
  rows: { key: string; label: string; highlight: boolean; mark: Mark | null; hidden: string | null }[]
}

/** What stands around a drawing that travels alone as a file. Plain text, in the reader's language. */
export type Surround = {
  subtitle: string
  notes: string[]
  source: string
  /** "Synthetic data", or null. */
  status: string | null
  colours: Colours
}
