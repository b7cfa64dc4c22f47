import type { Dataset } from '../dataset/dataset.ts'
import type { Answers } from '../estimate/answer-all.ts'
import type { Language } from '../language/language.ts'
import { inLanguage, type Text } from '../language/text.ts'
import type { Library, Report } from '../report/model.ts'

/** What every part of a page is rendered with. */
export type Context = {
  report: Report
  library: Library
  answers: Answers
  language: Language
  /** "/" or "/some/where/". */
  base: string
  /** Gives an id that no other part of the page has. */
  id(): string
}

export function textIn(context: Context, text: Text): string {
  return inLanguage(text, context.language.tag)
}

export function datasetOf(context: Context, name: string): Dataset {
  const found = context.library.get(name)
  if (!found) throw new Error(`No dataset ${name} was loaded.`)
  return found.dataset
}
