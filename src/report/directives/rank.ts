import { z } from 'zod'
import type { Column, Value } from '../../codebook/codebook.ts'
import { leafValues } from '../../codebook/codebook.ts'
import { figureAt } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import type { End } from '../../language/language.ts'
import { listNames } from '../../problem.ts'
import { oneOf, word } from '../../yaml/shapes.ts'
import { ask, askShown, type Call } from '../call.ts'
import type { NamedMeasure } from '../parts.ts'
import { findPeers, type Peers } from '../peers.ts'
import { findOne } from '../single.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { agreeing, asWords, findWriting, showing } from './writing.ts'

export const rank = directive({
  name: 'rank',
  form: 'text',
  description:
    'The place of a value among the values of its dimension; it opens to the places that the sample cannot rule out. With `as=words` it says “lowest” or “second highest”, counting from the nearer end.',
  example: ':rank{of=ease sector=utilities by=sector wave=during}',
  opens: true,
  attributes: z.object({
    of: measureName,
    wave: waveCode.optional(),
    by: word('a dimension').optional().describe('The dimension, where values of several are named.'),
    from: oneOf('lowest', 'highest')
      .optional()
      .describe('Which end is first. Without it the better one, as the codebook says with `better`.'),
    show: showing('interval', 'base'),
    as: asWords,
    agree: agreeing
  }),
  worded: ['case', 'agree'],
  resolve({ of, wave, by, from, ...written }, call) {
    const one = findOne({ of, wave }, call)
    if (!one) return null
    const { named, question } = one
    const end = findEnd(named, from, call)
    const writing = findWriting(written, call)
    const peers = findPeers(one, by, call)
    if (!end || !writing || !peers || !checkPeers(one, peers, call)) return null
    const ranking = { kind: 'ranking' as const, of: peers.among }
    ask(call, question)
    for (const each of peers.among) ask(call, each)
    askShown(call, named.dataset.kind === 'survey' ? ranking : question)
    const bestIs: End = named.measure.better === 'lower' ? 'lowest' : 'highest'
    return {
      kind: 'rank',
      rank: {
        at: question,
        among: peers.among,
        end,
        ranges: named.dataset.kind === 'survey' ? { question: ranking, bestIs } : null
      },
      writing
    }
  }
})

function findEnd({ measure }: NamedMeasure, from: End | undefined, call: Call): End | null {
  if (measure.statistic === 'rank') {
    call.problem({
      rule: 'rank',
      place: call.placeOf('of'),
      message: `\`${measure.name}\` is a rank already`,
      expected: 'a measure of which ranks can be made',
      remedy: 'Use `:value`.'
    })
    return null
  }
  if (from !== undefined) return from
  if (measure.better !== null) return measure.better === 'lower' ? 'lowest' : 'highest'
  call.problem({
    rule: 'rank',
    place: call.place,
    message: `Nothing says from which end places are counted: the codebook does not say whether high or low is good of \`${measure.name}\``,
    expected: '`from=lowest` or `from=highest`',
    remedy: 'Add it; or write `better: higher` or `lower` with the measure, in the codebook.'
  })
  return null
}

/** A place needs others: the value one of those that are no nets, and all of them published where they were published. */
function checkPeers(
  { named, question }: { named: NamedMeasure; question: EstimateQuestion },
  { column, whole, among }: Peers,
  call: Call
): boolean {
  const fail = (place: Call['place'], message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'rank', place, message, expected, remedy })
    return false
  }
  const dimensions = Object.keys(whole)
  if (!column)
    return dimensions.length === 0
      ? fail(
          call.place,
          'A place is that of one value among those of its dimension, and none is named',
          'a value like `sector=utilities`',
          'Name it.'
        )
      : fail(
          call.place,
          `Values of ${dimensions.map((name) => `\`${name}\``).join(' and ')} are named, and nothing says among which the place is`,
          '`by=` one of them',
          'Add it.'
        )
  const leaves = leafValues(column)
  const own = question.domain[column.name] ?? ''
  if (!leaves.some((value) => value.code === own) && !warnOfNet(column, own, call))
    return fail(
      call.placeOf(column.name),
      `\`${own}\` is made of other values of \`${column.name}\`, so it has no place among these`,
      listNames(leaves.map((value) => value.code)),
      'Name one of these.'
    )
  const missing = named.dataset.kind === 'survey' ? [] : unpublished(named, leaves, column, among)
  if (missing.length === 0) return true
  return fail(
    call.place,
    `Not all values of \`${column.name}\` were published, so a place among them is not known`,
    `figures of ${listNames(missing.map((value) => value.code))} too`,
    'Write what is known; or add the rows with their source.'
  )
}

/** Of pages for each value of a dimension, those about a net have words in place of a place: a warning. False elsewhere. */
function warnOfNet({ name }: Column, code: string, call: Call): boolean {
  if (call.scope.bound?.dimension !== name || name in call.others) return false
  call.warn({
    rule: 'rank',
    place: call.place,
    message: `On the page about \`${code}\`, which is made of other values of \`${name}\`, words stand in place of its place among these`,
    remedy: 'Say the place only on pages of values that have one.'
  })
  return true
}

function unpublished({ dataset }: NamedMeasure, leaves: Value[], { name }: Column, among: EstimateQuestion[]): Value[] {
  return leaves.filter(({ code }) => {
    const question = among.find(({ domain }) => domain[name] === code)
    return dataset.kind === 'published' && !(question && figureAt(dataset, question))
  })
}
