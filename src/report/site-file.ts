import { z } from 'zod'
import { reportIssues } from '../codebook/issues.ts'
import { text } from '../codebook/written.ts'
import { readYaml } from '../codebook/yaml.ts'
import { languages } from '../language/languages.ts'
import { textOf } from '../language/text.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { SiteFile } from './model.ts'

const shape = {
  title: text,
  language: z.string({ error: 'a language, like `en`' }).min(1, { error: 'a language, like `en`' }),
  publisher: z.string({ error: 'a text' }).optional(),
  summary: text.optional()
}
const schema = z.strictObject(shape, {
  error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'keys and values')
})

/** Reads `reports/site.yaml`. Null: see `problems`. */
export function readSiteFile(path: string, content: string, problems: Problems): SiteFile | null {
  const yaml = readYaml(path, content, problems)
  if (!yaml) return null
  const result = schema.safeParse(yaml.value)
  if (!result.success) {
    reportIssues(result.error.issues, yaml, problems)
    return null
  }
  const { title, language, publisher, summary } = result.data
  if (!(language in languages)) {
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
