import { z } from 'zod'
import { oneOf } from '../../yaml/shapes.ts'
import { targetParts } from '../model.ts'
import { askTarget, findNamed } from '../targets/find.ts'
import { directive, waveCode } from './directive.ts'
import { findKey, keyName } from './key.ts'

export const target = directive({
  name: 'target',
  form: 'text',
  description:
    'What is to be said of a target in a sentence: its `standing` in words, or a number: `now`, `from`, the `path` for now, `to`, the `forecast` for the day on which it is `due`, the `course` so far beside what was expected. It opens to all of these.',
  example: ':target{key=service-tracker.satisfied-52 as=standing}',
  opens: true,
  attributes: z.object({
    key: keyName.describe('Its name; else alone in the braces.'),
    as: oneOf(...targetParts)
      .optional()
      .describe('What is said of it; `standing` if not said.'),
    wave: waveCode.optional().describe('The wave that it looks back from; else the last.')
  }),
  resolve({ key, as: part = 'standing', wave }, call) {
    const name = findKey(key, 'target', call)
    const named = name === null ? null : findNamed(name, 'key', call)
    const target = named && askTarget(named, wave, call)
    if (!target) return null
    const missing = part === 'course' ? !target.expected : part === 'path' && target.path === 'none'
    if (!missing) return { kind: 'target', target, part }
    call.problem({
      rule: 'target-part',
      place: call.placeOf('as'),
      message:
        part === 'course'
          ? `Nothing says what was expected of \`${target.name}\` by a day`
          : `\`${target.name}\` has no path, so nothing is planned for now`,
      expected: part === 'course' ? '`expected:` with its `effect` and `by`' : '`path: straight`, or in steps',
      remedy: 'Write it in the codebook, or say something else of it.'
    })
    return null
  }
})
