/** What stands on paper only, and what leads to it. */
export type PrintWords = {
  /** Over the addresses that the links of a page lead to. */
  links: string
  /** The link to a report as one document: its size in megabytes. */
  pdf(megabytes: string): string
}
