import type { Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { readYaml, type Yaml } from '../yaml/yaml.ts'
import { filesOf } from './about.ts'
import { checkNames, checkSurvey } from './check.ts'
import { checkPublished } from './check-published.ts'
import type { Codebook, DataFile } from './codebook.ts'
import { impliedMeasures } from './implied.ts'
import type { KnownFile } from './known.ts'
import { completePublished } from './published.ts'
import { withoutSampling } from './records.ts'
import { completeSurvey } from './survey.ts'
import {
  type WrittenPublished,
  type WrittenRecords,
  type WrittenSurvey,
  writtenPublished,
  writtenRecords,
  writtenSurvey
} from './written.ts'

/** A codebook as written, of which the files are known, and nothing yet of what these say. */
export type ReadCodebook = {
  name: string
  /** The codebook's place in the project. */
  path: string
  files: DataFile[]
  /** A file that is no part of the data: of replicate weights. */
  apart: string | null
} & (
  | { kind: 'survey'; written: WrittenSurvey | WrittenRecords; yaml: Yaml }
  | { kind: 'published'; written: WrittenPublished; yaml: Yaml }
)

/** Reads a codebook's text. Null where it cannot be read; every reason is in `problems`. */
export function parseCodebook(name: string, path: string, text: string, problems: Problems): ReadCodebook | null {
  const yaml = readYaml(path, text, problems)
  if (yaml === null) return null
  const kind = isObject(yaml.value) ? yaml.value['kind'] : undefined
  if (kind === 'survey') {
    const written = parseAll(writtenSurvey, yaml, samplingStandIns, problems)
    const design = written?.design
    const apart = (typeof design === 'object' ? design.replicates?.file : undefined) ?? null
    return written && { name, path, kind, written, yaml, files: filesOf(written, yaml), apart }
  }
  if (kind === 'records') {
    const written = parseAll(writtenRecords, withoutSampling(yaml, problems), standIns, problems)
    return written && { name, path, kind: 'survey', written, yaml, files: filesOf(written, yaml), apart: null }
  }
  if (kind === 'published') {
    const written = parseAll(writtenPublished, yaml, standIns, problems)
    return written && { name, path, kind, written, yaml, files: filesOf(written, yaml), apart: null }
  }
  problems.error({
    rule: 'kind',
    place: yaml.place(kind === undefined ? [] : ['kind']),
    message:
      kind === undefined
        ? 'The codebook does not say what kind of dataset this is'
        : `\`${String(kind)}\` is not a kind of dataset`,
    expected:
      '`kind: survey` (one row per answer), `kind: records` (rows that are everything there is) or `kind: published` (one row per published figure)',
    remedy: 'Write one of them.'
  })
  return null
}

/**
 * Completes a codebook by its defaults and by what its files know, and checks it. `known` null: a file could not be
 * opened, and what it would have said is not missed. Null where something is wrong; every reason is in `problems`.
 */
export function completeCodebook(
  read: ReadCodebook,
  known: readonly KnownFile[] | null,
  problems: Problems
): Codebook | null {
  const before = problems.errors.length
  const { name, yaml } = read
  if (read.kind === 'survey') {
    const codebook = completeSurvey(name, read.written, yaml, known, problems)
    if (!codebook) return null
    checkNames(codebook, yaml, problems)
    checkSurvey(codebook, yaml, problems)
    for (const measure of impliedMeasures(codebook)) codebook.measures.set(measure.name, measure)
    return problems.errors.length === before ? codebook : null
  }
  const codebook = completePublished(name, read.written, yaml)
  checkNames(codebook, yaml, problems)
  checkPublished(codebook, problems)
  return problems.errors.length === before ? codebook : null
}

/** A codebook on its own, of files that know nothing but their columns' names. */
export function readCodebook(name: string, path: string, text: string, problems: Problems): Codebook | null {
  const before = problems.errors.length
  const read = parseCodebook(name, path, text, problems)
  const codebook = read && completeCodebook(read, [], problems)
  return problems.errors.length === before ? codebook : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands in for a key that is missing or wrong, so that the rest can be checked too; never published. */
const standIns = { title: '-', status: 'real' }
const samplingStandIns = { ...standIns, sample: 'nonprobability', design: 'none' }
