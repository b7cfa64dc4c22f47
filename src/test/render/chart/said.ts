import type { DistributionDrawing, Drawing, LaneDrawing, Mark, PartsDrawing } from '../../../render/chart/drawing.ts'

/** What a reader has to find in both drawings of a figure: names, which may be broken into lines, and values. */
export type Said = { names: string[]; values: string[] }

const textsOf = (marks: (Mark | null)[]): string[] => marks.flatMap((mark) => (mark ? [mark.text] : []))

const bySlot = ({ rows, form }: LaneDrawing): Said => ({
  names: rows.flatMap(({ label, panel, hidden, missing }) => [label, panel ?? '', hidden ?? '', ...missing]),
  values: rows.flatMap(({ marks }) => textsOf(form === 'box' ? [marks[(marks.length - 1) / 2] ?? null] : marks))
})

const byPart = ({ rows, parts }: PartsDrawing): Said => ({
  names: [...rows.flatMap(({ label, hidden }) => [label, hidden ?? '']), ...parts.map(({ label }) => label)],
  values: rows.flatMap(({ sums }) => textsOf([sums.low, sums.high]))
})

const byColumn = ({ columns, groups, total, hidden }: DistributionDrawing): Said => ({
  names: [...columns.map(({ label }) => label), ...groups.map(({ label }) => label), hidden ?? total ?? ''],
  values: hidden === null ? groups.map(({ text }) => text) : []
})

export const saidBy = (drawing: Drawing): Said => {
  switch (drawing.form) {
    case 'likert':
    case 'stacked':
      return byPart(drawing)
    case 'distribution':
      return byColumn(drawing)
    case 'bar':
    case 'box':
    case 'dot':
    case 'dumbbell':
    case 'grouped':
    case 'league':
      return bySlot(drawing)
    default:
      throw new Error(`nothing is known of what a ${drawing.form} says`)
  }
}
