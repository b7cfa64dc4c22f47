import type { Form } from '../form.ts'
import { placed } from '../place.ts'

export const highest: Form = {
  name: 'highest',
  description: 'All others are below it. Clear: its rank by tests of all pairs (Holm) can be no other.',
  example: ':claim[the highest of any sector]{of=nps sector=retail is=highest by=sector}',
  kind: 'place',
  needs: [],
  takes: ['wave'],
  state: (subject, _, given, call) => placed(subject, 'highest', [1, 1], given, call)
}
