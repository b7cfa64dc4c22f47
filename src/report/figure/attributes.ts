import { z } from 'zod'
import { periodKinds } from '../../codebook/period.ts'
import { oneOf, word } from '../../yaml/shapes.ts'
import { breakTold } from '../directives/break.ts'
import { measureName, waveCode } from '../directives/directive.ts'
import { naming } from '../directives/names.ts'
import { sortOrders } from '../model.ts'
import { formNames } from './forms/forms.ts'
import { isTaken } from './ids.ts'

const text = word('a text')
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'small letters, digits and hyphens, a letter first' })
  .refine((written) => !isTaken(written), { error: 'an id that no other part of the page has, like `ease-by-sector`' })

/** The attributes that charts and tables share. */
export const figureAttributes = {
  id: id.optional().describe('What its address, its downloads and `:ref` call it; else made of what it asks.'),
  of: measureName.describe('One measure, or several between quotes.'),
  by: text.optional().describe('The dimension whose values are its rows; without it each measure is a row.'),
  across: oneOf('wave', ...periodKinds)
    .optional()
    .describe(
      '`wave`: all waves side by side, and the change from first to last. Of waves that are periods the finest, or those that are named: `month`, `quarter`, `year`; on the page of a period those within it, or up to it.'
    ),
  wave: waveCode.optional().describe('The wave that it shows, of measures that have several.'),
  where: naming('conditions', word('a text'))
    .optional()
    .describe(
      'What it keeps to: `"sector=utilities|telecoms region=north"` has these rows of `by=sector`, and one value of any other dimension.'
    ),
  highlight: naming('value', word('a text')).optional().describe('The row that the headline speaks of.'),
  sort: oneOf(...sortOrders)
    .optional()
    .describe(
      'The order of its rows: by value or change, smallest first or (with `-`) last, or as the codebook has them; a likert chart also by the share of all `high` or `low` answers together. Charts begin with the largest value, tables follow the codebook.'
    ),
  top: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: 'a whole number from 1' })
    .transform(Number)
    .optional()
    .describe(
      'How many rows it shows, the first of its order; a highlighted one stays. The note says how many more there are.'
    ),
  beside: naming('measures', word('a text')).optional().describe('A published measure that is set beside each row.'),
  versus: naming('versus', word('a text'))
    .optional()
    .describe(
      'What each row is compared with: `overall`, `rest`, `best`, `previous` (the wave before), `year-ago` (the same period a year before), a value like `"sector=telecoms"`, `target` as the codebook has it, a number like `7.5` or `80%`, another measure of the dataset, or a published one.'
    ),
  change: oneOf('percent')
    .optional()
    .describe('`percent`: changes and differences are told in per cent of what they are from, too.'),
  show: oneOf('rank').optional().describe('`rank`: a column with the ranks that a row cannot be told apart from.'),
  break: breakTold,
  note: text.optional().describe('A sentence of yours at the end of its note.'),
  alt: text
    .optional()
    .describe('What it says to those who do not see it, in place of the summary that is made of its numbers.')
}

export type FigureAttributes = z.output<z.ZodObject<typeof figureAttributes>>

/** What charts alone take. */
export const chartAttributes = {
  form: oneOf(...formNames)
    .optional()
    .describe('Its form, as the handbook lists them; else the one that suits what is asked.'),
  importance: naming('measures', word('a measure, like `importance=matters`'))
    .optional()
    .describe(
      'How much each measure of `of` matters, for a quadrant: one measure with `drivers:` in the codebook, or one for each, in the same order.'
    ),
  target: text
    .optional()
    .describe('A target of the codebook whose path a trend draws, even or in steps, as far as its waves go.'),
  facet: text
    .optional()
    .describe(
      'A dimension that it has a panel for each value of, with the rows of `by` in each, all on one scale. What `versus` names is taken within the panel.'
    )
}

export type ChartAttributes = { [Name in keyof typeof chartAttributes]?: z.output<(typeof chartAttributes)[Name]> }
