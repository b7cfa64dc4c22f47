import type { Form } from '../form.ts'
import { ofHalf } from '../tests.ts'

export const minority: Form = {
  name: 'minority',
  description: 'A share is less than half. Clear: it is, by its test in the family of its passage.',
  example: ':claim[less than half]{of=negative is=minority}',
  kind: 'comparison',
  needs: [],
  takes: ['wave', 'among'],
  state: (subject, _, given, call) => ofHalf('less', subject, given, call)
}
