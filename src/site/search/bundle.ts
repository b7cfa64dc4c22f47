/** The folder of the search index and of what reads it, under the site's folder. */
export const bundle = 'pagefind'
