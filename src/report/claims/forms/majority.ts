import type { Form } from '../form.ts'
import { ofHalf } from '../tests.ts'

export const majority: Form = {
  name: 'majority',
  description: 'A share is more than half. Clear: it is, by its test in the family of its passage.',
  example: ':claim[most of them]{of=csat sector=online is=majority}',
  kind: 'comparison',
  needs: [],
  takes: ['wave', 'among'],
  state: (subject, _, given, call) => ofHalf('more', subject, given, call)
}
