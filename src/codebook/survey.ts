import { type Text, textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { about, completeSource } from './about.ts'
import type { Column, Design, SurveyCodebook, SurveyMeasure } from './codebook.ts'
import { completeColumn } from './column.ts'
import type { WrittenColumn, WrittenMeasure, WrittenSurvey } from './written.ts'

/** A survey's codebook as written, with every default filled. Null: see `problems`. */
export function completeSurvey(
  name: string,
  written: WrittenSurvey,
  yaml: Yaml,
  problems: Problems
): SurveyCodebook | null {
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
  if (columns.size < yaml.keys(['columns']).length || measures.size < yaml.keys(['measures']).length) return null
  return {
    ...about(name, written, yaml),
    kind: 'survey',
    design: completeDesign(written, yaml),
    bases: { suppress: written.bases?.suppress ?? 30, caution: written.bases?.caution ?? 100 },
    disclosure: { minimum: written.disclosure?.minimum ?? 0 },
    source: written.source ? completeSource('', written.source) : null,
    columns,
    measures
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
    label: written.label === undefined ? defaultLabel(name, statistic, columns.get(column)) : textOf(written.label),
    statistic,
    column,
    answers: written.answers ?? [],
    better: written.better ?? (statistic === 'nps' ? 'higher' : null),
    place: yaml.place(path, 'key')
  }
}

/** A measure without a label bears its column's; an NPS is told from the answers that it is of. */
function defaultLabel(name: string, statistic: SurveyMeasure['statistic'], column: Column | undefined): Text {
  const label = column?.label ?? textOf(name)
  if (statistic !== 'nps') return label
  return Object.fromEntries(Object.entries(label).map(([language, text]) => [language, `${text} (NPS)`]))
}
