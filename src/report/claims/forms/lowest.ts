import type { Form } from '../form.ts'
import { placed } from '../place.ts'

export const lowest: Form = {
  name: 'lowest',
  description: 'All others are above it. Clear: its rank by tests of all pairs (Holm) can be no other.',
  example: ':claim[the lowest of any sector]{of=impersonal sector=retail is=lowest by=sector}',
  kind: 'place',
  needs: [],
  takes: ['wave'],
  state: (subject, _, given, call) => placed(subject, 'lowest', [1, 1], given, call)
}
