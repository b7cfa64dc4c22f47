import type { Form } from '../form.ts'
import { endOf, opposite, placed, placeNumber } from '../place.ts'

export const bottom: Form = {
  name: 'bottom',
  description:
    'It is among the last, so many as `n` says, counted from the good end or the one that `from` names. Clear: its rank by tests of all pairs (Holm) can be no other.',
  example: ':claim[one of the two hardest]{of=ease sector=utilities wave=during is=bottom n=2 by=sector}',
  kind: 'place',
  needs: ['n'],
  takes: ['wave', 'from'],
  state(subject, written, given, call) {
    const from = endOf(written, given, call)
    const n = placeNumber(written, given, given.peers.length - 1, call)
    return from === null || n === null ? null : placed(subject, opposite(from), [1, n], given, call)
  }
}
