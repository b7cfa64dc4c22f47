import type { Form } from '../form.ts'
import { against } from '../tests.ts'

export const above: Form = {
  name: 'above',
  description:
    'It is more than the number or the other. Clear: the difference is, by its test in the family of its passage.',
  example: ':claim[above the average]{of=ease sector=online wave=during is=above versus=overall}',
  kind: 'comparison',
  needs: [],
  takes: ['than', 'versus', 'wave', 'among'],
  state: (subject, written, given, call) => against('more', subject, written, given, call)
}
