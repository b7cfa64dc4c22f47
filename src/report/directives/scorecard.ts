import { z } from 'zod'
import type { Call } from '../call.ts'
import { type FigureAttributes, figureAttributes } from '../figure/attributes.ts'
import { resolveFigure } from '../figure/figure.ts'
import { addChanges, seeAmongOthers } from '../figure/standing.ts'
import type { Resolved } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { spannedWaves, waveOfPage } from '../periods.ts'
import { findWave, wavesOf } from '../waves.ts'
import { directive } from './directive.ts'

const { id, of, by, where, wave, highlight, versus, change, break: breakTold, note, alt } = figureAttributes

export const scorecard = directive({
  name: 'scorecard',
  form: 'leaf',
  description:
    'A figure of how one group does: a row for each measure, at its last wave. Of one value of a dimension, like a sector, each row is drawn: the value with its interval, a plumb line for what `versus` names (`overall`, where nothing is named), ticks for the other values, a long one for the best of them, a ring for the wave before, and in words how the value compares with each. Right is always better. Otherwise it is a table. With `by=` it goes along a dimension, like the stages of a journey: a row for each value in the order of the codebook, a column for each measure at its last wave, each value marked by how it stands against all (or what `versus` names), all tests one family.',
  example: '::scorecard[Utilities trail on every measure]{of="ease nps csat" sector=utilities}',
  attributes: z.object({ id, of, by, where, wave, highlight, versus, change, break: breakTold, note, alt }),
  resolve(written, call) {
    if (written.by !== undefined) return along(written, call)
    const { change: told, ...asked } = written
    const figure = resolveFigure('table', asked, call, (measures) => wavesAt(asked.wave, measures, call))
    if (!figure) return null
    figure.scorecard = true
    addChanges(figure, told === 'percent', call)
    seeAmongOthers(figure, call)
    return { kind: 'figure', figure }
  }
})

/** One row a value in the order of the codebook, one column a measure, each marked by how it stands. */
function along(written: FigureAttributes, call: Call): Resolved | null {
  const asked = { versus: 'overall', ...written, sort: 'code' as const, form: 'heat' as const }
  const figure = resolveFigure('chart', asked, call, (measures) => wavesAt(written.wave, measures, call))
  if (!figure) return null
  figure.scorecard = true
  return { kind: 'figure', figure }
}

/** Each measure at the wave that is named, or at its last. Null, with a problem, where there is no such wave. */
function wavesAt(wave: string | undefined, measures: NamedMeasure[], call: Call): (string | null)[][] | null {
  const found = measures.map((each) =>
    wave === undefined || wavesOf(each)[0] === null ? lastWave(each, call) : findWave(each, wave, 'wave', call)
  )
  return found.every((each) => each !== undefined) ? found.map((each) => [each]) : null
}

/** The page's period; else the last wave, of periods of the finest kind. */
function lastWave(named: NamedMeasure, call: Call): string | null {
  const own = wavesOf(named)[0] === null ? null : waveOfPage(named.dataset, call)
  return own ?? spannedWaves(wavesOf(named), 'wave', named.dataset, call).at(-1) ?? null
}
