import type {
  DistributionDrawing,
  Drawing,
  HeatDrawing,
  LaneDrawing,
  Mark,
  PanelsDrawing,
  PartsDrawing,
  QuadrantDrawing,
  TrendDrawing,
  WaffleDrawing
} from '../../../render/chart/drawing.ts'

/** What a reader has to find in both drawings of a figure: names, which may be broken into lines, and values. */
export type Said = { names: string[]; values: string[] }

const textsOf = (marks: (Mark | null | undefined)[]): string[] => marks.flatMap((mark) => (mark ? [mark.text] : []))

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

const bySlot = ({ rows, form }: LaneDrawing): Said => ({
  names: rows.flatMap(({ label, panel, plumb, hidden, missing }) => [
    label,
    panel ?? '',
    plumb?.label ?? '',
    hidden ?? '',
    ...missing
  ]),
  values: rows.flatMap(({ marks }) => textsOf(form === 'box' ? [marks[(marks.length - 1) / 2] ?? null] : marks))
})

const byPart = ({ rows, parts }: PartsDrawing): Said => ({
  names: [
    ...rows.flatMap(({ label, panel, hidden }) => [label, panel ?? '', hidden ?? '']),
    ...parts.map(({ label }) => label)
  ],
  values: rows.flatMap(({ sums }) => textsOf([sums.low, sums.high]))
})

const byColumn = ({ columns, groups, total, hidden }: DistributionDrawing): Said => ({
  names: [...columns.map(({ label }) => label), ...groups.map(({ label }) => label), hidden ?? total ?? ''],
  values: hidden === null ? groups.map(({ text }) => text) : []
})

const byPanel = ({ panels }: PanelsDrawing): Said => {
  const said = panels.map(({ drawing }) => saidBy(drawing))
  return {
    names: [...panels.map(({ heading }) => heading), ...said.flatMap(({ names }) => names)],
    values: said.flatMap(({ values }) => values)
  }
}

export const saidBy = (drawing: Drawing): Said => {
  switch (drawing.form) {
    case 'trend':
    case 'slope':
      return byLine(drawing)
    case 'panels':
      return byPanel(drawing)
    case 'quadrant':
      return byPoint(drawing)
    case 'heat':
      return byCell(drawing)
    case 'waffle':
      return byShare(drawing)
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
  }
}
