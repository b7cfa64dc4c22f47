import type { z } from 'zod'
import type { Directive } from '../report/directives/directive.ts'
import { directives } from '../report/directives/directives.ts'
import { expectedOf } from './schemas.ts'

/**
 * The handbook's chapter on directives, as a narrative: what each is for, an example with what it comes to, and its
 * attributes. It is made of the table by which narratives are read.
 */
export function directivesChapter(datasets: readonly string[]): string {
  const front = ['---', 'title: Every directive', 'order: 2', `datasets: [${datasets.join(', ')}]`, '---']
  const passages = forms.map(({ form, heading, says }) =>
    [`## ${heading}`, says, ...directives.filter((each) => each.form === form).map(passageOf)].join('\n\n')
  )
  return `${[front.join('\n'), opening, ...passages].join('\n\n')}\n`
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
    description,
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

/** A shape without that which makes it optional. */
function innerOf(shape: z.core.$ZodType): z.core.$ZodTypes {
  const { def } = shape._zod as { def: { innerType?: z.core.$ZodType } }
  return def.innerType ? innerOf(def.innerType) : (shape as z.core.$ZodTypes)
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
