import type { Column } from '../../codebook/codebook.ts'
import { leafValues } from '../../codebook/codebook.ts'
import type { Dataset, SurveyDataset } from '../../dataset/dataset.ts'
import type { ChartAttributes, FigureAttributes } from '../../report/figure/attributes.ts'
import type { FormName } from '../../report/figure/forms/forms.ts'
import type { Figure } from '../../report/model.ts'
import { isOfTargets } from '../../report/targets/figure.ts'
import type { Versus } from '../../report/versus.ts'

/** What a reader looks at in an explorer, by the names of a figure's attributes: its whole state, as it stands in the address. */
export type View = Pick<FigureAttributes, 'of' | 'by' | 'across' | 'wave' | 'where' | 'versus' | 'sort'> &
  Pick<ChartAttributes, 'facet'> & { form?: FormName | 'table' | undefined }

export const viewKeys = ['of', 'by', 'facet', 'where', 'wave', 'across', 'versus', 'form', 'sort'] as const

/** The surveys of a report that readers can explore, the first of which is named plainly. */
export function explorable(datasets: readonly Dataset[]): SurveyDataset[] {
  return datasets.filter((dataset) => dataset.kind === 'survey').filter(({ codebook }) => codebook.explore !== null)
}

/** A figure of a report as a view of the surveys that can be explored; null: what it asks is not offered to readers. */
export function viewOf(figure: Figure, open: readonly SurveyDataset[]): View | null {
  const [first] = figure.measures
  const dataset = open.find(({ name }) => name === first?.dataset)
  if (!first || !dataset || isOfTargets(figure)) return null
  const { explore, columns } = dataset.codebook
  const dimensions = [figure.by?.dimension, figure.facet?.dimension, ...Object.keys(figure.domain)].filter(
    (each) => each !== undefined
  )
  const isOpen =
    figure.measures.every(({ measure }) => explore?.measures.includes(measure)) &&
    dimensions.every((dimension) => explore?.dimensions.includes(dimension)) &&
    dimensions.length <= (explore?.together ?? 0)
  const versus = figure.versus === null ? undefined : versusText(figure.versus)
  if (!isOpen || figure.beside || figure.path || versus === null || figure.form === 'quadrant') return null
  const named = (measure: string, category: string | null) =>
    `${dataset === open[0] ? '' : `${dataset.name}.`}${measure}${category === null ? '' : `/${category}`}`
  const whole = new Set(figure.measures.map(({ measure }) => measure)).size === 1 && figure.measures.length > 1
  const of = whole
    ? [named(first.measure, null)]
    : figure.measures.map(({ measure, category }) => named(measure, category))
  const wave = figure.across === null ? first.waves[0] : null
  return {
    of: of.join(' '),
    ...(figure.by ? { by: figure.by.dimension } : {}),
    ...(figure.facet ? { facet: figure.facet.dimension } : {}),
    ...whereOf(figure, columns),
    ...(wave == null ? {} : { wave }),
    ...(figure.across === null ? {} : { across: figure.across }),
    ...(versus === undefined ? {} : { versus }),
    form: figure.form ?? 'table',
    sort: figure.sort
  }
}

/** What it keeps to: what all of it is of, and of `by` its rows where these are not the usual ones. */
function whereOf({ domain, by, rows }: Figure, columns: ReadonlyMap<string, Column>): Pick<View, 'where'> {
  const column = by && columns.get(by.dimension)
  const codes = [...new Set(rows.map(({ code }) => code))]
  const usual = column ? leafValues(column).map(({ code }) => code) : []
  const kept = column && codes.join() !== usual.join() ? [`${column.name}=${codes.join('|')}`] : []
  const held = Object.entries(domain).map(([dimension, code]) => `${dimension}=${code}`)
  const where = [...kept, ...held].join(' ')
  return where === '' ? {} : { where }
}

/** As it is written; null: it is of another dataset. */
function versusText(versus: Versus): string | null {
  switch (versus.kind) {
    case 'domain':
      return Object.entries(versus.domain)
        .map(([dimension, code]) => `${dimension}=${code}`)
        .join(' ')
    case 'target':
      return versus.text
    case 'published':
    case 'measure':
      return null
    default:
      return versus.kind
  }
}

/** A view as the address has it behind its "?". */
export function addressOf(view: View): string {
  const params = new URLSearchParams()
  for (const key of viewKeys) if (view[key] !== undefined) params.set(key, view[key])
  return params.toString()
}
