import type { NamedMeasure } from '../../parts.ts'

/** What a chart asks, as far as its form depends on it. */
export type Asked = {
  /** As the author names them, and with those in parts that are shown so. */
  named: readonly NamedMeasure[]
  measures: readonly NamedMeasure[]
  /** Are its rows the values of a dimension? */
  by: boolean
  /** Does it say how much each measure matters? */
  importance: boolean
  /** How many waves it shows. */
  waves: number
}

/** Why a form does not suit what is asked: what is the case, what it takes, and what to do. */
export type Unfit = {
  attribute: 'form' | 'of' | 'by' | 'facet' | 'importance'
  message: string
  expected: string
  remedy: string
}

/** A form of chart. One file each, one row in `forms.ts`. */
export type FigureForm<Name extends string = string> = {
  name: Name
  description: string
  /** Null: what it needs is in few data. */
  example: string | null
  /** Why it cannot be drawn in panels, one for each value of another dimension, and what to do; null: it can. */
  onePanel: Pick<Unfit, 'message' | 'remedy'> | null
  /** Does it show all waves, unless one is named? */
  spans: boolean
  /** Is it the form of what is asked where none is named? The first of the table that is one is taken. */
  isFor(asked: Asked): boolean
  unfit(asked: Asked): Unfit | null
}

export const figureForm = <const Name extends string>(form: FigureForm<Name>): FigureForm<Name> => form
