import type { Form } from '../form.ts'
import { changed } from '../tests.ts'

export const rose: Form = {
  name: 'rose',
  description: 'It went up from one wave to the other. Clear: by the test of the change in the family of its passage.',
  example: ':claim[nobody gained]{of=ease is=rose among=none by=sector}',
  kind: 'change',
  needs: [],
  takes: ['from', 'to', 'on', 'among'],
  state: (subject, written, given, call) => changed('more', subject, written, given, call)
}
