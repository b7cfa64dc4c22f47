/** What a figure can be taken away as. */
export type SharingWords = {
  /** Links to its picture for slides, and to how it is put into another page. */
  slide: string
  embed: {
    name: string
    heading: string
    /** Stands over what is to be copied. */
    says: string
    /** Where the site does not know its address. */
    path: string
    /** Links to the page that has nothing but the figure. */
    alone: string
  }
}
