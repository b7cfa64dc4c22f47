import { ask, type Call } from '../call.ts'
import { checkHeadline } from '../figure/checks.ts'
import { isTaken } from '../figure/ids.ts'
import { type Figure, type FigureRow, figuresOn } from '../model.ts'
import type { Target } from './target.ts'

type Written = { id?: string | undefined; note?: string | undefined; alt?: string | undefined }

/** A figure with a row for each target. Null: see problems. */
export function targetsFigure(targets: readonly Target[], { id, note, alt }: Written, call: Call): Figure | null {
  const [first] = targets
  if (!first || !checkHeadline(call)) return null
  const made = targets.map(({ name }) => name).join('-')
  const own = id ?? (isTaken(made) ? `figure-${made}` : made)
  for (const { question } of targets) ask(call, question)
  return {
    across: null,
    ...{ kind: 'table', id: own, family: `${call.scope.key}#${own}`, number: figuresOn(call.scope).length + 1 },
    headline: call.label,
    form: null,
    measures: targets.map(({ named: { dataset, measure, category }, question }) => ({
      dataset: dataset.name,
      measure: measure.name,
      category,
      waves: question.of.map(({ wave }) => wave)
    })),
    domain: {},
    ...{ facet: null, by: null, beside: null, versus: null, association: null, fit: null, profile: null, path: null },
    rows: targets.map(rowOf),
    sort: 'code',
    ...{ rankings: [], benchmark: [], benchmarkReferences: [], scorecard: false, top: null },
    note: note ?? null,
    alt: alt ?? null,
    place: call.place
  }
}

function rowOf(target: Target): FigureRow {
  const { name, label, named, question } = target
  return {
    ...{ code: name, label: label ?? named.measure.label, facet: null, part: null, highlight: false },
    cells: [question.of],
    comparisons: [null],
    target,
    ...{ importance: null, sides: null, change: null, others: [], best: null, references: [] }
  }
}

/** Is each of its rows a target? */
export function isOfTargets({ rows }: Pick<Figure, 'rows'>): boolean {
  return rows.some(({ target }) => target !== null)
}
