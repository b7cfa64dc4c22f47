import type { Form } from '../form.ts'
import { against } from '../tests.ts'

export const differs: Form = {
  name: 'differs',
  description:
    'It is more or less than the number or the other; with `versus=each` and `by`, than every other value. Clear: the difference is, by its test in the family of its passage. With `among` those are counted of which it is.',
  example: ':claim[unlike the rest]{of=nps sector=utilities is=differs versus=rest}',
  kind: 'comparison',
  needs: [],
  takes: ['than', 'versus', 'wave', 'among'],
  state: (subject, written, given, call) =>
    against(written.among === undefined ? 'different' : 'clearly different', subject, written, given, call)
}
