import type { SortOrder } from './model.ts'

/** The attributes that charts and tables share. */
export type FigureAttributes = {
  id?: string | undefined
  of: string
  by?: string | undefined
  across?: 'wave' | undefined
  wave?: string | undefined
  highlight?: string | undefined
  sort?: SortOrder | undefined
  beside?: string | undefined
  versus?: 'overall' | undefined
  note?: string | undefined
}
