import { type Text, textOf } from '../language/text.ts'
import { listNames, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { about, completeSource, targetOf } from './about.ts'
import { blankColumn } from './blank-column.ts'
import type { Column, SurveyCodebook, SurveyMeasure } from './codebook.ts'
import { completeColumn } from './column.ts'
import { placeDerived } from './derived-column.ts'
import { completeDesign } from './design.ts'
import { completeExplore } from './explore.ts'
import type { KnownFile } from './known.ts'
import type { MeasureKind } from './measures/kind.ts'
import { type MeasureKey, measureKeys, measureKinds } from './measures/kinds.ts'
import { partsOf } from './rows.ts'
import type { WrittenMeasure, WrittenRecords, WrittenSurvey } from './written.ts'
import type { WrittenColumn } from './written-column.ts'

/**
 * The codebook of rows as written, with every default filled: of a survey's, or of records, which are a survey of
 * everything there is. Null: see `problems`.
 */
export function completeSurvey(
  name: string,
  written: WrittenSurvey | WrittenRecords,
  yaml: Yaml,
  known: readonly KnownFile[] | null,
  problems: Problems
): SurveyCodebook | null {
  const columns = completeColumns(written, yaml, known, problems)
  const measures = new Map<string, SurveyMeasure>()
  for (const key of yaml.keys(['measures'])) {
    const measure = completeMeasure(key, written.measures[key] as WrittenMeasure, yaml, problems, columns.found)
    if (measure) measures.set(key, measure)
  }
  if (!columns.whole || measures.size < yaml.keys(['measures']).length) return null
  const told = about(name, written, yaml)
  const byFile = told.files.some(({ wave }) => wave !== null)
  const all = columns.found
  if (byFile && ![...all.values()].some(({ kind }) => kind === 'wave')) addWaveOfFiles(all, yaml, problems)
  for (const column of all.values()) {
    if (column.kind === 'wave') column.values = told.waves.map((wave) => ({ ...wave, within: null, forms: {} }))
  }
  placeDerived(all, told.waves)
  return {
    ...told,
    kind: 'survey',
    ...samplingOf(written, yaml),
    waveColumn: [...all.values()].find((column) => column.kind === 'wave')?.name ?? null,
    disclosure: {
      minimum: written.disclosure?.minimum ?? 0,
      width: written.disclosure?.width ?? 0.1,
      unknown: written.disclosure?.unknown ?? 'open'
    },
    explore: written.kind === 'survey' ? completeExplore(written.publish, written.explore, measures) : null,
    source: written.source ? completeSource('', written.source) : null,
    columns: all,
    measures
  }
}

/** How a sample was drawn, and how sure it makes what is shown. Of records nothing is drawn, and no base is too small. */
function samplingOf(
  written: WrittenSurvey | WrittenRecords,
  yaml: Yaml
): Pick<SurveyCodebook, 'design' | 'bases' | 'intervals' | 'adjust'> {
  const drawn = written.kind === 'survey' ? written : null
  const { suppress, caution, presentation } = drawn?.bases ?? {}
  return {
    design: completeDesign(drawn?.design ?? 'none', yaml),
    bases: {
      suppress: suppress ?? (drawn ? 30 : 0),
      caution: caution ?? (drawn ? 100 : 0),
      presentation: presentation ?? null
    },
    intervals: { level: (drawn?.intervals?.level ?? 95) / 100, shares: drawn?.intervals?.shares ?? 'logit' },
    adjust: drawn?.adjust ?? 'holm'
  }
}

/** Every column, rows of one question each; `whole` where none was wrong. */
function completeColumns(
  written: WrittenSurvey | WrittenRecords,
  yaml: Yaml,
  known: readonly KnownFile[] | null,
  problems: Problems
): { found: Map<string, Column>; whole: boolean } {
  const parts = yaml.keys(['columns']).flatMap((key) => partsOf(key, written.columns[key] as WrittenColumn, yaml))
  const found = new Map<string, Column>()
  for (const part of parts) {
    const column = completeColumn(part, yaml, known, problems)
    if (column && found.has(column.name)) reportTwice(column, problems)
    if (column) found.set(column.name, column)
  }
  return { found, whole: found.size === parts.length }
}

function reportTwice({ name, place }: Column, problems: Problems): void {
  problems.error({
    rule: 'column-twice',
    place,
    message: `Two columns would be called \`${name}\``,
    expected: 'a name of its own for each; a row of `rows` bears the name of its column and its own, joined by `_`',
    remedy: 'Rename one of the two.'
  })
}

/** Adds the column of waves that are files: no file has it. */
function addWaveOfFiles(columns: Map<string, Column>, yaml: Yaml, problems: Problems): void {
  const own = columns.get('wave')
  if (own) {
    problems.error({
      rule: 'wave-column',
      place: own.place,
      message: 'Waves are files, and the column `wave` that tells the wave of each row is made of these',
      expected: 'another name, or `role: wave` where this column tells the same',
      remedy: "Rename it, and name the file's column with `from: wave`; or take it out."
    })
    return
  }
  const place = yaml.place(['waves'], 'key')
  const column = blankColumn({ name: 'wave', kind: 'wave', path: ['waves'], place })
  columns.set('wave', { ...column, label: textOf('wave') })
}

function completeMeasure(
  name: string,
  written: WrittenMeasure,
  yaml: Yaml,
  problems: Problems,
  columns: Map<string, Column>
): SurveyMeasure | null {
  const path = ['measures', name]
  const keys = measureKeys.filter((key) => written[key] !== undefined)
  const key = keys[0]
  if (key === undefined || keys.length > 1) {
    problems.error({
      rule: 'measure-statistic',
      place: yaml.place(path, 'key'),
      message: key === undefined ? `\`${name}\` has no statistic` : `\`${name}\` has ${keys.length} statistics`,
      expected: `one of ${listNames(measureKeys)}, with a column`,
      remedy: key === undefined ? 'Write one of them.' : 'Keep one, and give the other a measure of its own.'
    })
    return null
  }
  const kind = measureKinds[key] as MeasureKind
  checkOptions(key, written, path, yaml, problems)
  const of = kind.complete(written[key] as never, written as never, { columns })
  const column = columns.get(of.columns[0] ?? '')
  return {
    ...of,
    name,
    label: written.label === undefined ? defaultLabel(name, of.statistic, column) : textOf(written.label),
    unit: written.unit === undefined ? null : textOf(written.unit),
    currency: written.currency ?? null,
    better: written.better ?? kind.better(of),
    target: targetOf(written, path, yaml),
    implied: false,
    place: yaml.place(path, 'key')
  }
}

/** An option of another statistic would be read as meant, and mean nothing. */
function checkOptions(key: MeasureKey, written: WrittenMeasure, path: string[], yaml: Yaml, problems: Problems): void {
  const own = Object.keys(measureKinds[key].options)
  const others = new Set(measureKeys.flatMap((each) => Object.keys(measureKinds[each].options)))
  for (const option of others) {
    if (own.includes(option) || written[option as keyof WrittenMeasure] === undefined) continue
    problems.error({
      rule: 'measure-option',
      place: yaml.place([...path, option], 'key'),
      message: `\`${option}\` means nothing beside \`${key}\``,
      expected: own.length === 0 ? 'no more than the column' : listNames(own),
      remedy: 'Take it out, or take another statistic.'
    })
  }
}

/** A measure without a label bears its column's; an NPS is told from the answers that it is of. */
function defaultLabel(name: string, statistic: SurveyMeasure['statistic'], column: Column | undefined): Text {
  const label = column?.label ?? textOf(name)
  if (statistic !== 'nps') return label
  return Object.fromEntries(Object.entries(label).map(([language, text]) => [language, `${text} (NPS)`]))
}
