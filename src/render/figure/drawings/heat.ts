import type { Comparison } from '../../../estimate/answer.ts'
import type { HeatCell, HeatDrawing, HeatStep, PanelsDrawing } from '../../chart/drawing.ts'
import { type Context, datasetOf, textIn } from '../../context.ts'
import { isClear, markFormatOf } from '../../values.ts'
import { comparedWith } from '../compared.ts'
import { hiddenWords } from '../hidden-words.ts'
import type { AnsweredRow } from '../rows.ts'
import { heatOfWaves } from './heat-waves.ts'
import { namesOfMeasures } from './lanes.ts'
import { marked } from './mark.ts'
import { rowsInPanels } from './panels.ts'
import type { Shown } from './shown.ts'

/** Each measure of each row, marked by how it stands against what the figure compares with; or one at several waves. */
export function heatDrawing(shown: Shown): HeatDrawing | PanelsDrawing {
  return rowsInPanels(cellsOf(shown), shown, (drawing, rows, index) => ({
    ...drawing,
    rows,
    steps: index === 0 ? drawing.steps : []
  }))
}

function cellsOf(shown: Shown): HeatDrawing {
  const { figure, rows, named, context } = shown
  const names = namesOfMeasures(figure, context)
  const column = figure.by && datasetOf(context, figure.by.dataset).codebook.columns.get(figure.by.dimension)
  const corner = column ? textIn(context, column.label) : ''
  if ((figure.measures[0]?.waves.length ?? 0) > 1) return { ...named, form: 'heat', corner, ...heatOfWaves(shown) }
  const drawn = rows.map((row) => ({
    key: row.code,
    label: marked(row.label, row.cautions),
    highlight: row.highlight,
    cells: figure.measures.map((_, index) => cellOf(row, index, context))
  }))
  const used = new Set(drawn.flatMap(({ cells }) => cells.map(({ step }) => step)))
  const words = context.language.words.blocks.heat
  const from = comparedWith(figure, context) ?? ''
  const steps = ([-2, 0, 2] as const).filter((step) => used.has(step))
  return {
    ...named,
    form: 'heat',
    corner,
    columns: figure.measures.map(({ measure, category }, index) => ({
      key: category ?? measure,
      label: names[index] ?? ''
    })),
    rows: drawn,
    steps: steps.map((step) => ({
      step,
      sign: signOf[step],
      label: step === 0 ? words.unclear : step === 2 ? words.better(from) : words.worse(from)
    }))
  }
}

function cellOf(row: AnsweredRow, index: number, context: Context): HeatCell {
  const [estimate] = row.estimates[index] ?? []
  if (!estimate || estimate.value === null)
    return { text: hiddenWords(row.estimates[index] ?? [], context).join('; '), step: null, sign: '', hidden: true }
  const comparison = row.comparisons[index] ?? null
  const text = markFormatOf(context, estimate)(row.together.get(estimate) ?? estimate.value)
  return { text, ...standingOf(comparison, context), hidden: false }
}

const signOf = { '-2': '−', '0': '', '2': '+' } as const

const stepAndSign = (step: -2 | 2) => ({ step, sign: signOf[step] })

/** Shade and sign of a comparison: which side, and whether it is the better one. */
function standingOf(comparison: Comparison | null, context: Context): { step: HeatStep; sign: string } {
  if (comparison?.difference == null || comparison.pAdjusted === null) return { step: null, sign: '' }
  if (!isClear(comparison)) return { step: 0, sign: '' }
  const { left, difference } = comparison
  const better = datasetOf(context, left.dataset).codebook.measures.get(left.measure)?.better ?? null
  if (better === null) return { step: null, sign: difference > 0 ? '↑' : '↓' }
  return difference > 0 === (better === 'higher') ? stepAndSign(2) : stepAndSign(-2)
}
