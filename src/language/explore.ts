/** Words of the page on which readers ask a report's data themselves. */
export type ExploreWords = {
  name: string
  title: string
  standfirst: string
  /** Names the form. */
  choose: string
  measure: string
  by: string
  facet: string
  where: string
  wave: string
  versus: string
  form: string
  /** What can be chosen in place of a value: no dimension, no group, all waves, no comparison, the form that suits. */
  none: string
  everybody: string
  across: string
  alone: string
  all: string
  usual: string
  forms: Record<'bar' | 'dot' | 'league' | 'heat' | 'dumbbell' | 'slope' | 'trend' | 'table', string>
  /** A measure by a dimension, as a heading. */
  measureBy(measure: string, dimension: string): string
  loading: string
  failed: string
  damaged: string
  again: string
  /** What is asked is not among what was published. */
  unpublished: string
  unfit: string
  withoutScript: string
  tables: string
  /** Who is protected: fewer people than this. */
  protected(minimum: string): string
  /** Below a figure of the report: a link to it there. */
  open: string
}
