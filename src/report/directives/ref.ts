import { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import { checkAttributes } from '../block.ts'
import { readReference } from '../figure-references.ts'
import { directive } from './directive.ts'

export const ref = directive({
  name: 'ref',
  form: 'text',
  description:
    'The number of a figure, as a link to it: “Figure 3”. A figure of another page of the report is named behind that page, `costs/spend` or `index/ease`, and is called “Figure 2 in What it costs”.',
  example: ':ref{fig=ease-by-sector}',
  attributes: z.object({ fig: word('the `id` of a figure').describe('The `id` of a figure, before or behind.') }),
  opens: true,
  free: true,
  resolve({ fig }, call) {
    if (!checkAttributes(call)) return null
    const reference = readReference(fig)
    call.scope.namedFigures.push({ ...reference, place: call.placeOf('fig') })
    return { kind: 'ref', ...reference }
  }
})
