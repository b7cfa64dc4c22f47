import type { Dataset } from '../../dataset/dataset.ts'
import { closestMatch, listNames, type Place, type Problems } from '../../problem.ts'
import { dimensionNames, namedMeasures } from '../lookup.ts'
import type { Library, Page } from '../model.ts'
import type { Narrative } from '../read.ts'
import { type Chosen, tablesOf } from './tables.ts'

/**
 * Pages of which the first of each report has its tables, in every language the same. What is said of them stands in
 * the report's first page, in the first of `languages` that it is written in.
 */
export function withTables(
  pages: Page[],
  narratives: readonly Narrative[],
  library: Library,
  languages: readonly string[],
  problems: Problems
): Page[] {
  const tables = new Map<string, Page['tables']>()
  for (const [report, own] of Map.groupBy(narratives, ({ file }) => file.report)) {
    const firsts = own.filter(({ file }) => file.kind === 'first')
    const lead = languages.flatMap((language) => firsts.find(({ file }) => file.language === language) ?? [])[0]
    for (const each of own) if (each !== lead) refuseElsewhere(each, lead, problems)
    const written = lead?.matter.tables
    const page = pages.find(({ path }) => path === lead?.file.path)
    if (!lead || !page || written === 'no') continue
    const datasets = page.datasets.flatMap((name) => library.get(name)?.dataset ?? [])
    const chosen = chosenOf(lead, datasets, problems)
    const ofReport = pages.filter((each) => each.report === report)
    if (chosen) tables.set(report, tablesOf(ofReport, datasets, chosen))
  }
  return pages.map((page) => (page.kind === 'first' ? { ...page, tables: tables.get(page.report) ?? null } : page))
}

function refuseElsewhere({ file, matter, yaml }: Narrative, lead: Narrative | undefined, problems: Problems): void {
  // A translation of the first page may say the same.
  const isSame = file.kind === 'first' && JSON.stringify(matter.tables) === JSON.stringify(lead?.matter.tables)
  if (matter.tables === undefined || isSame) return
  problems.error({
    rule: 'tables-place',
    place: yaml.place(['tables'], 'key'),
    message: 'The tables are those of the whole report, in all its languages',
    expected: `\`tables\` in ${lead?.file.path ?? "the report's index.md"}`,
    remedy: 'Write it there.'
  })
}

/** By survey, the measures and dimensions that a report names. Null: see `problems`. */
function chosenOf({ matter, yaml }: Narrative, datasets: readonly Dataset[], problems: Problems) {
  const chosen = new Map<string, Chosen>()
  const { tables } = matter
  if (tables === undefined || tables === 'no') return chosen
  const surveys = datasets.filter(({ kind }) => kind === 'survey')
  const before = problems.errors.length
  const rows = tables.rows?.flatMap((written, index) => {
    const named = namedIn(written, datasets)
    if (named) return [named]
    const names = surveys.flatMap((each) =>
      namedMeasures(each).map(({ name }) => (each === datasets[0] ? name : `${each.name}.${name}`))
    )
    report(written, 'a measure of a survey of this report', names, yaml.place(['tables', 'rows', index]), problems)
    return []
  })
  const dimensions = [...new Set(surveys.flatMap(dimensionNames))]
  for (const [index, written] of (tables.by ?? []).entries()) {
    const known = written === 'wave' || dimensions.includes(written)
    const names = ['wave', ...dimensions]
    if (!known) report(written, 'a dimension of this report', names, yaml.place(['tables', 'by', index]), problems)
  }
  for (const { name } of surveys)
    chosen.set(name, {
      measures: rows?.flatMap((each) => (each.dataset === name ? [each.measure] : [])) ?? null,
      by: tables.by ?? null
    })
  return problems.errors.length === before ? chosen : null
}

/** `ease` is of the report's first dataset, `other.ease` of another. */
function namedIn(written: string, datasets: readonly Dataset[]): { dataset: string; measure: string } | null {
  const dot = written.lastIndexOf('.')
  const dataset = dot < 0 ? datasets[0] : datasets.find(({ name }) => name === written.slice(0, dot))
  const measure = written.slice(dot + 1)
  if (dataset?.kind !== 'survey' || !namedMeasures(dataset).some(({ name }) => name === measure)) return null
  return { dataset: dataset.name, measure }
}

function report(written: string, what: string, names: string[], place: Place, problems: Problems): void {
  const closest = closestMatch(written, names)
  problems.error({
    rule: 'unknown-name',
    place,
    message: `\`${written}\` is not ${what}`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Mend the name, or leave it out.'
  })
}
