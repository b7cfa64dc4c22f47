import { z } from 'zod'
import { estimateOf } from '../../estimate/question.ts'
import { askShown } from '../call.ts'
import { checkPublished, findDomain, findSingle, findWave } from '../lookup.ts'
import { directive, measureName, waveCode } from './directive.ts'

export const value = directive({
  name: 'value',
  form: 'text',
  description: 'A measure in a domain, as a number in the sentence; it opens to its interval and base.',
  example: ':value{of=ease sector=utilities wave=before}',
  attributes: z.object({ of: measureName, wave: waveCode.optional() }),
  resolve({ of, wave }, call) {
    const named = findSingle(of, 'of', call)
    const domain = named && findDomain(named.dataset, call)
    if (!named || !domain) return null
    const at = findWave(named, wave, 'wave', call)
    if (at === undefined) return null
    const question = estimateOf({
      dataset: named.dataset.name,
      measure: named.measure.name,
      category: named.category,
      domain,
      wave: at
    })
    if (!checkPublished(named, question, call)) return null
    askShown(call, question)
    return { kind: 'value', question }
  }
})
