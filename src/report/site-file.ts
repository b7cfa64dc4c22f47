import { languages } from '../language/languages.ts'
import { textOf } from '../language/text.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { list, map, text, word } from '../yaml/shapes.ts'
import { readYaml } from '../yaml/yaml.ts'
import type { SiteFile } from './model.ts'

/** reports/site.yaml as it is written. */
export const writtenSite = map({
  title: text,
  language: word('a language, like `en`'),
  languages: list(word('a language, like `tr`'), 'a list of the other languages, like [tr, kk]').optional(),
  publisher: word('a text').optional(),
  summary: text.optional()
})

/** Reads `reports/site.yaml`. Null: see `problems`. */
export function readSiteFile(path: string, content: string, problems: Problems): SiteFile | null {
  const yaml = readYaml(path, content, problems)
  if (!yaml) return null
  const before = problems.errors.length
  const written = parseAll(writtenSite, yaml, { title: '-', language: 'en' }, problems)
  if (!written || problems.errors.length > before) return null
  const { title, language, publisher, summary } = written
  const others = written.languages ?? []
  checkLanguage(language, yaml.place(['language']), problems)
  for (const [index, each] of others.entries()) {
    const place = yaml.place(['languages', index])
    checkLanguage(each, place, problems)
    if (each === language || others.indexOf(each) < index)
      problems.error({
        rule: 'language-twice',
        place,
        message: each === language ? `\`${each}\` is the site's own language already` : `\`${each}\` stands here twice`,
        remedy: 'Take it out.'
      })
  }
  if (problems.errors.length > before) return null
  return {
    title: textOf(title),
    language,
    languages: [language, ...others],
    publisher: publisher ?? null,
    summary: summary === undefined ? null : textOf(summary)
  }
}

function checkLanguage(language: string, place: Place, problems: Problems): void {
  if (Object.hasOwn(languages, language)) return
  const closest = closestMatch(language, Object.keys(languages))
  problems.error({
    rule: 'language',
    place,
    message: `\`${language}\` is not a language that pages can be in`,
    expected: listNames(Object.keys(languages)),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Take one of these.'
  })
}
