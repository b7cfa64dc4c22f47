import type { PhrasingContent } from 'mdast'
import type { Dataset } from '../dataset/dataset.ts'
import type { Finding, Place } from '../problem.ts'

/** One use of a directive in a narrative, with what it may refer to and where its parts stand. */
export type Call = {
  name: string
  /** The names of the directive's own attributes. */
  attributeNames: string[]
  /** The attributes that are not the directive's own: dimensions, if they mean anything. */
  others: Record<string, string>
  /** What stands in its brackets. */
  label: PhrasingContent[]
  /** The report's datasets, in the order of its front matter. */
  datasets: Dataset[]
  /** The page that it stands on, unique over reports and languages. */
  page: string
  place: Place
  /** Where an attribute's value stands, or a word in it. */
  placeOf(attribute: string, word?: string): Place
  placeOfName(attribute: string): Place
  problem(finding: Finding): void
  /** The number for the next figure of the page. */
  nextFigure(): number
}
