import type { Form } from '../form.ts'
import { changed } from '../tests.ts'

export const unchanged: Form = {
  name: 'unchanged',
  description:
    'No change can be told from none, by its own test: p is not below what the intervals leave out. That there was none is not shown by this, and the page says so.',
  example: ':claim[did not change clearly]{of=ease sector=telecoms age=55-64 is=unchanged}',
  kind: 'change',
  needs: [],
  takes: ['from', 'to', 'on', 'among'],
  state: (subject, written, given, call) => changed('same', subject, written, given, call)
}
