/** What is said of reports as publications, and what pages about the site are called. */
export type EditionWords = {
  /** "6 minutes to read". */
  minutes(n: string): string
  /** "updated 2 May 2023", beside the date of first publication. */
  updated(date: string): string
  /** Marks of what is not for the public yet, and what they mean. */
  draft: { label: string; says: string }
  embargo: { label(until: string): string; says: string }
  corrections: {
    heading: string
    /** The mark of a report in the list. */
    tag: string
    /** Its notice above the report: "on 2 May 2023", and a link called `more`. */
    on(date: string): string
    more: string
  }
  changes: { heading: string; none: string }
  cite: {
    heading: string
    /** In place of a year. */
    undated: string
    kind: string
    version(version: string): string
    corrected(date: string): string
    /** What opens to the entries for programs that manage references. */
    entries: string
  }
  /** "Text and figures CC BY 4.0": of a name that stands behind or within. */
  license(name: string): string
  contact: string
  /** Heads the navigation of a report: the downloads. */
  data: string
  /** Says at the end of a page where more stands, and is the link. */
  methodLink: string
  downloads: {
    heading: string
    intro: string
    file: string
    holds: string
    xlsx: string
    csv: string
    json: string
    package: string
    pdf: string
    bib: string
    ris: string
  }
  glossary: { name: string; title: string; standfirst: string }
  sources: {
    name: string
    title: string
    standfirst: string
    /** Before the reports that show a source's figures, and those that cite it. */
    shown: string
    cited: string
  }
  about: string
  /** Heads, in a list, the reports that are not in its language. */
  elsewhere: string
}
