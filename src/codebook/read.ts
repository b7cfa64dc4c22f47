import type { z } from 'zod'
import type { Problems } from '../problem.ts'
import { checkSurvey } from './check.ts'
import type { Codebook } from './codebook.ts'
import { reportIssues } from './issues.ts'
import { completePublished } from './published.ts'
import { completeSurvey } from './survey.ts'
import { writtenPublished, writtenSurvey } from './written.ts'
import { readYaml, type Yaml } from './yaml.ts'

/**
 * Reads a dataset's codebook. `path` is the codebook's place in the project, `text` its content, `name` the dataset's.
 * Null where it cannot be read; every reason is in `problems`.
 */
export function readCodebook(name: string, path: string, text: string, problems: Problems): Codebook | null {
  const yaml = readYaml(path, text, problems)
  if (yaml === null) return null
  const kind = isObject(yaml.value) ? yaml.value['kind'] : undefined
  if (kind === 'survey') {
    const written = parse(writtenSurvey, yaml, problems)
    if (written === null) return null
    const codebook = completeSurvey(name, written, yaml, problems)
    return codebook && checkSurvey(codebook, yaml, problems) ? codebook : null
  }
  if (kind === 'published') {
    const written = parse(writtenPublished, yaml, problems)
    return written && completePublished(name, written, yaml)
  }
  problems.error({
    rule: 'kind',
    place: yaml.place(kind === undefined ? [] : ['kind']),
    message:
      kind === undefined
        ? 'The codebook does not say what kind of dataset this is'
        : `\`${String(kind)}\` is not a kind of dataset`,
    expected: '`kind: survey` (one row per answer) or `kind: published` (one row per published figure)',
    remedy: 'Write one of the two.'
  })
  return null
}

function parse<Schema extends z.ZodType>(schema: Schema, yaml: Yaml, problems: Problems): z.output<Schema> | null {
  const result = schema.safeParse(yaml.value)
  if (result.success) return result.data
  reportIssues(result.error.issues, yaml, problems)
  return null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
