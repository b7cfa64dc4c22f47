import type { Form } from '../form.ts'
import { changed } from '../tests.ts'

export const fell: Form = {
  name: 'fell',
  description:
    'It went down from one wave to the other. Clear: by the test of the change in the family of its passage.',
  example: ':claim[fell]{of=ease sector=utilities is=fell}',
  kind: 'change',
  needs: [],
  takes: ['from', 'to', 'on', 'among'],
  state: (subject, written, given, call) => changed('less', subject, written, given, call)
}
