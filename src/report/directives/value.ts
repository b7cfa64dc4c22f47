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
    case: caseName
  }),
  worded: ['case', 'unit'],
  resolve({ of, wave, unit, ...written }, call) {
    const one = findOne({ of, wave }, call)
    const writing = findWriting(written, call)
    if (!one || !writing) return null
    const { question, named } = one
    const beside = unit === 'yes' ? findUnit(named, writing, call) : null
    if (unit === 'yes' && !beside) return null
    askShown(call, question)
    return { kind: 'value', question, writing, unit: beside }
  }
})

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
  const ends = valueKindOf(measure, category).unit === 'points' ? endsOf(measure, category, dataset.codebook) : null
  if (ends) return { kind: 'scale', ...ends }
  return fail(
    'unit',
    valueKindOf(measure, category).unit === 'proportion'
      ? `\`${measure.name}\` is a share, which is written in per cent anyway`
      : `Nothing says what \`${measure.name}\` is in`,
    'a measure with a `unit` in the codebook, or on a scale',
    'Remove `unit`; or write `unit:` with the measure in the codebook.'
  )
}
