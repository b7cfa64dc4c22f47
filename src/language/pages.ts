/** What pages that nobody writes are called, and what stands on them. */
export type PageWords = {
  /** In the navigation of a report: its first page, and the pages that every report has. */
  report: string
  method: { name: string; title: string; standfirst: string }
}
