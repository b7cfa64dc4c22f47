import type { Form } from '../form.ts'
import { against } from '../tests.ts'

export const atleast: Form = {
  name: 'atleast',
  description: 'It is the number or the other, or more. Clear: it is more, by its test in the family of its passage.',
  example: ':claim[at least a fifth]{of=negative sector=utilities is=atleast than=20%}',
  kind: 'comparison',
  needs: [],
  takes: ['than', 'versus', 'wave', 'among'],
  state: (subject, written, given, call) => against('not less', subject, written, given, call)
}
