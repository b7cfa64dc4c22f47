import type { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import type { Resolved } from '../model.ts'
import { naming } from './names.ts'

/** A directive of the report language. One file each, one row in `directives.ts`; reference pages come from the same. */
export type Directive<Shape extends z.ZodObject = z.ZodObject> = {
  name: string
  form: 'text' | 'leaf' | 'container'
  description: string
  example: string
  /** Its own attributes, those that name something of a codebook by `naming`. Others are dimensions with a code. An `error` is the phrase after "Expected". */
  attributes: Shape
  /** Of these, those that a translation has its own of. */
  worded?: readonly string[]
  /** May a translation use it where its source does not? */
  free?: true
  /** What it writes opens or leads somewhere when it is pressed, so it cannot stand within a link. */
  opens?: true
  /** What a use of it comes to; null where something is wrong, and the call was told what. */
  resolve(attributes: z.output<Shape>, call: Call): Resolved | null
}

export function directive<Shape extends z.ZodObject>(definition: Directive<Shape>): Directive {
  return definition as unknown as Directive
}

export const measureName = naming('measures', word('a measure, like `of=ease`')).describe(
  'A measure of the report’s first dataset; of another, `dataset.measure`; a part of one, `nps/promoters`.'
)
export const waveCode = word('a wave').describe(
  'A wave, by its code; needed where the measure was taken at several. `latest` is the last; `previous` and, of periods, `year-ago` are seen from the page’s period, or else from the last.'
)
