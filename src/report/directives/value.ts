import { z } from 'zod'
import { endsOf, namedUnitOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import { oneOf } from '../../yaml/shapes.ts'
import { askShown, type Call } from '../call.ts'
import type { ValueUnit, Writing } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { findOne } from '../single.ts'
import { directive, measureName, waveCode } from './directive.ts'
import { caseName, digits, findWriting, showing } from './writing.ts'

export const value = directive({
  name: 'value',
  form: 'text',
  description: 'A measure in a domain, as a number in the sentence; it opens to its interval and base.',
  example: ':value{of=ease sector=utilities wave=before}',
  opens: true,
  attributes: z.object({
    of: measureName,
    wave: waveCode.optional(),
    show: showing('interval', 'base'),
    digits,
    unit: oneOf('yes', 'no')
      .optional()
      .describe(
        '`yes`: with the `unit` that the codebook names, “12 minutes”, or else its scale, “6.6 on the scale from 0 to 10”.'
      ),
    as: oneOf('more')
      .optional()
      .describe(
        '`more`, of a relative difference that was published: “84% more”, or less where it is below nothing, instead of “+84%”.'
      ),
    case: caseName
  }),
  worded: ['case', 'unit', 'as'],
  resolve({ of, wave, unit, as, ...written }, call) {
    const one = findOne({ of, wave }, call)
    const writing = findWriting(written, call)
    if (!one || !writing) return null
    const { question, named } = one
    const beside = as ? findMore(named, writing, call) : unit === 'yes' ? findUnit(named, writing, call) : null
    if ((as || unit === 'yes') && !beside) return null
    askShown(call, question)
    return { kind: 'value', question, writing, unit: beside }
  }
})

/** What numbers say by themselves of what they are in. */
const ownUnits: Readonly<Record<string, string>> = {
  proportion: 'a share, which is written in per cent',
  change: 'a relative difference, which is written in per cent',
  ratio: 'a multiple, which is written as one'
}

/** The word for more or less behind a relative difference. Null, with a problem, of what is none, or takes an ending. */
function findMore({ measure, category }: NamedMeasure, writing: Writing, call: Call): ValueUnit | null {
  const isChange = valueKindOf(measure, category).number === 'change'
  if (isChange && !writing.ending) return { kind: 'more' }
  call.problem({
    rule: 'writing',
    place: call.placeOf('as'),
    message: isChange
      ? '`case` gives the number an ending, and `as=more` writes a word behind it'
      : `\`${measure.name}\` is no relative difference, so nothing is more or less by it`,
    expected: isChange ? 'one of the two' : 'a measure with `published: change` in its codebook',
    remedy: isChange ? 'Remove one.' : 'Remove `as=more`, or mend the codebook.'
  })
  return null
}

/** What a measure's value is in, or on. Null, with a problem, where it says that itself, or an ending would stand astray. */
function findUnit({ dataset, measure, category }: NamedMeasure, writing: Writing, call: Call): ValueUnit | null {
  const named = namedUnitOf(measure, category)
  const fail = (attribute: string, message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'writing', place: call.placeOf(attribute), message, expected, remedy })
    return null
  }
  if (named && writing.ending)
    return fail(
      'case',
      '`case` gives the number an ending, and here its unit stands behind it',
      'one of the two',
      'Remove one, and write the unit yourself with its ending.'
    )
  if (named) return { kind: 'named', text: named }
  const { unit, number } = valueKindOf(measure, category)
  const own = ownUnits[number === 'change' ? number : unit]
  const ends = unit === 'points' ? endsOf(measure, category, dataset.codebook) : null
  if (ends) return { kind: 'scale', ...ends }
  return fail(
    'unit',
    own !== undefined ? `\`${measure.name}\` is ${own} anyway` : `Nothing says what \`${measure.name}\` is in`,
    'a measure with a `unit` in the codebook, or on a scale',
    'Remove `unit`; or write `unit:` with the measure in the codebook.'
  )
}
