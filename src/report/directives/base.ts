import { z } from 'zod'
import { figureAt } from '../../dataset/dataset.ts'
import { askShown } from '../call.ts'
import { findOne } from '../single.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { caseName, findWriting } from './writing.ts'

export const base = directive({
  name: 'base',
  form: 'text',
  description: 'How many answers a value rests on.',
  example: ':base{of=ease sector=utilities wave=during}',
  opens: true,
  attributes: z.object({ of: measureName, wave: waveCode.optional(), case: caseName }),
  worded: ['case'],
  resolve({ of, wave, ...written }, call) {
    const one = findOne({ of, wave }, call)
    const writing = findWriting(written, call)
    if (!one || !writing) return null
    const { named, question } = one
    if (named.dataset.kind === 'published' && figureAt(named.dataset, question)?.n === null) {
      call.problem({
        rule: 'base-unpublished',
        place: call.place,
        message: 'How many answers this figure rests on was not published',
        expected: 'a figure with its `n`',
        remedy: 'Leave it out; or add `n` to the row, if it is known.'
      })
      return null
    }
    askShown(call, question, null, 'base')
    return { kind: 'base', question, writing }
  }
})
