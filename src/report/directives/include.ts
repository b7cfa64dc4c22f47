import { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import { directive } from './directive.ts'

/** Passages are taken in before a narrative is read: what is left of these stands where none can be taken in. */
export const include = directive({
  name: 'include',
  form: 'leaf',
  description:
    'Takes in a passage that several pages share, from a file whose name begins with `_`. It can use all directives; in a translation `_passage.tr.md` is taken for `_passage.md`.',
  example: '::include{file=_about-the-survey.md}',
  attributes: z.object({ file: word('a file, like `_passage.md`') }),
  resolve(_, call) {
    call.problem({
      rule: 'include',
      place: call.place,
      message: 'A passage cannot be taken in within another block',
      expected: '`::include{file=…}` at the beginning of a line',
      remedy: 'Move it out of the list, quotation or block that it stands in.'
    })
    return null
  }
})
