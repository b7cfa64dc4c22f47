import type { Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { readYaml } from '../yaml/yaml.ts'
import { checkNames, checkSurvey } from './check.ts'
import { checkPublished } from './check-published.ts'
import type { Codebook } from './codebook.ts'
import { completePublished } from './published.ts'
import { completeSurvey } from './survey.ts'
import { writtenPublished, writtenSurvey } from './written.ts'

/**
 * Reads a dataset's codebook. `path` is the codebook's place in the project, `text` its content, `name` the dataset's.
 * Null where it cannot be read; every reason is in `problems`.
 */
export function readCodebook(name: string, path: string, text: string, problems: Problems): Codebook | null {
  const yaml = readYaml(path, text, problems)
  if (yaml === null) return null
  const before = problems.errors.length
  const kind = isObject(yaml.value) ? yaml.value['kind'] : undefined
  if (kind === 'survey') {
    const written = parseAll(writtenSurvey, yaml, standIns, problems)
    const codebook = written && completeSurvey(name, written, yaml, problems)
    if (!codebook) return null
    checkNames(codebook, yaml, problems)
    checkSurvey(codebook, yaml, problems)
    return problems.errors.length === before ? codebook : null
  }
  if (kind === 'published') {
    const written = parseAll(writtenPublished, yaml, standIns, problems)
    const codebook = written && completePublished(name, written, yaml)
    if (!codebook) return null
    checkNames(codebook, yaml, problems)
    checkPublished(codebook, problems)
    return problems.errors.length === before ? codebook : null
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands in for a key that is missing or wrong, so that the rest can be checked too; never published. */
const standIns = { title: '-', status: 'real', sample: 'nonprobability', design: 'none' }
