import type { Estimate } from '../../../estimate/answer.ts'
import type { HeatCell, HeatDrawing, HeatStep } from '../../chart/drawing.ts'
import { type Context, datasetOf } from '../../context.ts'
import { hiddenText, labelOfWave, markFormatOf } from '../../values.ts'
import { marked } from './mark.ts'
import type { Shown } from './shown.ts'

/** One measure over time, a column a wave: each value shaded by how much it is, from the least shown to the most. */
export function heatOfWaves({ figure, rows, context }: Shown): Pick<HeatDrawing, 'columns' | 'rows' | 'steps'> {
  const { dataset = '', waves = [], measure = '' } = figure.measures[0] ?? {}
  const all = rows.flatMap((row) => row.estimates[0] ?? [])
  const stepOf = stepsOf(all, datasetOf(context, dataset).codebook.measures.get(measure)?.better ?? null)
  const known = all.filter(({ value }) => value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const ends = [known[0], known.at(-1)].flatMap((each) => (each?.value == null ? [] : [each]))
  return {
    columns: waves.map((wave) => ({
      key: wave ?? '',
      label: wave === null ? '' : labelOfWave(context, dataset, wave)
    })),
    rows: rows.map((row) => ({
      key: row.code,
      label: marked(row.label, row.cautions),
      highlight: row.highlight,
      cells: (row.estimates[0] ?? []).map((estimate) => cellOf(estimate, stepOf(estimate), context))
    })),
    steps: ends.map((each) => ({ step: stepOf(each), sign: '', label: markFormatOf(context, each)(each.value ?? 0) }))
  }
}

/** A cohort that is not so old yet has no words of its own in each cell. */
function cellOf(estimate: Estimate, step: HeatStep, context: Context): HeatCell {
  const { value, absence, basis } = estimate
  if (value !== null) return { text: markFormatOf(context, estimate)(value), step, sign: '', hidden: false }
  const nothing = basis === 'counted' && absence === 'nobody answered'
  return { text: nothing ? '–' : (hiddenText(context, estimate) ?? '–'), step: null, sign: '', hidden: true }
}

/** Five steps of one width between the least value and the most. */
function stepsOf(estimates: readonly Estimate[], better: 'higher' | 'lower' | null) {
  const values = estimates.flatMap(({ value }) => value ?? [])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const kind = better === 'higher' ? 'good' : better === 'lower' ? 'bad' : 'plain'
  return ({ value }: Estimate): HeatStep => {
    if (value === null) return null
    const part = most > least ? (value - least) / (most - least) : 1
    return `${kind} ${Math.min(5, 1 + Math.floor(5 * part)) as 1 | 2 | 3 | 4 | 5}`
  }
}
