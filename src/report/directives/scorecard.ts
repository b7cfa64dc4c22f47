import { z } from 'zod'
import { changeOf } from '../../estimate/question.ts'
import { ask } from '../call.ts'
import { figureAttributes } from '../figure/attributes.ts'
import { resolveFigure } from '../figure/figure.ts'
import { wavesOf } from '../lookup.ts'
import type { NamedMeasure } from '../parts.ts'
import { directive } from './directive.ts'

const { id, of, versus, break: breakTold, note, alt } = figureAttributes

export const scorecard = directive({
  name: 'scorecard',
  form: 'leaf',
  description:
    'A figure of how one group does: a row for each measure, with its value, how it compares, its change from the wave before, and its base. It shows the last wave of each measure.',
  example: '::scorecard[Utilities trail on every measure]{of="ease nps csat" sector=utilities versus=overall}',
  attributes: z.object({ id, of, versus, break: breakTold, note, alt }),
  resolve(written, call) {
    const figure = resolveFigure('table', written, call, (measures) => measures.map((each) => [lastWave(each)]))
    if (!figure) return null
    figure.scorecard = true
    for (const row of figure.rows) {
      const question = row.cells[0]?.[0]
      const measure = figure.measures.find((each) => each.measure === question?.measure)
      const dataset = call.datasets.find(({ name }) => name === measure?.dataset)
      const described = dataset?.codebook.measures.get(measure?.measure ?? '')
      if (!question || !dataset || !described) continue
      const waves = wavesOf({ dataset, measure: described, category: question.category })
      const earlier = waves[waves.indexOf(question.wave) - 1]
      if (typeof earlier !== 'string') continue
      row.change = changeOf(question, earlier, 'each')
      ask(call, row.change, figure.family)
    }
    return { kind: 'figure', figure }
  }
})

function lastWave(named: NamedMeasure): string | null {
  return wavesOf(named).at(-1) ?? null
}
