import type { Form } from '../form.ts'
import { endOf, placed, placeNumber } from '../place.ts'

export const rank: Form = {
  name: 'rank',
  description:
    'It has this place, and shares it with none, counted from the good end or the one that `from` names. Clear: its rank by tests of all pairs (Holm) can be no other.',
  example: ':claim[second to last]{of=ease sector=telecoms wave=during is=rank n=2 from=lowest by=sector sure=no}',
  kind: 'place',
  needs: ['n'],
  takes: ['wave', 'from'],
  state(subject, written, given, call) {
    const from = endOf(written, given, call)
    const n = placeNumber(written, given, given.peers.length, call)
    return from === null || n === null ? null : placed(subject, from, [n, n], given, call)
  }
}
