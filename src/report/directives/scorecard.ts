import { z } from 'zod'
import type { Call } from '../call.ts'
import { figureAttributes } from '../figure/attributes.ts'
import { resolveFigure } from '../figure/figure.ts'
import { addChanges, seeAmongOthers } from '../figure/standing.ts'
import type { NamedMeasure } from '../parts.ts'
import { spannedWaves, waveOfPage } from '../periods.ts'
import { wavesOf } from '../waves.ts'
import { directive } from './directive.ts'

const { id, of, versus, change, break: breakTold, note, alt } = figureAttributes

export const scorecard = directive({
  name: 'scorecard',
  form: 'leaf',
  description:
    'A figure of how one group does: a row for each measure, at its last wave. Of one value of a dimension, like a sector, each row is drawn: the value with its interval, a plumb line for what `versus` names (`overall`, where nothing is named), ticks for the other values, a long one for the best of them, a ring for the wave before, and in words how the value compares with each. Right is always better. Otherwise it is a table.',
  example: '::scorecard[Utilities trail on every measure]{of="ease nps csat" sector=utilities}',
  attributes: z.object({ id, of, versus, change, break: breakTold, note, alt }),
  resolve(written, call) {
    const { change: told, ...asked } = written
    const figure = resolveFigure('table', asked, call, (measures) => measures.map((each) => [lastWave(each, call)]))
    if (!figure) return null
    figure.scorecard = true
    addChanges(figure, told === 'percent', call)
    seeAmongOthers(figure, call)
    return { kind: 'figure', figure }
  }
})

/** The page's period; else the last wave, of periods of the finest kind. */
function lastWave(named: NamedMeasure, call: Call): string | null {
  const own = wavesOf(named)[0] === null ? null : waveOfPage(named.dataset, call)
  return own ?? spannedWaves(wavesOf(named), 'wave', named.dataset, call).at(-1) ?? null
}
