import type { Drawing, LaneDrawing } from '../../../render/chart/drawing.ts'
import { drawing, easeScale, mean, meanComma, minus, percent, percents, points, row, ticks, waves } from './picture.ts'
import { distributionPictures } from './pictures-distribution.ts'
import { heatPictures } from './pictures-heat.ts'
import { barEmpty, dumbbellMissing } from './pictures-hidden.ts'
import { lanePictures } from './pictures-lanes.ts'
import { panelPictures } from './pictures-panels.ts'
import { partsPictures } from './pictures-parts.ts'
import { quadrantPictures } from './pictures-quadrant.ts'
import { trendPictures } from './pictures-trend.ts'
import { wafflePictures } from './pictures-waffle.ts'

/* One function a picture: what the goldens show. Every number is illustrative. */

/** Four shares with intervals and a benchmark. */
export const bar = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Telecoms lost most goodwill where no person could be reached',
    rows: [
      row('Telecoms', [percent([30, 24.1, 36.2])], { highlight: true, words: ['clearly higher', '1–3'] }),
      row('Utilities', [percent([27, 21.3, 32.8])], { words: ['no clear difference', '1–4'], unclear: true }),
      row('Online retail', [percent([21, 15, 27.2])], { words: ['no clear difference', '2–5'], unclear: true }),
      row('Supermarkets', [percent([15, 9, 21.3])], { words: ['clearly lower', '4–5'] })
    ],
    scale: { from: 0, to: 40, ticks: percents(40), low: null, high: null },
    benchmark: { value: 24, label: 'All sectors 24%' },
    wordsHeading: 'Against all sectors, rank'
  })

/** A hidden row, a small base's sign, long labels, and published figures beside ours. */
export const barReferences = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'More people contacted their gas or electricity supplier',
    rows: [
      row('Gas, electricity and heat network suppliers', [percent([44, 39, 49])], {
        highlight: true,
        references: [percent([41, 38.5, 43.5])],
        words: ['486 people']
      }),
      row('Independent shops and market stalls †', [percent([31, 20, 44])], { words: ['61 people'] }),
      row('Financial services', [percent([28, 24, 32])], { references: [percent([34])], words: ['512 people'] }),
      row('Telecoms', [null], { references: [percent([25])], hidden: 'Not shown: base under 30' }),
      row('Department stores', [null], { hidden: 'Not shown: protects the row above' })
    ],
    scale: { from: 0, to: 50, ticks: percents(50), low: 'fewer', high: 'more' },
    benchmark: { value: 33, label: 'All sectors 33%' },
    referenceLabel: 'Published by the Institute of Customer Service, January 2023',
    wordsHeading: 'Base'
  })

/** Seven sectors, two waves, the paired change in words. */
export const dumbbell = (): LaneDrawing =>
  drawing({
    form: 'dumbbell',
    title: 'Every sector became harder to deal with, utilities most of all',
    summary: 'Mean ease of interaction fell in all seven sectors, most in utilities: from 7.2 to 6.6.',
    series: ['before', 'during'],
    rows: [
      waves('Utilities', [7.22, 7.05, 7.39], [6.62, 6.42, 6.82], ['−0.6', '−0.8 to −0.4'], { highlight: true }),
      waves('Independent shops †', [7.62, 7.12, 8.12], [7.08, 6.52, 7.64], ['−0.5', 'not clear'], { unclear: true }),
      waves('Online retail', [7.71, 7.52, 7.9], [7.2, 6.99, 7.41], ['−0.5', '−0.7 to −0.3']),
      waves('Supermarkets', [7.62, 7.44, 7.8], [7.13, 6.93, 7.33], ['−0.5', '−0.7 to −0.3']),
      waves('Financial services', [7.46, 7.29, 7.63], [7.02, 6.83, 7.21], ['−0.4', '−0.6 to −0.3']),
      waves('Department stores', [7.42, 7.09, 7.75], [7.03, 6.66, 7.4], ['−0.4', '−0.7 to −0.1']),
      waves('Telecoms', [7.36, 7.18, 7.54], [7.08, 6.88, 7.28], ['−0.3', '−0.5 to −0.1'])
    ],
    scale: easeScale,
    wordsHeading: 'Change (95% interval)'
  })

/** Published figures beside both waves, a hidden row, a row with one wave, and a benchmark. */
export const dumbbellReferences = (): LaneDrawing =>
  drawing({
    form: 'dumbbell',
    title: 'Published satisfaction moved the same way',
    series: ['2021', '2022'],
    rows: [
      waves('Utilities', [7.22, 7.05, 7.39], [6.62, 6.42, 6.82], ['−0.6'], {
        highlight: true,
        references: [mean([7.4]), mean([6.6])]
      }),
      waves('Supermarkets', [7.62, 7.44, 7.8], [7.13, 6.93, 7.33], ['−0.5'], {
        references: [mean([7.86]), mean([6.86])]
      }),
      waves('Telecoms', [7.0, 6.82, 7.18], [7.28, 7.1, 7.46], ['+0.3'], { references: [null, mean([7.7])] }),
      row('Tourism', [null, mean([6.9, 6.6, 7.2])], { references: [mean([7.1]), null] }),
      row('Charities', [null, null], { references: [null, null], hidden: 'Not shown: base under 30' })
    ],
    scale: easeScale,
    benchmark: { value: 7.1, label: 'All sectors 7.1' },
    referenceLabel: 'Published by Paragon',
    wordsHeading: 'Change'
  })

/** No intervals: published shares only. */
export const barPlain = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Who complained to an ombudsman',
    rows: [
      row('Energy', [percent([12])]),
      row('Banks', [percent([9])], { highlight: true }),
      row('Broadband', [percent([7])]),
      row('Water', [percent([0])])
    ],
    scale: { from: 0, to: 15, ticks: ticks(0, 15, 5, (value) => `${value}%`), low: null, high: null }
  })

/** Net promoter scores on both sides of zero. */
export const barNegative = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Contact grew only with utilities and online retail',
    rows: [
      row('Utilities', [points([9, 4, 14])], { highlight: true, words: ['clearly more'] }),
      row('Online retail', [points([6, 0.8, 11.2])], { words: ['clearly more'] }),
      row('Financial services', [points([-3, -7.6, 1.6])], { words: ['not clear'], unclear: true }),
      row('Telecoms', [points([-7, -11.8, -2.2])], { words: ['clearly less'] }),
      row('Independent shops †', [points([-9, -23, 5])], { words: ['not clear'], unclear: true }),
      row('Department stores', [points([-12, -21, -3])], { words: ['clearly less'] })
    ],
    scale: {
      from: -20,
      to: 20,
      ticks: ticks(-20, 20, 10, (value) => minus(value > 0 ? `+${value}` : `${value}`)),
      low: 'less contact',
      high: 'more contact'
    },
    wordsHeading: 'Against no change'
  })

/** Forty rows. */
export const barMany = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Forty local authorities',
    rows: Array.from({ length: 40 }, (_, index) => {
      const value = 80 - index * 1.5
      return row(`Authority ${index + 1}`, [percent([value, value - 4 - (index % 5), value + 4 + (index % 3)])], {
        highlight: index === 17,
        words: [index < 9 ? 'clearly higher' : index > 30 ? 'clearly lower' : 'no clear difference'],
        unclear: index >= 9 && index <= 30
      })
    }),
    scale: { from: 0, to: 100, ticks: ticks(0, 100, 20, (value) => `${value}%`), low: null, high: null },
    benchmark: { value: 52, label: 'All authorities 52%' },
    wordsHeading: 'Against all'
  })

/** Kazakh, in Cyrillic. */
export const barKazakh = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Байланыс операторларына көңілі толмағандар ең көп',
    rows: [
      row('Байланыс операторлары', [percent([43, 37, 49])], { highlight: true, words: ['айқын жоғары'] }),
      row('Коммуналдық қызметтер', [percent([38, 33, 43])], { words: ['айырма айқын емес'], unclear: true }),
      row('Қаржы ұйымдары мен сақтандыру қоғамдары †', [percent([31, 20, 42])], {
        words: ['айырма айқын емес'],
        unclear: true
      }),
      row('Әуежолдары', [null], { hidden: 'Көрсетілмейді: жауап беруші 30-дан аз' })
    ],
    scale: { from: 0, to: 60, ticks: ticks(0, 60, 20, (value) => `${value}%`), low: null, high: null },
    benchmark: { value: 36, label: 'Барлық салалар 36%' },
    wordsHeading: 'Барлық салалармен салыстырғанда'
  })

/** Turkish, with wave names too long to stand beside the marks of a phone's drawing. */
export const dumbbellTurkish = (): LaneDrawing =>
  drawing({
    form: 'dumbbell',
    title: 'Her sektörle iletişim zorlaştı, en çok kamu hizmetleriyle',
    series: ['pandemiden önce', 'pandemi sırasında'],
    rows: [
      waves('Kamu hizmetleri', [7.22, 7.05, 7.39], [6.62, 6.42, 6.82], ['−0,6'], { highlight: true }, meanComma),
      waves('Bağımsız mağazalar †', [7.62, 7.12, 8.12], [7.08, 6.52, 7.64], ['−0,5'], { unclear: true }, meanComma),
      waves('İnternetten alışveriş', [7.71, 7.52, 7.9], [7.2, 6.99, 7.41], ['−0,5'], {}, meanComma)
    ],
    scale: {
      from: 6,
      to: 8,
      ticks: ticks(6, 8, 0.5, (value) => value.toFixed(1).replace('.', ',')),
      low: 'daha zor',
      high: 'daha kolay'
    },
    wordsHeading: 'Değişim'
  })

export const pictures: Record<string, () => Drawing> = {
  bar,
  'bar-references': barReferences,
  'bar-plain': barPlain,
  'bar-negative': barNegative,
  'bar-many': barMany,
  'bar-kazakh': barKazakh,
  'bar-empty': barEmpty,
  dumbbell,
  'dumbbell-missing': dumbbellMissing,
  'dumbbell-references': dumbbellReferences,
  'dumbbell-turkish': dumbbellTurkish,
  ...heatPictures,
  ...quadrantPictures,
  ...panelPictures,
  ...trendPictures,
  ...wafflePictures,
  ...lanePictures,
  ...partsPictures,
  ...distributionPictures
}
