import type { LaneDrawing } from '../../../render/chart/drawing.ts'
import { drawing, easeScale, mean, row, waves } from './picture.ts'

/* Pictures of which something may not be shown. Every number is illustrative. */

/** Rows of which one wave is not shown, between a plumb line and a column of words. */
export const dumbbellMissing = (): LaneDrawing =>
  drawing({
    form: 'dumbbell',
    title: 'Where too few answered at one of the two times',
    series: ['before', 'during'],
    rows: [
      waves('Utilities', [7.22, 7.05, 7.39], [6.62, 6.42, 6.82], ['−0.6', '−0.8 to −0.4'], { highlight: true }),
      row('Tourism', [null, mean([6.9, 6.6, 7.2])], {
        references: [mean([7.1]), null],
        missing: ['Before: not shown: base under 30']
      }),
      row('Charities', [mean([7.3, 7.0, 7.6]), null], {
        references: [null, null],
        missing: ['During: not shown: protects those who answered']
      })
    ],
    scale: easeScale,
    benchmark: { value: 6.9, label: 'All, during 6.9' },
    referenceLabel: 'Published by Paragon',
    wordsHeading: 'Change'
  })

/** Nothing may be shown: no axis either. */
export const barEmpty = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Nobody answered enough',
    rows: [
      row('Energy', [null], { hidden: 'Not shown: base under 30' }),
      row('Independent shops', [null], { hidden: 'Nobody answered' })
    ],
    scale: { from: 0, to: 1, ticks: [], low: null, high: null }
  })
