import { z } from 'zod'

/**
 * What the text of an attribute names: `measures`, one or several; `conditions`, dimensions with their codes
 * (`"sector=telecoms|utilities"`); `versus`, a word, a condition, a number or a measure; `value`, a code of the dimension
 * in `by`.
 */
export type Names = 'measures' | 'conditions' | 'versus' | 'value'

const named = z.registry<{ names: Names }>()

/** A shape of an attribute whose text names something of a codebook, so that renaming finds it. */
export function naming<Shape extends z.ZodType>(names: Names, shape: Shape): Shape {
  named.add(shape, { names })
  return shape
}

/** What an attribute of this shape names; null: nothing of a codebook, or a wave or dimension. */
export function namesOf(shape: z.core.$ZodType): Names | null {
  const { innerType } = shape._zod.def as { innerType?: z.core.$ZodType }
  return named.get(shape as z.ZodType)?.names ?? (innerType ? namesOf(innerType) : null)
}
