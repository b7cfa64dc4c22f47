import { z } from 'zod'
import { measureName, oneOf, waveCode } from './directives/directive.ts'

const text = z.string({ error: 'a text' }).min(1, { error: 'a text' })
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens, a letter first' })
  .refine((written) => !written.endsWith('-h'), { error: 'an id that does not end in `-h`' })

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
  versus: oneOf('overall').optional(),
  note: text.optional()
}

export type FigureAttributes = z.output<z.ZodObject<typeof figureAttributes>>
