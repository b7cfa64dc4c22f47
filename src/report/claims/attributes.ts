import { z } from 'zod'
import { claimFormNames } from '../../language/claims.ts'
import { number, oneOf, word } from '../../yaml/shapes.ts'
import { breakTold } from '../directives/break.ts'
import { measureName, waveCode } from '../directives/directive.ts'
import { naming } from '../directives/names.ts'
import type { Among } from './claim.ts'

const quantifiers = '`all`, `none`, `most`, or how many exactly'
const among = z
  .string({ error: quantifiers })
  .regex(/^(all|none|most|\d{1,3})$/, { error: quantifiers })
  .transform((written): Among => (/^\d/.test(written) ? Number(written) : (written as Among)))

/** What claims and conditions take. */
export const statementAttributes = {
  of: measureName.describe(
    'The measure; for an order of measures themselves several, the one that is spoken of first.'
  ),
  is: z
    .enum(claimFormNames, { error: claimFormNames.map((name) => `\`${name}\``).join(', ') })
    .describe('What is said of it.'),
  wave: waveCode.optional().describe('The wave, where the measure has several.'),
  by: word('a dimension')
    .optional()
    .describe('The dimension whose values are put in order, counted, or the others that are compared with.'),
  among: among
    .optional()
    .describe(
      'The statement is one of each value of `by`, and so many have to bear it out: all, none, most, a number.'
    ),
  where: naming('conditions', word('a text'))
    .optional()
    .describe(
      'What it keeps to: `"sector=utilities|telecoms"` puts in order or counts these values of `by=sector`, and one value of another dimension holds it.'
    ),
  only: oneOf('shown')
    .optional()
    .describe(
      '`shown`: said of those values of `by` (or measures) alone that are shown. What the page tells of it says how many are not, and why.'
    ),
  n: number
    .optional()
    .describe('A place (`rank`), how many places (`top`, `bottom`), or how many times the other (`times`).'),
  from: word('a wave, or `lowest` or `highest`')
    .optional()
    .describe(
      'The earlier wave of a change, which can be `previous` or `year-ago`; or the end that places are counted from.'
    ),
  to: waveCode.optional().describe('The later wave of a change.'),
  on: oneOf('each', 'both').optional().describe('`both`: a change among those who answered both times.'),
  than: word('a number like `7.5` or `50%`').optional().describe('A number, in the unit of the measure.'),
  versus: naming('versus', word('what it is compared with'))
    .optional()
    .describe(
      'What it is compared with: `overall`, `rest`, `best`, `each` (every other value of `by`), `previous`, `year-ago`, a value like "sector=telecoms", another measure, a published measure.'
    ),
  within: word('a number like `0.5` or `3%`')
    .optional()
    .describe('How far off is still about the number, in its unit; a twentieth of it if not said.'),
  break: breakTold
}

const statement = z.object(statementAttributes)
export type StatementAttributes = z.output<typeof statement>
