import type { Codebook } from '../../codebook/codebook.ts'
import { upperFirst } from '../../language/text.ts'
import { type Context, datasetOf, textIn } from '../context.ts'

/** The datasets that a report rests on, on any of its pages. */
export function datasetsOf({ siblings }: Context): string[] {
  return [...new Set(siblings.flatMap(({ page }) => page.datasets))]
}

/** A dataset in a few plain sentences: what kind of data it is, of whom, how and when. */
export function describedDataset(name: string, context: Context): string {
  const { codebook } = datasetOf(context, name)
  const { numbers, words } = context.language
  const { when = null, mode = null } = codebook.fieldwork ?? {}
  const asked = [mode === null ? null : textIn(context, mode), when && numbers.span(when.from, when.to)]
  const sentences = [
    textIn(context, codebook.title),
    codebook.status === 'synthetic' ? `${words.report.synthetic}: ${words.report.syntheticSays}` : null,
    codebook.kind === 'published' ? words.report.publishedSays : null,
    codebook.population && textIn(context, codebook.population),
    asked.filter((each) => each !== null).join(', ')
  ]
  return sentences
    .filter((each) => each !== null && each !== '')
    .map((each) => upperFirst(each as string, context.language.tag))
    .map((each) => (/[.!?]$/.test(each) ? each : `${each}.`))
    .join(' ')
}

/** Who asked, or who published: the site's publisher, where the codebook names nobody else. */
export function creatorsOf(codebook: Codebook, context: Context): string[] {
  const { source } = codebook.kind === 'survey' ? codebook : { source: null }
  if (codebook.kind === 'survey') return [source ? textIn(context, source.publisher) : context.publisher]
  return [...new Set([...codebook.sources.values()].map(({ publisher }) => textIn(context, publisher)))]
}
