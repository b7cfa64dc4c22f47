import type { DistributionDrawing, LaneDrawing } from '../drawing.ts'
import { runsOf } from './runs.ts'

/** The columns as bars under one another, a panel for each group; a row's key is its column's place. */
export const asLanes = (drawing: DistributionDrawing): LaneDrawing => {
  const { columns, scale, hidden, title, summary } = drawing
  const runs = runsOf(drawing)
  const rows = columns.map(({ label, mark, highlight }, index) => {
    const run = runs.find(({ first }) => first === index)
    return {
      key: String(index),
      label: named(label, index === 0 ? scale.low : index === columns.length - 1 ? scale.high : null),
      highlight,
      marks: [mark],
      references: [],
      words: [],
      hidden: null,
      missing: [],
      ...(run ? { panel: `${run.group.label} ${run.group.text}` } : {})
    }
  })
  return {
    form: 'bar',
    title,
    summary,
    series: [''],
    rows: hidden === null ? rows : [],
    scale: { ...scale, low: null, high: null },
    benchmark: null,
    referenceLabel: null,
    wordsHeading: null
  }
}

/** What an end of the scale means stands with its answer. */
const named = (label: string, end: string | null): string => (end === null ? label : `${label} (${end})`)
