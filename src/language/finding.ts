/** What pages say that help to find others: the search page, the page of an address that there is not, feeds. */
export type FindingWords = {
  /** The language and a country of it, as Open Graph writes them: "en_GB". */
  locale: string
  search: {
    name: string
    standfirst: string
    label: string
    submit: string
    /** Before anything is asked. */
    hint: string
    searching: string
    /** How many pages were found; "{n}" is the number. */
    found: PluralText
    /** "{words}" are those that were looked for. */
    none: string
    more: string
    /** Names the choice of a report. */
    within: string
    everywhere: string
    /** The index could not be loaded. */
    failed: string
    withoutScript: string
    /** While the site is being written. */
    unbuilt: string
    /** The text of a link to the list of reports. */
    list: string
  }
  missing: { title: string; says: string }
  /** Names the feed of the list of reports. */
  feed(site: string): string
}

/** A text for each form of the plural that the language has. */
export type PluralText = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>
