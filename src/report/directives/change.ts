import { z } from 'zod'
import { changeOf, estimateOf, sidesOf } from '../../estimate/question.ts'
import { oneOf } from '../../yaml/shapes.ts'
import { askShown } from '../call.ts'
import { checkPublished, findDomain, findSingle, findWave, wavesOf } from '../lookup.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { agreeing, asWords, caseName, checkDifference, digits, findWriting, showing } from './writing.ts'

export const change = directive({
  name: 'change',
  form: 'text',
  description:
    'How far a measure moved from one wave to another: the difference of the two values, each on its own base, or with `on=both` among those who answered both times.',
  example: ':change{of=ease sector=utilities from=before to=during}',
  opens: true,
  attributes: z.object({
    of: measureName,
    from: waveCode.optional().describe('The earlier wave; needed where there are more than two.'),
    to: waveCode.optional().describe('The later wave; needed where there are more than two.'),
    on: oneOf('each', 'both')
      .optional()
      .describe('`each` compares the two values as they are shown, `both` keeps to those who answered both times.'),
    show: showing('interval', 'base', 'p'),
    digits,
    case: caseName,
    as: asWords,
    agree: agreeing
  }),
  resolve({ of, from, to, on, ...written }, call) {
    const named = findSingle(of, 'of', call)
    const domain = named && findDomain(named.dataset, call)
    if (!named || !domain) return null
    const waves = wavesOf(named).filter((wave) => wave !== null)
    if (waves.length < 2 || (waves.length > 2 && (from === undefined || to === undefined))) {
      call.problem({
        rule: 'change-waves',
        place: call.place,
        message:
          waves.length < 2
            ? `\`${of}\` was taken once, so nothing can have changed`
            : `\`${of}\` was taken at ${waves.length} waves, and nothing says which two are meant`,
        expected: waves.length < 2 ? 'a measure of two waves or more' : '`from=` and `to=`',
        remedy: waves.length < 2 ? 'Use `:value`, or another measure.' : 'Name both waves.'
      })
      return null
    }
    const minus = from === undefined ? waves[0] : findWave(named, from, 'from', call)
    const wave = to === undefined ? waves.at(-1) : findWave(named, to, 'to', call)
    if (typeof minus !== 'string' || typeof wave !== 'string') return null
    if (on === 'both' && named.dataset.kind === 'survey' && named.dataset.codebook.waveColumn !== null) {
      call.problem({
        rule: 'change-both',
        place: call.placeOf('on'),
        message: 'Waves stand in rows here, so a row does not say what the same person answered at another wave',
        expected: '`on=both` where waves are paired columns',
        remedy: 'Leave `on` out: people who are in both waves are counted in the standard error anyway.'
      })
      return null
    }
    const at = estimateOf({
      dataset: named.dataset.name,
      measure: named.measure.name,
      category: named.category,
      domain,
      wave
    })
    const question = changeOf(at, minus, on ?? 'each')
    if (!sidesOf(question).every((side) => checkPublished(named, side, call))) return null
    const writing = findWriting(written, call)
    if (!writing || !checkDifference(named, writing, call)) return null
    askShown(call, question)
    return { kind: 'change', question, writing }
  }
})
