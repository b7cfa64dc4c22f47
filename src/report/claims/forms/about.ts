import type { Form } from '../form.ts'
import { near } from '../tests.ts'

export const about: Form = {
  name: 'about',
  description:
    'It is no further from the number than `within` says, or than a twentieth of the number (7.5 is about 7.4 and about 7.8). Clear: it is, by tests against both ends in the family of its passage.',
  example: ':claim[about a quarter]{of=negative sector=utilities is=about than=25% within=5%}',
  kind: 'comparison',
  needs: ['than'],
  takes: ['within', 'wave', 'among'],
  state: near
}
