import type { TypedNumber } from '../language/typed-number.ts'
import type { Place } from '../problem.ts'

/** A number that an author typed; `front` is the part of the front matter that it stands in. */
export type Typed = Omit<TypedNumber, 'at'> & {
  place: Place
  front: 'title' | 'summary' | null
  /** What stands around it. */
  sentence: Said
  passage: Said
}

/** Words, and the attributes of the directives among them, as `sector=utilities`. */
export type Said = { words: string; attributes: string[] }
