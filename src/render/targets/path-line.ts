import type { Figure } from '../../report/model.ts'
import { pathAt, standingAt } from '../../report/targets/standing.ts'
import type { TrendDrawing } from '../chart/drawing.ts'
import { type Context, datasetOf } from '../context.ts'
import { dateText, writerOf } from './standing-text.ts'

/** The path of a target over the waves of a chart, as far as it goes. Null: there is none, or its start is hidden. */
export function pathLine({ path: target, measures }: Figure, context: Context): TrendDrawing['target'] {
  const { dataset = '', waves = [] } = measures[0] ?? {}
  if (!target) return null
  const { from, to, now } = standingAt(target, context.answers)
  const described = datasetOf(context, dataset).codebook.waves
  const path = waves.map((wave) => {
    const day = described.find(({ code }) => code === wave)?.when?.to
    const level = day === undefined || day < target.start ? null : pathAt(target, day)
    return level === null || from === null ? null : level.times * from + level.plus
  })
  const value = path.findLast((each) => each !== null)
  if (value == null || to === null) return null
  const { targets } = context.language.words
  const label = `${targets.path(writerOf(now, context)(to))}, ${targets.by(dateText(target.due, context))}`
  return { value, label, path, steps: target.path !== 'straight' }
}
