import type { Element, ElementContent } from 'hast'
import type { Figure } from '../../report/model.ts'
import { standingAt } from '../../report/targets/standing.ts'
import { tooEarly } from '../../stats/target-standing.ts'
import { type Context, datasetOf } from '../context.ts'
import { frameFigure } from '../figure/frame.ts'
import { breakNotes, cautionNotes, intervalNotes } from '../figure/notes.ts'
import { saidOf } from '../figure/profile/profile.ts'
import { answeredRows } from '../figure/rows.ts'
import { sourceOf } from '../figure/sources.ts'
import { whoText } from '../figure/subtitle.ts'
import { fieldsOfTargets } from '../machine/fields.ts'
import { plainText } from '../plain-text.ts'
import { levelText } from '../values.ts'
import { targetKey, targetsCsv } from './csv.ts'
import { type AnsweredTarget, targetsProfile, targetsSubtitle } from './profile.ts'
import { targetsTable } from './table.ts'

/** The targets of a figure with how they stand; empty: it is not a figure of targets. */
export function answeredTargets({ rows }: Figure, context: Context): AnsweredTarget[] {
  return rows.flatMap(({ target }) => (target ? [{ target, standing: standingAt(target, context.answers) }] : []))
}

/** A figure of targets: where each began and is, what is planned for now and what is to be reached, and how it stands. */
export function renderTargets(figure: Figure, headline: ElementContent[], context: Context): Element {
  const rows = answeredTargets(figure, context)
  const answered = answeredRows(figure, context)
  const profile = targetsProfile(rows, context)
  const datasets = [...new Set(figure.measures.map(({ dataset }) => dataset))]
  const parts = {
    id: figure.id,
    number: figure.number,
    title: plainText({ type: 'root', children: headline }).trim(),
    summary: figure.alt ?? saidOf(profile, context),
    subtitle: targetsSubtitle(rows, whoText(datasets[0] ?? '', context), context),
    notes: notesOf(figure, rows, context),
    source: sourceOf(figure, answered, context),
    drawing: null,
    profile,
    table: targetsTable(rows, context),
    csv: { content: targetsCsv(rows, context), columns: fieldsOfTargets, key: [...targetKey], datasets },
    view: null,
    card: true,
    more: []
  }
  return frameFigure(parts, headline, context)
}

function notesOf(figure: Figure, rows: readonly AnsweredTarget[], context: Context): string[] {
  const { language } = context
  const { targets, profiles } = language.words
  const latest = rows.map(({ standing }) => standing.now)
  const dataset = datasetOf(context, figure.measures[0]?.dataset ?? '')
  const level = levelText(context, latest[0]?.level ?? 0.95)
  return [
    ...intervalNotes(latest, dataset, context),
    targets.rules(language.numbers.percent(tooEarly, 0)),
    ...(rows.some(({ standing }) => standing.forecast) ? [targets.forecastSays(level)] : []),
    ...breakNotes(figure, answeredRows(figure, context), context),
    ...(rows.length > 1 ? [profiles.ownScales] : []),
    ...cautionNotes([{ cautions: latest.flatMap(({ caution }) => caution ?? []) }], dataset, context),
    ...(figure.note === null ? [] : [figure.note])
  ]
}
