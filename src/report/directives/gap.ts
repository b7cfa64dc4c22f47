import { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import { ask, askShown } from '../call.ts'
import { checkVersus, findVersus, versusOf } from '../figure/versus.ts'
import { checkPublished } from '../lookup.ts'
import { findPeers } from '../peers.ts'
import { findOne } from '../single.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { naming } from './names.ts'
import { agreeing, asWordsOrPercent, caseName, checkDifference, digits, findWriting, showing } from './writing.ts'

export const gap = directive({
  name: 'gap',
  form: 'text',
  description:
    'How far a measure in a domain is from something else, with its sign: from all (`overall`), the `rest`, the `best`, another value of a dimension, a published figure or a target. With `as=words` it says “above”, “below” or “not clearly apart from”.',
  example: ':gap{of=ease sector=utilities wave=during versus=rest}',
  opens: true,
  attributes: z.object({
    of: measureName,
    wave: waveCode.optional(),
    versus: naming('versus', word('what it is set against, like `rest`')).describe(
      'What it is set against: `overall`, `rest`, `best`, `previous` (the wave before), `year-ago` (the same period a year before), a value like `"sector=telecoms"`, `target` as the codebook has it, a number like `7.5` or `80%`, another measure of the dataset, or a published one like `dataset.measure`.'
    ),
    by: word('a dimension')
      .optional()
      .describe('The dimension of which the rest or the best is meant, where values of several are named.'),
    show: showing('interval', 'base', 'p'),
    digits,
    case: caseName,
    as: asWordsOrPercent,
    agree: agreeing
  }),
  worded: ['case', 'agree'],
  resolve({ of, wave, versus: against, by, ...written }, call) {
    const one = findOne({ of, wave }, call)
    if (!one) return null
    const { named, question: left } = one
    const versus = findVersus(against, [named], call)
    const writing = findWriting(written, call)
    if (!versus || !writing || !checkDifference(named, writing, call)) return null
    const peers = findPeers(one, by, call)
    if (!peers || !checkVersus(versus, peers.column, left.domain, call)) return null
    // Of pages for each value of a dimension, one is about what all are set against: words stand there.
    const itself =
      versus.kind === 'domain' && call.scope.bound
        ? { kind: 'comparison' as const, left, right: left, on: 'each' as const }
        : null
    const gap = versusOf(versus, left, peers.column, peers.whole, peers.among) ?? itself
    const question = gap && written.as === 'percent' ? { ...gap, relative: true as const } : gap
    const right = question?.right.kind === 'estimate' ? question.right : null
    if (!question) {
      call.problem({
        rule: 'versus',
        place: call.placeOf('versus'),
        message:
          versus.kind === 'published'
            ? 'Nothing was published for this domain and wave that it could be set against'
            : 'This would be set against itself',
        expected:
          versus.kind === 'published' ? 'a domain and a wave for which there are published figures' : 'another value',
        remedy: 'Set it against something else.'
      })
      return null
    }
    if (right && right.dataset === named.dataset.name && !checkPublished(named, right, call)) return null
    ask(call, left)
    askShown(call, question)
    return { kind: 'gap', question, versus, writing }
  }
})
