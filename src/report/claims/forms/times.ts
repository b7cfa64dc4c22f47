import type { Form } from '../form.ts'
import { timesOf } from '../tests.ts'

export const times: Form = {
  name: 'times',
  description:
    'It is at least `n` times the other. Clear: it is more, by the test of it minus `n` times the other in the family of its passage.',
  example: ':claim[half as many again, or more]{of=negative sector=utilities is=times n=1.5 versus="sector=financial"}',
  kind: 'comparison',
  needs: ['n', 'versus'],
  takes: ['wave', 'among'],
  state: timesOf
}
