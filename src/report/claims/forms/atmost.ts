import type { Form } from '../form.ts'
import { against } from '../tests.ts'

export const atmost: Form = {
  name: 'atmost',
  description: 'It is the number or the other, or less. Clear: it is less, by its test in the family of its passage.',
  example: ':claim[15% at most]{of=negative sector=financial is=atmost than=15%}',
  kind: 'comparison',
  needs: [],
  takes: ['than', 'versus', 'wave', 'among'],
  state: (subject, written, given, call) => against('not more', subject, written, given, call)
}
