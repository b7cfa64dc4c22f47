import { z } from 'zod'
import { oneOf, word } from '../../yaml/shapes.ts'
import { measureName, waveCode } from '../directives/directive.ts'
import { isTaken } from './ids.ts'

const text = word('a text')
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens, a letter first' })
  .refine((written) => !isTaken(written), { error: 'an id that no other part of the page has, like `ease-by-sector`' })

/** The attributes that charts and tables share. */
export const figureAttributes = {
  id: id.optional(),
  of: measureName,
  by: text.optional(),
  across: oneOf('wave').optional(),
  wave: waveCode.optional(),
  highlight: text.optional(),
  sort: oneOf('value', '-value', 'change', '-change', 'code').optional(),
  beside: text.optional(),
  versus: text.optional(),
  show: oneOf('rank').optional(),
  note: text.optional()
}

export type FigureAttributes = z.output<z.ZodObject<typeof figureAttributes>>
