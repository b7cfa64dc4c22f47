import { isCounted } from '../../codebook/codebook.ts'
import { inLanguage } from '../../language/text.ts'
import { pageIds } from '../../report/figure/ids.ts'
import { isPeriod } from '../../report/periods.ts'
import { type Context, datasetOf } from '../context.ts'
import { holdLabel } from '../hold.ts'
import { incompleteSentences } from '../periods.ts'
import type { Notice } from '../site.ts'

/** In boxes above a page: whether it is for the public yet, what kind of data it rests on, and whether its report was corrected. */
export function noticesOf(context: Context): Notice[] {
  return [...holdNotices(context), ...dataNotices(context), ...periodNotices(context), ...correctionNotices(context)]
}

/** The marks of a report in the list. */
export function statusesOf(context: Context): string[] {
  const { corrections } = context.page.edition
  return [
    ...holdNotices(context).map(({ label }) => label),
    ...dataNotices(context)
      .slice(0, 1)
      .map(({ label }) => label),
    ...(corrections.length === 0 ? [] : [context.language.words.edition.corrections.tag])
  ]
}

function holdNotices({ page: { hold }, language }: Context): Notice[] {
  if (hold === null) return []
  const { draft, embargo } = language.words.edition
  return [{ label: holdLabel(hold, language), text: hold.kind === 'draft' ? draft.says : embargo.says, link: null }]
}

/** Synthetic where any is, published where any is. */
function dataNotices(context: Context): Notice[] {
  const { report: words } = context.language.words
  const codebooks = context.page.datasets.map((name) => datasetOf(context, name).codebook)
  const notices: Notice[] = []
  if (codebooks.some((codebook) => codebook.status === 'synthetic'))
    notices.push({ label: words.synthetic, text: words.syntheticSays, link: null })
  if (codebooks.some((codebook) => codebook.kind === 'published'))
    notices.push({
      label: words.published,
      text: codebooks.every((codebook) => codebook.kind === 'published') ? words.publishedSays : words.publishedBeside,
      link: null
    })
  return notices
}

/** Whether the data have a part only of the period that a page is about, or nothing of it. */
function periodNotices(context: Context): Notice[] {
  const { bound } = context.page
  if (!isPeriod(bound)) return []
  const label = context.language.words.periods.incomplete
  return incompleteSentences(context, bound.dataset, [bound.code]).map((text) => ({ label, text, link: null }))
}

/** The newest correction in short, on every page of the report. */
function correctionNotices({ page, siblings, language }: Context): Notice[] {
  const [newest] = page.edition.corrections
  const first = siblings.find((each) => each.page.kind === 'first')
  if (!newest || !first) return []
  const { tag, on, more } = language.words.edition.corrections
  return [
    {
      label: tag,
      text: on(language.numbers.date(newest.date)),
      link: { path: `${first.path}#${pageIds.corrections}`, text: more }
    }
  ]
}

/** The first dataset in short: who, how and when; and how long the page takes to read. */
export function factsOf(context: Context): string[] {
  const first = context.page.datasets[0]
  if (first === undefined) return authorsOf(context)
  const { codebook } = datasetOf(context, first)
  const sampling = context.library.get(first)?.sampling
  const { numbers, words } = context.language
  const facts = codebook.population ? [inLanguage(codebook.population, context.language.tag)] : []
  // All respondents are not those of the page of a value.
  if (sampling && context.page.kind !== 'value' && !isCounted(codebook))
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
  if (context.page.kind !== 'value') facts.push(readingTime(context))
  return [...authorsOf(context), ...facts]
}

/** How long the page takes to read, at 220 words a minute; in one line. */
function readingTime({ page, language }: Context): string {
  const minutes = Math.max(1, Math.round(page.words / 220))
  return language.words.edition.minutes(language.numbers.count(minutes)).replaceAll(' ', '\u00a0')
}

/** Who wrote the report, on its first page. */
function authorsOf({ page: { kind, edition }, language }: Context): string[] {
  return kind === 'first' && edition.authors.length > 0 ? [language.list(edition.authors)] : []
}
