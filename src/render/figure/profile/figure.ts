import type { Element, ElementContent } from 'hast'
import type { Figure } from '../../../report/model.ts'
import type { Context } from '../../context.ts'
import { fieldsOfProfile } from '../../machine/fields.ts'
import { plainText } from '../../plain-text.ts'
import { frameFigure } from '../frame.ts'
import { answeredRows } from '../rows.ts'
import { datasetsOf, sourceOf } from '../sources.ts'
import { profileCsv, profileKey } from './csv.ts'
import { profileNotes } from './notes.ts'
import { profileOf, saidOf } from './profile.ts'
import { profileSubtitle } from './subtitle.ts'
import { profileTable } from './table.ts'

/** A figure of one group on several measures, each beside the other values of its dimension. */
export function renderProfile(figure: Figure, headline: ElementContent[], context: Context): Element {
  const rows = answeredRows(figure, context)
  const profile = profileOf(figure, rows, context)
  const parts = {
    id: figure.id,
    number: figure.number,
    title: plainText({ type: 'root', children: headline }).trim(),
    summary: figure.alt ?? saidOf(profile, context),
    subtitle: profileSubtitle(figure, rows, context),
    notes: profileNotes(figure, rows, context),
    source: sourceOf(figure, rows, context),
    drawing: null,
    profile,
    table: profileTable(figure, rows, context),
    csv: {
      content: profileCsv(rows, context),
      columns: fieldsOfProfile,
      key: profileKey,
      datasets: datasetsOf(figure, rows, context)
    },
    view: null,
    card: true,
    more: []
  }
  return frameFigure(parts, headline, context)
}
