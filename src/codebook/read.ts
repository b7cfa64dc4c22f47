import type { z } from 'zod'
import { textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import { checkSurvey } from './check.ts'
import type { Codebook, Column, Design, PublishedCodebook, SurveyCodebook, SurveyMeasure, Value } from './codebook.ts'
import { reportIssues } from './issues.ts'
import {
  type WrittenColumn,
  type WrittenMeasure,
  type WrittenPublished,
  type WrittenSurvey,
  writtenPublished,
  writtenSurvey
} from './written.ts'
import { type Path, readYaml, type Yaml } from './yaml.ts'

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

function completeSurvey(name: string, written: WrittenSurvey, yaml: Yaml, problems: Problems): SurveyCodebook | null {
  const columns = new Map<string, Column>()
  for (const key of yaml.keys(['columns'])) {
    const column = completeColumn(key, written.columns[key] as WrittenColumn, ['columns', key], yaml, problems)
    if (column) columns.set(key, column)
  }
  const measures = new Map<string, SurveyMeasure>()
  for (const key of yaml.keys(['measures'])) {
    const measure = completeMeasure(key, written.measures[key] as WrittenMeasure, yaml, problems, columns)
    if (measure) measures.set(key, measure)
  }
  if (written.sample === undefined) {
    problems.error({
      rule: 'missing-key',
      place: yaml.place([], 'key'),
      message: 'The key `sample` is missing',
      expected: '`probability` or `nonprobability`',
      remedy: 'Write `sample: …`: intervals are worded by it.'
    })
    return null
  }
  if (columns.size < yaml.keys(['columns']).length || measures.size < yaml.keys(['measures']).length) return null
  return {
    ...about(name, written, yaml),
    kind: 'survey',
    design: completeDesign(written, yaml),
    bases: { suppress: written.bases?.suppress ?? 30, caution: written.bases?.caution ?? 100 },
    disclosure: { minimum: written.disclosure?.minimum ?? 0 },
    columns,
    measures
  }
}

function completePublished(name: string, written: WrittenPublished, yaml: Yaml): PublishedCodebook {
  const columns = yaml.keys(['columns']).map((key): [string, Column] => {
    const column = written.columns?.[key]
    const place = yaml.place(['columns', key], 'key')
    return [
      key,
      {
        name: key,
        kind: 'category',
        label: textOf(column?.label ?? key),
        question: null,
        sources: [{ wave: null, column: key, place }],
        values: completeValues(column?.values, ['columns', key, 'values'], yaml),
        scale: null,
        missing: [],
        asked: null,
        place
      }
    ]
  })
  const measures = yaml.keys(['measures']).map((key) => {
    const measure = written.measures[key] as WrittenPublished['measures'][string]
    return [
      key,
      {
        name: key,
        label: textOf(measure.label ?? key),
        question: measure.question === undefined ? null : textOf(measure.question),
        statistic: measure.published,
        unit: measure.unit,
        scale: completeScale(measure.scale),
        better: measure.better ?? null,
        place: yaml.place(['measures', key], 'key')
      }
    ] as const
  })
  const sources = yaml.keys(['sources']).map((key) => {
    const source = written.sources[key] as WrittenPublished['sources'][string]
    return [
      key,
      {
        key,
        title: textOf(source.title),
        publisher: source.publisher,
        date: source.date ?? null,
        url: source.url ?? null
      }
    ] as const
  })
  return {
    ...about(name, written, yaml),
    kind: 'published',
    columns: new Map(columns),
    measures: new Map(measures),
    sources: new Map(sources)
  }
}

function about(name: string, written: WrittenSurvey | WrittenPublished, yaml: Yaml) {
  return {
    name,
    title: textOf(written.title),
    status: written.status,
    population: written.population === undefined ? null : textOf(written.population),
    sample: written.sample ?? null,
    fieldwork: written.fieldwork
      ? {
          from: written.fieldwork.from,
          to: written.fieldwork.to ?? null,
          mode: written.fieldwork.mode === undefined ? null : textOf(written.fieldwork.mode)
        }
      : null,
    files: (written.files ?? []).map((file, index) => ({ name: file, place: yaml.place(['files', index]) })),
    waves: yaml.keys(['waves']).map((code) => {
      const wave = written.waves?.[code] ?? code
      return {
        code,
        label: textOf(typeof wave === 'object' && 'label' in wave ? (wave['label'] as never) : (wave as never))
      }
    }),
    path: yaml.path
  }
}

function completeDesign(written: WrittenSurvey, yaml: Yaml): Design {
  const design = written.design === 'none' ? {} : written.design
  return {
    weights: design.weights ?? null,
    strata: design.strata ?? null,
    clusters: design.clusters ?? null,
    unit: design.unit ?? null,
    nest: design.nest ?? false,
    lonely: design.lonely ?? 'fail',
    place: yaml.place(['design'], 'key')
  }
}

function completeColumn(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  problems: Problems
): Column | null {
  const place = yaml.place(path, 'key')
  const kinds = [
    ...(written.role === undefined ? [] : [written.role]),
    ...(written.values ? (['category'] as const) : []),
    ...(written.scale ? (['scale'] as const) : []),
    ...(written.type === undefined ? [] : [written.type])
  ]
  const kind = kinds[0]
  if (kind === undefined || kinds.length > 1) {
    problems.error({
      rule: 'column-kind',
      place,
      message:
        kind === undefined
          ? `Nothing says what the cells of \`${name}\` are`
          : `\`${name}\` is said to be ${kinds.length} things at once`,
      expected: 'one of `values`, `scale`, `type: number`, `role: identifier`, `role: text`',
      remedy: kind === undefined ? 'Write one of them.' : 'Keep one of them.'
    })
    return null
  }
  const asked = written.asked === undefined ? null : /^\s*([^\s=]+)\s*=\s*(.+?)\s*$/.exec(written.asked)
  if (written.asked !== undefined && !asked) {
    problems.error({
      rule: 'condition',
      place: yaml.place([...path, 'asked']),
      message: `\`${written.asked}\` is not a condition`,
      expected: 'a column, `=` and a code, like `contact = yes`',
      remedy: 'Write it in that form.'
    })
    return null
  }
  const sources = written.wave
    ? yaml.keys([...path, 'wave']).map((wave) => ({
        wave,
        column: written.wave?.[wave] as string,
        place: yaml.place([...path, 'wave', wave], 'key')
      }))
    : [
        {
          wave: null,
          column: written.from ?? name,
          place: written.from === undefined ? place : yaml.place([...path, 'from'])
        }
      ]
  return {
    name,
    kind,
    label: textOf(written.label ?? name),
    question: written.question === undefined ? null : textOf(written.question),
    sources,
    values: completeValues(written.values, [...path, 'values'], yaml),
    scale: completeScale(written.scale),
    missing: yaml.keys([...path, 'missing']).map((code) => ({ code, label: textOf(written.missing?.[code] ?? code) })),
    asked: asked ? { column: asked[1] as string, code: asked[2] as string } : null,
    place
  }
}

function completeValues(written: WrittenColumn['values'], path: Path, yaml: Yaml): Value[] {
  return yaml.keys(path).map((code) => {
    const value = written?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as { label: never; within?: string }) : null
    return { code, label: textOf(full ? full.label : (value as never)), within: full?.within ?? null }
  })
}

function completeScale(written: WrittenColumn['scale']) {
  if (!written) return null
  return {
    min: written.min,
    max: written.max,
    low: written.low === undefined ? null : textOf(written.low),
    high: written.high === undefined ? null : textOf(written.high)
  }
}

function completeMeasure(
  name: string,
  written: WrittenMeasure,
  yaml: Yaml,
  problems: Problems,
  columns: Map<string, Column>
): SurveyMeasure | null {
  const path = ['measures', name]
  const named = (['mean', 'share', 'nps'] as const).filter((statistic) => written[statistic] !== undefined)
  const statistic = named[0]
  if (statistic === undefined || named.length > 1) {
    problems.error({
      rule: 'measure-statistic',
      place: yaml.place(path, 'key'),
      message: statistic === undefined ? `\`${name}\` has no statistic` : `\`${name}\` has ${named.length} statistics`,
      expected: 'one of `mean: COLUMN`, `share: COLUMN` with `answers: [CODES]`, `nps: COLUMN`',
      remedy: statistic === undefined ? 'Write one of them.' : 'Keep one, and give the other a measure of its own.'
    })
    return null
  }
  const column = written[statistic] as string
  return {
    name,
    label: written.label === undefined ? (columns.get(column)?.label ?? textOf(name)) : textOf(written.label),
    statistic,
    column,
    answers: written.answers ?? [],
    better: written.better ?? (statistic === 'nps' ? 'higher' : null),
    place: yaml.place(path, 'key')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
