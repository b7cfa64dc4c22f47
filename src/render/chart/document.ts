import { Window } from 'happy-dom'

let made: Document | null = null

/** A document costs more than a drawing, and nothing that is drawn stays in it: one is enough for all. In a browser it is `document-browser.ts`. */
export function documentToDrawOn(): Document {
  made ??= new Window().document as unknown as Document
  return made
}
