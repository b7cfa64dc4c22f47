import { inLanguage } from '../../language/text.ts'
import { type Context, datasetOf } from '../context.ts'
import type { Notice } from '../site.ts'

/** What kind of data it is, in boxes: synthetic where any is, published where any is. */
export function noticesOf(context: Context): Notice[] {
  const { report: words } = context.language.words
  const codebooks = context.page.datasets.map((name) => datasetOf(context, name).codebook)
  const notices: Notice[] = []
  if (codebooks.some((codebook) => codebook.status === 'synthetic'))
    notices.push({ label: words.synthetic, text: words.syntheticSays })
  if (codebooks.some((codebook) => codebook.kind === 'published'))
    notices.push({
      label: words.published,
      text: codebooks.every((codebook) => codebook.kind === 'published') ? words.publishedSays : words.publishedBeside
    })
  return notices
}

/** The first dataset in short: who, how and when. */
export function factsOf(context: Context): string[] {
  const first = context.page.datasets[0]
  if (first === undefined) return []
  const { codebook } = datasetOf(context, first)
  const sampling = context.library.get(first)?.sampling
  const { numbers, words } = context.language
  const facts = codebook.population ? [inLanguage(codebook.population, context.language.tag)] : []
  if (sampling)
    facts.unshift(
      codebook.kind === 'survey' && codebook.design.unit === null
        ? words.estimate.answers(numbers.count(sampling.units))
        : words.report.respondents(numbers.count(sampling.units))
    )
  if (codebook.fieldwork) {
    const { when, mode } = codebook.fieldwork
    facts.push(
      [
        ...(mode ? [inLanguage(mode, context.language.tag)] : []),
        ...(when ? [numbers.span(when.from, when.to)] : [])
      ].join(', ')
    )
  }
  return facts
}
