import type { Dataset, PublishedDataset } from '../../dataset/dataset.ts'
import type { Asked } from '../../estimate/answer-all.ts'
import { domainOf, type EstimateQuestion, estimateOf, type Question } from '../../estimate/question.ts'
import { isTaken } from '../figure/ids.ts'
import { dimensionNames } from '../lookup.ts'
import type { Page } from '../model.ts'
import { type Choice, crosstabsOf } from './crosstabs.ts'
import type { Crosstab, PublishedTable, Table, Tables } from './table.ts'

/** What a report chose of one survey; what it does not say, by its figures. */
export type Chosen = { measures: string[] | null; by: string[] | null }

/** A dimension with more values than this is no banner that anybody could read, unless a report asks for it. */
const mostColumns = 40

/** The tables of a report. `chosen` is by dataset; empty where the report says nothing. */
export function tablesOf(
  pages: readonly Page[],
  datasets: readonly Dataset[],
  chosen: ReadonlyMap<string, Chosen>
): Tables {
  const made = datasets.flatMap((dataset): (Omit<Crosstab, 'id'> | Omit<PublishedTable, 'id'>)[] =>
    dataset.kind === 'survey'
      ? crosstabsOf(dataset, choiceOf(dataset, pages, chosen.get(dataset.name) ?? { measures: null, by: null }))
      : publishedTable(dataset)
  )
  const list = withIds(made, datasets)
  return { list, asked: list.flatMap(askedBy) }
}

function choiceOf(dataset: Dataset & { kind: 'survey' }, pages: readonly Page[], { measures, by }: Chosen): Choice {
  const { columns, measures: known } = dataset.codebook
  const dimensions = by ?? dimensionsOf(dataset, pages)
  return {
    measures: [...known.values()].filter(({ name, implied, statistic }) =>
      measures ? measures.includes(name) : !implied && statistic !== 'drivers'
    ),
    dimensions: [...columns.values()].filter(({ name }) => dimensions.includes(name)),
    waves: by === null || by.includes('wave')
  }
}

/** The dimensions that a report's figures are by, and its pages. */
function dimensionsOf(dataset: Dataset, pages: readonly Page[]): string[] {
  const named = pages.flatMap(({ figures, bound }) => [
    ...figures.flatMap(({ by }) => (by && by.dataset === dataset.name ? [by.dimension] : [])),
    ...(bound ? [bound.dimension] : [])
  ])
  const { columns } = dataset.codebook
  return dimensionNames(dataset).filter(
    (name) => named.includes(name) && (columns.get(name)?.values.length ?? 0) <= mostColumns
  )
}

function publishedTable(dataset: PublishedDataset): Omit<PublishedTable, 'id'>[] {
  const measures = [...dataset.codebook.measures.keys()]
  const figures = dataset.figures
    .toSorted((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure))
    .map(({ measure, domain, wave }) =>
      estimateOf({ dataset: dataset.name, measure, domain: domainOf(Object.entries(domain)), wave })
    )
  return figures.length === 0 ? [] : [{ kind: 'published', dataset: dataset.name, figures }]
}

/** Addresses of tables: by their question, or the measure that they are of. Those of further datasets name these. */
function withIds(tables: (Omit<Crosstab, 'id'> | Omit<PublishedTable, 'id'>)[], datasets: readonly Dataset[]): Table[] {
  const times = new Map<string, number>()
  return tables.map((table) => {
    const wanted = idOf(nameOf(table, datasets))
    const time = (times.get(wanted) ?? 0) + 1
    times.set(wanted, time)
    return { ...table, id: time === 1 ? wanted : `${wanted}-${time}` } as Table
  })
}

function nameOf(table: Omit<Crosstab, 'id'> | Omit<PublishedTable, 'id'>, datasets: readonly Dataset[]): string {
  if (table.kind === 'published') return table.dataset
  const dataset = datasets.find(({ name }) => name === table.dataset)
  const measure = dataset?.codebook.measures.get(table.measures[0] ?? '')
  const of = measure && 'columns' in measure && measure.columns.length === 1 ? measure.columns[0] : measure?.name
  return dataset === datasets[0] ? `${of}` : `${table.dataset}-${of}`
}

function idOf(name: string): string {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return isTaken(id) || !/[a-z0-9]/.test(id) ? `table-${id}-table` : id
}

function askedBy(table: Table): Asked[] {
  const questions: Question[] =
    table.kind === 'published'
      ? table.figures
      : table.rows.flatMap(({ total, cells, tests }): Question[] => [
          total,
          ...tests.flatMap((test, index): Question[] => (test ? [test] : (cells[index] as EstimateQuestion[])))
        ])
  return questions.map((question) => ({ question, family: null }))
}
