import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isCounted } from '../../codebook/codebook.ts'
import type { Dataset, SurveyDataset } from '../../dataset/dataset.ts'
import { sidesOf } from '../../estimate/question.ts'
import { type Fact, factsOf, factsTable } from '../about.ts'
import { answersTable } from '../about-answers.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { roundsApart } from '../rounding.ts'
import { levelText } from '../values.ts'
import { notStated } from './not-stated.ts'
import { questionsTable } from './questions.ts'

/**
 * How each dataset came about, from its codebook and its answers: what AAPOR's code of ethics has researchers disclose,
 * and what of it nobody stated.
 */
export function renderMethod(names: readonly string[], context: Context): ElementContent[] {
  return names.flatMap((name) => {
    const dataset = datasetOf(context, name)
    return [
      h('h3', textIn(context, dataset.codebook.title)),
      datasetFacts(dataset, context),
      ...(dataset.kind === 'survey' && !isCounted(dataset.codebook) ? surveyTables(dataset, context) : [])
    ]
  })
}

/** All that is told of a dataset and its method, but for tables. */
export function datasetFacts(dataset: Dataset, context: Context): Element {
  return h('div', { className: ['tw'] }, factsTable([...factsOf(dataset, context), ...methodFacts(dataset, context)]))
}

function surveyTables(dataset: SurveyDataset, context: Context): Element[] {
  const { method, about } = context.language.words
  return [
    ...under(method.questions.heading, questionsTable(dataset, context)),
    ...under(about.answering.heading, answersTable(dataset, context))
  ]
}

function under(heading: string, table: Element[]): Element[] {
  return table.length === 0 ? [] : [h('h4', heading), ...table]
}

function methodFacts(dataset: Dataset, context: Context): Fact[] {
  const { method } = context.language.words
  const missing = notStated(dataset, context)
  return [
    ...(dataset.kind === 'survey' && !isCounted(dataset.codebook)
      ? [sizeFact(dataset, context), precisionFact(dataset, context)]
      : []),
    ...(missing.length === 0 ? [] : [[method.notStated, `${missing.join('; ')}.`] as Fact])
  ]
}

function sizeFact(dataset: SurveyDataset, context: Context): Fact {
  const { name, rows } = dataset
  const { method } = context.language.words
  const { count } = context.language.numbers
  if (dataset.codebook.design.unit === null)
    return [method.size, context.language.words.estimate.answers(count(rows.used))]
  const people = context.library.get(name)?.sampling?.units ?? rows.used
  return [method.size, method.sizeSays(count(people), people === rows.used ? null : count(rows.used))]
}

function precisionFact(dataset: SurveyDataset, context: Context): Fact {
  const { method, figure } = context.language.words
  const effects = effectsText(dataset, context)
  const sentences = [
    method.precisionSays(levelText(context, dataset.codebook.intervals.level)),
    ...(effects === null ? [] : [effects]),
    ...(hasRounding(dataset, context) ? [figure.differencesExact] : []),
    ...(dataset.codebook.sample === 'nonprobability' ? [figure.nonprobability] : [])
  ]
  return [method.precision, sentences.join(' ')]
}

/** Shows the page a difference that is another than that of its values, as these are rounded? */
function hasRounding({ name }: SurveyDataset, { page, answers }: Context): boolean {
  return page.asked.some(
    ({ question, family }) =>
      question.kind === 'comparison' &&
      question.left.dataset === name &&
      roundsApart(answers.comparison(question, family))
  )
}

/** The least and the largest design effect of what the page shows; null where nothing of it has one. */
function effectsText({ name }: SurveyDataset, context: Context): string | null {
  const { numbers, words } = context.language
  const effects = context.page.asked
    .flatMap(({ question }) => sidesOf(question))
    .filter(({ dataset }) => dataset === name)
    .flatMap((question) => context.answers.estimate(question).deff ?? [])
    .filter(Number.isFinite)
  if (effects.length === 0) return null
  const [least, most] = [Math.min(...effects), Math.max(...effects)].map((each) => numbers.decimal(each, 1)) as [
    string,
    string
  ]
  return words.method.effects(least, least === most ? null : most)
}
