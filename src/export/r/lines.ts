import type { Exported } from '../exported.ts'
import type { Survey } from './survey.ts'

/** What a script is made from: a report's answers, and the surveys that it computes with, by name. */
export type Source = Exported & {
  surveys: Map<string, Survey>
  /** Surveys that R cannot compute with as they were. */
  obstructed: ReadonlySet<string>
}

/** Something that the script computes, and what was published of it. */
export type Line = {
  /** The variable that it is in R. */
  name: string
  dataset: string
  measure: string
  /** In words of the codebook: `nps sector=banks`. */
  words: string
  code: string
  published: (number | null)[]
}

/** Why something is not computed: it is hidden, somebody else published it, or R cannot. */
export type Left = 'hidden' | 'published' | 'obstructed'

/** Puts what is asked by dataset and by measure, as the codebooks have them. */
export function inOrder<Each>(
  all: Each[],
  { library }: Exported,
  of: (each: Each) => { dataset: string; measure: string }
): Each[] {
  const measures = [...library].flatMap(([name, { dataset }]) =>
    [...dataset.codebook.measures.keys()].map((measure) => `${name} ${measure}`)
  )
  const rank = (each: Each) => measures.indexOf(`${of(each).dataset} ${of(each).measure}`)
  return all.toSorted((a, b) => rank(a) - rank(b))
}

/** The argument that says a level other than R's usual. */
export function levelOf({ codebook }: Survey): string[] {
  const { level } = codebook.intervals
  return level === 0.95 ? [] : [`level = ${level}`]
}
