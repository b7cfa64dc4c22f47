import type {
  Drawing,
  HeatDrawing,
  LaneDrawing,
  Mark,
  QuadrantDrawing,
  TrendDrawing,
  WaffleDrawing
} from '../../../render/chart/drawing.ts'

/** What a reader has to find in both drawings of a figure: names, which may be broken into lines, and values. */
export type Said = { names: string[]; values: string[] }

const textsOf = (marks: (Mark | null | undefined)[]): string[] => marks.flatMap((mark) => (mark ? [mark.text] : []))

const bySlot = ({ rows }: LaneDrawing): Said => ({
  names: rows.flatMap(({ label, hidden, missing }) => [label, hidden ?? '', ...missing]),
  values: rows.flatMap(({ marks }) => textsOf(marks))
})

/** The highlighted lines and the first others, of which eight are named; a slope has its first values too. */
const byLine = ({ form, waves, series, benchmark, target }: TrendDrawing): Said => {
  const shown = series.filter(({ hidden }) => hidden === null)
  const first = [...shown].sort((a, b) => Number(b.highlight) - Number(a.highlight)).slice(0, 8)
  const lines = [...first, ...(benchmark ? [benchmark] : [])]
  const hidden = series.flatMap((each) => (each.hidden === null ? [] : [each.label, each.hidden]))
  const broken = waves.map((wave) => wave.broken ?? '')
  return {
    names: [...lines.map(({ label }) => label), ...hidden, ...broken, target?.label ?? ''],
    values: lines.flatMap(({ marks }) => textsOf([marks.at(-1), form === 'slope' ? marks[0] : null]))
  }
}

const byPoint = ({ points, hidden, x, y, middle, corners }: QuadrantDrawing): Said => {
  const axes = [x, y].flatMap(({ label, low, high }) => [label, low ?? '', high ?? ''])
  const around = [...axes, middle.x.label, middle.y.label, ...Object.values(corners ?? {})]
  return { names: [...hidden, ...points.map(({ label }) => label), ...(points.length > 0 ? around : [])], values: [] }
}

const byCell = ({ corner, columns, rows, steps }: HeatDrawing): Said => {
  const cells = rows.flatMap((row) => row.cells)
  return {
    names: [
      corner,
      ...[...columns, ...rows, ...steps].map(({ label }) => label),
      ...cells.filter(({ hidden }) => hidden).map(({ text }) => text)
    ],
    values: cells.filter(({ hidden }) => !hidden).flatMap(({ text, sign }) => (sign === '' ? [text] : [text, sign]))
  }
}

const byShare = ({ rows }: WaffleDrawing): Said => ({
  names: rows.flatMap(({ label, hidden }) => [label, hidden ?? '']),
  values: rows.flatMap(({ mark }) => textsOf([mark]))
})

export const saidBy = (drawing: Drawing): Said => {
  switch (drawing.form) {
    case 'trend':
    case 'slope':
      return byLine(drawing)
    case 'quadrant':
      return byPoint(drawing)
    case 'heat':
      return byCell(drawing)
    case 'waffle':
      return byShare(drawing)
    case 'bar':
    case 'dumbbell':
      return bySlot(drawing)
    default:
      throw new Error(`nothing is known of what a ${drawing.form} says`)
  }
}
