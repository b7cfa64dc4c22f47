import { z } from 'zod'
import type { Problems, Related } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { word } from '../yaml/shapes.ts'
import { readYaml } from '../yaml/yaml.ts'
import type { Page, Use } from './model.ts'
import type { ProjectFiles } from './project-files.ts'
import { isUnread, type Unread } from './unread.ts'

/** A narrative in another language, with that which it translates. */
type Translation = { page: Page; source: Page }

const schema = z.record(z.string(), z.array(word('a block, as `npm run translated` writes it')))

/** Where a report keeps which state of its narratives each translation follows. */
export function recordPath(report: string): string {
  return `reports/${report}/translations.yaml`
}

/**
 * Warns of what translations lack, have in excess, and have not followed: they ask what their source asks, as often,
 * and a block of the source that was written or changed since the translation was recorded is named.
 */
export function checkTranslations(
  pages: readonly Page[],
  unread: Unread,
  languages: readonly string[],
  files: ProjectFiles,
  problems: Problems
): void {
  const byReport = Map.groupBy(translationsOf(pages, languages, unread), ({ page }) => page.report)
  for (const [report, translations] of byReport) {
    const records = readRecords(recordPath(report), files, problems)
    for (const translation of translations) {
      compareUses(translation, problems)
      if (records) compareBlocks(translation, records[nameOf(translation.page)], problems)
    }
  }
}

/** The record of a report's translations as they are now, those of one language, the others as they were recorded. */
export function recordOf(
  pages: readonly Page[],
  report: string,
  languages: readonly string[],
  recorded: string,
  files: ProjectFiles,
  problems: Problems
): string {
  const before = readRecords(recordPath(report), files, problems) ?? {}
  const now = translationsOf(pages, languages).filter(({ page }) => page.report === report)
  const entries = now.map(({ page, source }): [string, string[]] => [
    nameOf(page),
    page.language === recorded
      ? source.blocks.map(({ hash, words }) => `${hash} ${words}`)
      : (before[nameOf(page)] ?? [])
  ])
  const lines = entries
    .filter(([, blocks]) => blocks.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, blocks]) => [`${JSON.stringify(name)}:`, ...blocks.map((block) => `  - ${JSON.stringify(block)}`)])
  return `# Which blocks of its source each translation follows: written by \`npm run translated\`.\n${lines.join('\n')}\n`
}

/** The languages that a report is translated into. */
export function translatedInto(pages: readonly Page[], report: string, languages: readonly string[]): string[] {
  const found = translationsOf(pages, languages).filter(({ page }) => page.report === report)
  return [...new Set(found.map(({ page }) => page.language))]
}

/** Narratives in another language than the first that their report is written in; of pages of values, one. */
function translationsOf(pages: readonly Page[], languages: readonly string[], unread: Unread = []): Translation[] {
  const found = new Map<string, Translation>()
  for (const page of pages) {
    const versions = pages.filter((each) => each.report === page.report && each.slug === page.slug)
    const source = languages.map((language) => versions.find((each) => each.language === language)).find((each) => each)
    if (!source || source === page || found.has(page.path)) continue
    const before = languages.slice(0, languages.indexOf(source.language))
    if (before.some((language) => isUnread(unread, page.report, page.slug, language))) continue
    found.set(page.path, { page, source })
  }
  return [...found.values()]
}

function nameOf({ path }: Page): string {
  return path.split('/').at(-1) ?? ''
}

function readRecords(path: string, files: ProjectFiles, problems: Problems): Record<string, string[]> | null {
  if (!files.has(path)) return {}
  const yaml = readYaml(path, files.text(path), problems)
  return yaml && parseAll(schema, yaml, {}, problems)
}

function compareUses({ page, source }: Translation, problems: Problems): void {
  const lacking = usesBeyond(source.uses, page.uses)
  const exceeding = usesBeyond(page.uses, source.uses)
  const [first] = exceeding
  if (lacking.length > 0)
    problems.warn({
      rule: 'translation-lacks',
      place: { path: page.path, line: 1, column: 1 },
      message: `This translation lacks ${counted(lacking)} of ${source.path}`,
      related: lacking.map(relatedOf),
      remedy: 'Add what is lacking; or take it out of the source, so that all languages say the same.'
    })
  if (first)
    problems.warn({
      rule: 'translation-exceeds',
      place: first.place,
      message: `This translation has ${counted(exceeding)} that ${source.path} has not, or not as often`,
      related: exceeding.map(relatedOf),
      remedy: 'Take out what is too much; or add it to the source, so that all languages say the same.'
    })
}

/** The uses that others have not, or not as often, in their order; of several alike the last. */
function usesBeyond(uses: readonly Use[], others: readonly Use[]): Use[] {
  const left = new Map([...Map.groupBy(others, ({ asks }) => asks)].map(([asks, same]) => [asks, same.length]))
  return uses.filter(({ asks }) => {
    const there = left.get(asks) ?? 0
    left.set(asks, there - 1)
    return there <= 0
  })
}

function counted(uses: readonly Use[]): string {
  return uses.length === 1 ? 'a directive' : `${uses.length} directives`
}

function relatedOf({ asks, place }: Use): Related {
  return { place, written: asks }
}

function compareBlocks({ page, source }: Translation, recorded: string[] | undefined, problems: Problems): void {
  const command = `npm run translated -- ${page.report} ${page.language}`
  if (!recorded) {
    problems.warn({
      rule: 'translation-unrecorded',
      place: { path: page.path, line: 1, column: 1 },
      message: `Nothing says which state of ${source.path} this translation follows`,
      remedy: `Where it follows the present one, run \`${command}\`.`
    })
    return
  }
  const followed = new Set(recorded.map((block) => block.split(' ', 1)[0]))
  const present = new Set(source.blocks.map(({ hash }) => hash))
  const gone = recorded.filter((block) => !present.has(block.split(' ', 1)[0] ?? ''))
  const fresh = source.blocks.filter(({ hash }) => !followed.has(hash))
  for (const { words, place } of fresh)
    problems.warn({
      rule: 'translation-behind',
      place,
      message: `“${words}” is new or changed since ${page.path} followed it`,
      remedy: `Bring the translation after it, then run \`${command}\`.`
    })
  for (const block of fresh.length > 0 ? [] : gone)
    problems.warn({
      rule: 'translation-behind',
      place: { path: page.path, line: 1, column: 1 },
      message: `“${block.slice(block.indexOf(' ') + 1)}” is no longer in ${source.path}`,
      remedy: `Take it out of the translation, then run \`${command}\`.`
    })
}
