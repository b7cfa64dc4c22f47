import type { ChartAttributes, FigureAttributes } from '../../report/figure/attributes.ts'

/** What a reader looks at, by the names of a figure's attributes: its whole state, as it stands in the address. */
export type View = Pick<FigureAttributes, 'of' | 'by' | 'across' | 'wave' | 'where' | 'versus' | 'sort'> &
  Pick<ChartAttributes, 'form' | 'facet'>
