import type { z } from 'zod'
import type { Form } from '../report/claims/form.ts'
import { claimForms } from '../report/claims/forms.ts'
import type { Directive } from '../report/directives/directive.ts'
import { directives } from '../report/directives/directives.ts'
import type { FigureForm } from '../report/figure/forms/form.ts'
import { figureForms } from '../report/figure/forms/forms.ts'
import { expectedOf } from './schemas.ts'

/**
 * The handbook's chapters that are made of tables: what each directive is for, an example with what it comes to, and its
 * attributes; what can be claimed. By file name, as narratives of these datasets.
 */
export function handbookChapters(datasets: readonly string[]): Map<string, string> {
  const front = (title: string, order: number, more: readonly string[] = []) =>
    ['---', `title: ${title}`, `order: ${order}`, `datasets: [${[...datasets, ...more].join(', ')}]`, '---'].join('\n')
  const passages = forms.map(({ form, heading, says }) =>
    [`## ${heading}`, says, ...directives.filter((each) => each.form === form).map(passageOf)].join('\n\n')
  )
  return new Map([
    ['directives.md', `${[front('Every directive', 2, [tracker]), opening, ...passages].join('\n\n')}\n`],
    [
      'claims.md',
      `${[front('What can be claimed', 3, [tracker]), claiming, ...claimForms.map(claimOf)].join('\n\n')}\n`
    ],
    [
      'charts.md',
      `${[front('Every form of chart', 4, [tracker]), drawing, ...figureForms.map(formOf), ...ways].join('\n\n')}\n`
    ]
  ])
}

const claiming =
  'A claim is a statement in prose that the build checks against the data, by its form, `is=`. Where the data does not bear it out, the build fails and says what is so. Where it is true of the estimates and not statistically clear, the build warns until the author writes `sure=no`, and the page then says so. What is put in order or counted are the values of `by`: `where="sector=utilities|telecoms"` keeps to some of them, `only=shown` to those that are not hidden, and the page says so.'

/** A form of claim, with an example that the data bear out. */
function claimOf({ name, description, example, needs, takes }: Form): string {
  const attributes = [...needs.map((each) => `\`${each}\` (needed)`), ...takes.map((each) => `\`${each}\``)]
  return [
    `## \`is=${name}\``,
    prose(description),
    `\`\`\`md\n${example}\n\`\`\``,
    `It comes to: ${example}`,
    ...(attributes.length > 0 ? [`Beside \`of\` and dimensions it takes ${attributes.join(', ')}.`] : [])
  ].join('\n\n')
}

const drawing =
  'A chart takes the form that suits what it asks; `form=` names another. One that does not suit is refused with the reason: a dumbbell of three waves, a waffle of a mean.'

/** A dataset of several waves with a break, which the examples of charts over time are of. */
const tracker = 'service-tracker'

const panels = `::chart[No sector stands clearly apart in either region]{id=panels of=${tracker}.ease by=sector facet=region wave=q5 form=dot versus=overall}`
const distributions =
  '::chart[Shops are seldom rated as low as utilities]{id=distributions of=recommendations facet=sector where="sector=utilities|supermarkets" form=distribution}'
const pair = '::chart[Who is easy is not always liked]{id=pair of="ease nps" by=sector wave=during form=quadrant}'
const told = `:change{of=${tracker}.ease sector=utilities from=q1 to=q5 break=told}`

/** What charts of any form can have, and what a form has more than one of. */
const ways = [
  '## A quadrant of two measures',
  prose(
    'Drivers stand against their importance, which is either asked for each of them (`importance="staff-matters speed-matters"`, one for each measure of `of`) or worked out of what they go with (a measure with `drivers:` in the codebook). By a dimension, without `importance`, the same form sets two measures of each row against each other, between the values of everybody.'
  ),
  `\`\`\`md\n${pair}\n\`\`\``,
  pair,
  '## Panels',
  prose(
    'With `facet=` and a dimension a chart has a panel for each of its values, with the rows of `by` in each, on one scale and in one order. What `versus` names is taken within the panel, and all tests of the chart are one family. All forms but a league and a quadrant can have panels.'
  ),
  `\`\`\`md\n${panels}\n\`\`\``,
  panels,
  prose('Without `by=` the rows of each panel are what `of` names: the answers to one question, or several measures.'),
  `\`\`\`md\n${distributions}\n\`\`\``,
  distributions,
  '## Waves that cannot be compared',
  prose(
    'Where a question or the way of asking changed, the codebook says so at the first wave after it: `q4: { label: Q4 2024, break: Asked online from here on }`. A trend is then drawn with a gap there, its changes are from the first wave since, and the note says why. A change, claim, dumbbell or slope over the break is a warning, and the page says that it is not like for like, with the reason. With `break=told` the sentence around it says so in words of its own:'
  ),
  `\`\`\`md\nAsked by telephone then and online now, ease of utilities moved by\n${told}.\n\`\`\``,
  `It comes to: Asked by telephone then and online now, ease of utilities moved by ${told}.`
]

function formOf({ name, description, example }: FigureForm): string {
  const shown = example === null ? [] : [`\`\`\`md\n${example}\n\`\`\``, withId(example, name)]
  return [`## \`form=${name}\``, prose(description), ...shown].join('\n\n')
}

/** No two figures of a page have one address. */
function withId(example: string, name: string): string {
  return example.replace('{of=', `{id=${name} of=`)
}

const opening =
  'Each directive with an example, what the example comes to on this page, and its attributes. An attribute that is not a directive’s own is a dimension: `sector=utilities` keeps to one value of it.'

const forms: { form: Directive['form']; heading: string; says: string }[] = [
  { form: 'text', heading: 'In a sentence', says: 'They begin with one colon, and stand among words.' },
  {
    form: 'leaf',
    heading: 'On a line of their own',
    says: 'They begin with two colons, with an empty line before and behind them.'
  },
  {
    form: 'container',
    heading: 'Around a passage',
    says: 'They begin with three colons and end with three, each on a line of its own. Where one stands within another, the outer one has a colon more.'
  }
]

function passageOf({ name, form, description, example, attributes }: Directive): string {
  const rows = Object.entries(attributes.shape).map(([attribute, shape]) => rowOf(attribute, shape as z.core.$ZodType))
  const table = ['| Attribute | Holds | |', '| --- | --- | --- |', ...rows].join('\n')
  const fence = example.includes('```') ? '````' : '```'
  return [
    `### \`${name}\``,
    prose(description),
    `${fence}md\n${example}\n${fence}`,
    form === 'text' ? `It comes to: ${example}` : example,
    ...(rows.length > 0 ? [table] : [])
  ].join('\n\n')
}

function rowOf(name: string, shape: z.core.$ZodType): string {
  const optional = shape._zod.optin === 'optional'
  const inner = innerOf(shape)
  const described = (inner as { description?: string }).description ?? (shape as { description?: string }).description
  return `| \`${name}\` | ${cell(expectedOf(inner) ?? '')}${optional ? '' : ' (needed)'} | ${cell(described ?? '')} |`
}

/** A shape without that which makes it optional, or another of it. */
function innerOf(shape: z.core.$ZodType): z.core.$ZodTypes {
  const { def } = shape._zod as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } }
  const inner = def.innerType ?? def.in
  return inner ? innerOf(inner) : (shape as z.core.$ZodTypes)
}

/** Words of ours, in which numbers are meant as they stand. */
function prose(text: string): string {
  const parts = text.split(/(`[^`]*`)/)
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/\d+(?:\.\d+)?/g, ':num[$&]'))).join('')
}

function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
}
