import type { Form } from '../form.ts'
import { against } from '../tests.ts'

export const below: Form = {
  name: 'below',
  description:
    'It is less than the number or the other. Clear: the difference is, by its test in the family of its passage.',
  example: ':claim[less than telecoms]{of=ease sector=utilities wave=during is=below versus="sector=telecoms"}',
  kind: 'comparison',
  needs: [],
  takes: ['than', 'versus', 'wave', 'among'],
  state: (subject, written, given, call) => against('less', subject, written, given, call)
}
