import { z } from 'zod'
import { oneOf } from '../../yaml/shapes.ts'
import { statementAttributes } from '../claims/attributes.ts'
import { resolveStatement } from '../claims/resolve.ts'
import { directive } from './directive.ts'

export const when = directive({
  name: 'when',
  form: 'container',
  description:
    'A passage that stands on the page only where a statement holds, or with `not=yes` only where it does not; where that cannot be told, since values are hidden, in neither case.',
  example: ':::when{of=ease sector=utilities is=fell}\nIt became harder to deal with them.\n:::',
  attributes: z.object({
    ...statementAttributes,
    not: oneOf('yes').optional().describe('`yes`: where the statement does not hold.'),
    clear: oneOf('yes').optional().describe('`yes`: only where that is statistically clear.')
  }),
  resolve({ not, clear, ...written }, call) {
    if (call.label.length > 0) {
      call.problem({
        rule: 'when-label',
        place: call.place,
        message: 'A condition has no words of its own',
        expected: '`:::when{…}`',
        remedy: 'Write the passage on the lines below, and remove the brackets.'
      })
      return null
    }
    const statement = resolveStatement(written, call)
    if (!statement) return null
    const claim = { ...statement, words: '', sure: false }
    const condition = { claim, not: not !== undefined, clear: clear !== undefined }
    call.scope.claims.push({ kind: 'condition', claim, within: call.within })
    return { kind: 'when', condition }
  }
})
