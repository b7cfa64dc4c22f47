import { languages } from '../language/languages.ts'
import { textOf } from '../language/text.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { map, text, word } from '../yaml/shapes.ts'
import { readYaml } from '../yaml/yaml.ts'
import type { SiteFile } from './model.ts'

const schema = map({
  title: text,
  language: word('a language, like `en`'),
  publisher: word('a text').optional(),
  summary: text.optional()
})

/** Reads `reports/site.yaml`. Null: see `problems`. */
export function readSiteFile(path: string, content: string, problems: Problems): SiteFile | null {
  const yaml = readYaml(path, content, problems)
  if (!yaml) return null
  const before = problems.errors.length
  const written = parseAll(schema, yaml, { title: '-', language: 'en' }, problems)
  if (!written || problems.errors.length > before) return null
  const { title, language, publisher, summary } = written
  if (!Object.hasOwn(languages, language)) {
    const closest = closestMatch(language, Object.keys(languages))
    problems.error({
      rule: 'language',
      place: yaml.place(['language']),
      message: `\`${language}\` is not a language that pages can be in`,
      expected: listNames(Object.keys(languages)),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Take one of these.'
    })
    return null
  }
  return {
    title: textOf(title),
    language,
    publisher: publisher ?? null,
    summary: summary === undefined ? null : textOf(summary)
  }
}
