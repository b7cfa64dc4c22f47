import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Column, SurveyCodebook } from '../../codebook/codebook.ts'
import { inputsOf } from '../../codebook/derivation.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { columnsAsked } from '../about-answers.ts'
import { type Context, textIn } from '../context.ts'

/** The columns that people answered and a report's measures rest on: of one that is made of others, those. */
export function askedColumns(dataset: SurveyDataset, context: Context): Column[] {
  const { codebook } = dataset
  const names = [...columnsAsked(dataset, context)].flatMap((name) => answeredOf(name, codebook))
  return [...codebook.columns.values()].filter(({ name }) => names.includes(name))
}

function answeredOf(name: string, codebook: SurveyCodebook): string[] {
  const derived = codebook.columns.get(name)?.derived
  return derived ? inputsOf(derived).flatMap((each) => answeredOf(each, codebook)) : [name]
}

/** The wording of each question, with the answers that there were. */
export function questionsTable(dataset: SurveyDataset, context: Context): Element[] {
  const { questions } = context.language.words.method
  const columns = askedColumns(dataset, context)
  if (columns.length === 0) return []
  const head = [questions.measure, questions.wording, questions.answers]
  return [
    h('div', { className: ['tw'], role: 'region', tabIndex: 0, ariaLabel: questions.heading }, [
      h('table', { className: ['plain', 'asked'] }, [
        h(
          'thead',
          h(
            'tr',
            head.map((text) => h('th', { scope: 'col' }, text))
          )
        ),
        h(
          'tbody',
          columns.map((column) =>
            h('tr', [
              h('th', { scope: 'row' }, textIn(context, column.label)),
              h('td', column.question ? textIn(context, column.question) : '–'),
              h('td', answersOf(column, context))
            ])
          )
        )
      ])
    ])
  ]
}

function answersOf({ kind, scale, values }: Column, context: Context): string {
  const { numbers, words } = context.language
  if (scale) {
    const end = (text: typeof scale.low) => (text ? textIn(context, text) : null)
    const [min, max] = [numbers.decimal(scale.min, 0), numbers.decimal(scale.max, 0)]
    return words.figure.scale(min, end(scale.low), max, end(scale.high))
  }
  if (kind === 'number') return words.method.questions.number
  if (kind === 'date') return words.method.questions.date
  return values.map((value) => textIn(context, value.label)).join('; ')
}
