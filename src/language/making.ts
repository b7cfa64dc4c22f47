/** How the numbers of a report were made, as its method page tells it; counts come as they are written. */
export type MakingWords = {
  /** Headings of the page. */
  came: string
  made: string
  check: string
  estimates: {
    heading: string
    /** How answers count. */
    weighted: string
    unweighted: string
    /** Where standard errors come from: of a design with strata or clusters, of replicate weights, of answers one by one. */
    linearized: string
    replicates: string
    alone: string
    /** A group is a part of the whole sample. */
    domains: string
  }
  intervals: {
    heading: string
    /** Degrees of freedom of the values; `most` null: all have as many. */
    freedom(least: string, most: string | null): string
  }
  tests: {
    heading: string
    /** So many comparisons in so many families, by which adjustments, and below which p a difference is called clear. */
    says(n: string, families: string, adjustments: ('holm' | 'bh' | 'by')[], limits: string[]): string
    covariance: string
    /** Of differences, whose degrees of freedom are those of the whole design. */
    freedom: string
  }
  claims: { heading: string; says(n: string): string }
  hidden: {
    heading: string
    /** How many of all values are not shown. */
    count(hidden: string, of: string): string
  }
  rounding: { heading: string; says: string }
  published: { heading: string; says: string }
  checking: {
    /** What the command, which follows, writes. */
    script: string
    /** Where R's answers stand for those who only read. */
    readers: string
  }
}
