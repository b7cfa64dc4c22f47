/** Plot draws on the page's own document, in which nothing of it stays. */
export function documentToDrawOn(): Document {
  return document
}
