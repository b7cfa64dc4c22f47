import type { Element } from 'hast'
import { h } from 'hastscript'
import { columnsOf } from '../codebook/codebook.ts'
import type { Count, Response, SurveyDataset } from '../dataset/dataset.ts'
import { sidesOf } from '../estimate/question.ts'
import { type Context, textIn } from './context.ts'

/**
 * Who was asked, who answered, and why others did not, for the columns that a report's measures rest on. Where people are
 * protected, counts of few of them are not told and others are rounded down, so that no base can be worked out from
 * them; all rows of the dataset are told anyway.
 */
export function answersTable(dataset: SurveyDataset, context: Context): Element[] {
  const { answering } = context.language.words.about
  const { codebook } = dataset
  const names = columnsAsked(dataset, context)
  const responses = dataset.responses.filter(({ column }) => names.has(column))
  if (responses.length === 0) return []
  const waves = responses.some(({ wave }) => wave !== null)
  const label = (response: Response) => textIn(context, codebook.columns.get(response.column)?.label ?? {})
  const waveLabel = (code: string | null) =>
    textIn(context, codebook.waves.find((wave) => wave.code === code)?.label ?? { '': '' })
  const head = [
    answering.column,
    ...(waves ? [answering.wave] : []),
    answering.asked,
    answering.answered,
    answering.missing,
    answering.notAsked
  ]
  const counts = [answering.asked, answering.answered, answering.notAsked]
  const aligned = (index: number) => (counts.includes(head[index] ?? '') ? { className: ['ar'] } : {})
  const { minimum } = codebook.disclosure
  const rows = responses.map((response) => [
    ...(waves ? [waveLabel(response.wave)] : []),
    response.notAsked.rows === 0 && response.all.rows === dataset.rows.used
      ? context.language.numbers.count(response.all.rows)
      : told(askedOf(response), minimum, context),
    told(response.answered, minimum, context),
    whyNot(response, codebook.columns.get(response.column)?.derived != null, minimum, context),
    told(response.notAsked, minimum, context)
  ])
  return [
    h('div', { className: ['tw'], role: 'region', tabIndex: 0, ariaLabel: answering.heading }, [
      h('table', { className: ['plain'] }, [
        h(
          'thead',
          h(
            'tr',
            head.map((text, index) => h('th', { scope: 'col', ...aligned(index) }, text))
          )
        ),
        h(
          'tbody',
          rows.map((cells, index) =>
            h('tr', [
              h('th', { scope: 'row' }, label(responses[index] as Response)),
              ...cells.map((text, index) => h('td', aligned(index + 1), text))
            ])
          )
        )
      ])
    ]),
    ...(minimum > 0 ? [h('p', answering.rounded(context.language.numbers.count(minimum)))] : [])
  ]
}

/** The columns of all measures that the report asks of a dataset. */
export function columnsAsked({ name, codebook }: SurveyDataset, { page }: Context): Set<string> {
  const measures = page.asked
    .flatMap(({ question }) => (question.kind === 'association' ? question.cells.flat() : sidesOf(question)))
    .filter(({ dataset }) => dataset === name)
    .flatMap(({ measure }) => codebook.measures.get(measure) ?? [])
  return new Set(measures.flatMap((measure) => columnsOf(measure, codebook).map((column) => column.name)))
}

function askedOf({ all, notAsked }: Response): Count {
  const rows = all.rows - notAsked.rows
  return { rows, units: Math.min(all.units, rows) }
}

/** Why there is no answer, each reason with its count; codes of one meaning are one reason. */
function whyNot({ missing, empty }: Response, derived: boolean, minimum: number, context: Context): string {
  const { answering } = context.language.words.about
  const reasons = [
    ...missing.map(({ label, count }) => ({ text: textIn(context, label), count })),
    { text: derived ? answering.unknown : answering.empty, count: empty }
  ].filter(({ count }) => count.rows > 0)
  if (reasons.length === 0) return context.language.numbers.count(0)
  const alike = [...Map.groupBy(reasons, ({ text }) => text)]
  return alike
    .map(([text, counts]) => answering.reason(text, told(together(counts.map(({ count }) => count)), minimum, context)))
    .join('; ')
}

/** Several counts as one: people in two of them may be the same, so there are at least as many as in the largest. */
function together(counts: Count[]): Count {
  return {
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    units: Math.max(...counts.map(({ units }) => units))
  }
}

function told({ rows, units }: Count, minimum: number, context: Context): string {
  const { numbers, words } = context.language
  if (minimum === 0 || rows === 0) return numbers.count(rows)
  if (units < minimum) return words.about.answering.few(numbers.count(minimum))
  return numbers.count(Math.floor(rows / minimum) * minimum)
}
