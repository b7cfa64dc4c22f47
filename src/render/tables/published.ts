import type { PublishedTable } from '../../report/tables/table.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { sourcesOf } from '../figure/sources.ts'
import { basesSentence, whoText } from '../figure/subtitle.ts'
import type { PublishedContent } from './content.ts'

/** What was published, in the page's language: as the sources have it. */
export function publishedContent(table: PublishedTable, number: number, context: Context): PublishedContent {
  const { words, numbers } = context.language
  const { codebook } = datasetOf(context, table.dataset)
  const estimates = table.figures.map((question) => context.answers.estimate(question))
  const bases = estimates.flatMap(({ n }) => n ?? [])
  const sentences = [whoText(table.dataset, context), basesSentence(bases, context) ?? words.figure.basesUnknown]
  const methods = new Set(estimates.map(({ interval }) => interval).filter((each) => each !== null))
  const said = [...methods].map((method) => words.figure.interval[method])
  return {
    kind: 'published',
    id: table.id,
    number: words.tables.number(numbers.count(number)),
    title: textIn(context, codebook.title),
    subtitle: sentences
      .filter((sentence) => sentence !== null)
      .map((sentence) => `${sentence}.`)
      .join(' '),
    figures: table.figures,
    head: words.blocks.evidence,
    notes: said.map((each) => (typeof each === 'string' ? each : each([]))),
    source: sourcesOf([table.dataset], null, context)
  }
}
