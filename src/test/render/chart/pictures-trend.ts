import type { Mark, TrendDrawing } from '../../../render/chart/drawing.ts'
import { easeScale, mean, meanComma, percent, points, ticks } from './picture.ts'

/* Pictures of lines over time. Every number is illustrative. */

type Series = TrendDrawing['series'][number]

export const trendDrawing = (
  more: Partial<TrendDrawing> & Pick<TrendDrawing, 'form' | 'title' | 'waves' | 'series' | 'scale'>
): TrendDrawing => ({
  summary: 'Wave by wave.',
  benchmark: null,
  target: null,
  ...more
})

export const series = (label: string, marks: (Mark | null)[], more: Partial<Series> = {}): Series => ({
  key: label.toLowerCase(),
  label,
  highlight: false,
  marks,
  hidden: null,
  ...more
})

const wavesOf = (...labels: string[]) => labels.map((label) => ({ label, broken: null }))

/** Values a wave apart, each with an interval of the same width either way. */
const around = (write: (interval: [number, number, number]) => Mark, half: number, values: number[]): Mark[] =>
  values.map((value) => write([value, value - half, value + half]))

/** Five waves of three sectors, everybody, and a target. */
export const trend = (): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title: 'Utilities have not come back from the pandemic',
    waves: wavesOf('2019', '2020', '2021', '2022', '2023'),
    series: [
      series('Utilities', around(mean, 0.18, [7.2, 6.7, 6.5, 6.6, 6.6]), { highlight: true }),
      series('Online retail', around(mean, 0.2, [7.7, 7.4, 7.2, 7.3, 7.6])),
      series('Telecoms', around(mean, 0.22, [7.0, 6.9, 7.1, 7.1, 7.2]))
    ],
    benchmark: { label: 'All sectors', marks: around(mean, 0.07, [7.4, 7.2, 7.0, 7.1, 7.2]) },
    target: { value: 7.5, label: 'Target 7.5' },
    scale: easeScale
  })

/** What somebody else published of all sectors, wave by wave. */
const trendPublished = (): TrendDrawing => ({
  ...trend(),
  title: 'Utilities fell below what was published of all',
  target: null,
  benchmark: { label: 'Published of all', marks: around(mean, 0.1, [7.4, 7.2, 7.0, 7.1, 7.2]), published: true }
})

/** A way of asking that changed twice, a wave that is not shown, and a sector of which nothing is. */
export const trendBroken = (): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title: 'Complaints rose before the questions moved online',
    waves: [
      { label: 'Spring 2020', broken: null },
      { label: 'Autumn 2020', broken: null },
      { label: 'Spring 2021', broken: 'Asked online instead of by telephone' },
      { label: 'Autumn 2021', broken: null },
      { label: 'Spring 2022', broken: 'Of all customers' },
      { label: 'Autumn 2022', broken: null }
    ],
    series: [
      series('Financial services', around(percent, 3, [14, 17, 22, 21, 18, 17]), { highlight: true }),
      series('Independent shops and market stalls †', [
        percent([9, 4, 14]),
        null,
        percent([12, 6, 18]),
        percent([11, 5, 17]),
        null,
        null
      ]),
      series('Tourism', around(percent, 4, [25, 30, 31, 31, 29, 26])),
      series('Charities', [], { marks: Array<null>(6).fill(null), hidden: 'Not shown: base under 30' })
    ],
    scale: { from: 0, to: 40, ticks: ticks(0, 40, 10, (value) => `${value}%`), low: null, high: null }
  })

/** More lines than can be labelled, and more waves than can be named. */
export const trendMany = (): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title: 'One authority in twelve kept up with the country',
    waves: wavesOf(
      ...Array.from(
        { length: 24 },
        (_, month) => `${month % 2 === 0 ? 'January' : 'July'} ${2001 + Math.floor(month / 2)}`
      )
    ),
    series: Array.from({ length: 12 }, (_, index) =>
      series(
        `Authority ${index + 1}`,
        around(
          percent,
          3,
          Array.from({ length: 24 }, (_, month) => Math.round(45 + index * 1.4 + 6 * Math.sin(month / 5 + index * 2)))
        ),
        { highlight: index === 9 }
      )
    ),
    benchmark: {
      label: 'All authorities',
      marks: around(
        percent,
        1,
        Array.from({ length: 24 }, (_, month) => Math.round(51 + 3 * Math.sin(month / 6)))
      )
    },
    scale: { from: 30, to: 70, ticks: ticks(30, 70, 10, (value) => `${value}%`), low: 'worse', high: 'better' }
  })

/** Scores on both sides of zero that end close together. */
export const trendNegative = (): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title: 'Only banks are recommended by more than warn of them',
    waves: wavesOf('First quarter', 'Second quarter', 'Third quarter', 'Fourth quarter'),
    series: [
      series('Banks', around(points, 5, [-8, -3, 2, 4]), { highlight: true }),
      series('Insurers', around(points, 6, [-12, -10, -9, -7])),
      series('Utilities', around(points, 5, [-14, -16, -13, -8])),
      series('Telecoms', around(points, 6, [3, -2, -6, -9])),
      series('Department stores', around(points, 8, [-4, -7, -8, -10]))
    ],
    scale: {
      from: -20,
      to: 10,
      ticks: ticks(-20, 10, 10, (value) => points([value]).text),
      low: null,
      high: null
    }
  })

/** Kazakh, in Cyrillic. */
export const trendKazakh = (): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title: 'Коммуналдық қызметтерге көңілі толмағандар азаймады',
    waves: [
      { label: '2020 жылғы көктем', broken: null },
      { label: '2021 жылғы көктем', broken: null },
      { label: '2022 жылғы көктем', broken: 'Сұрақ интернетте қойылды' },
      { label: '2023 жылғы көктем', broken: null }
    ],
    series: [
      series('Коммуналдық қызметтер', around(percent, 4, [31, 36, 38, 38]), { highlight: true }),
      series('Қаржы ұйымдары мен сақтандыру қоғамдары †', around(percent, 7, [22, 25, 27, 31])),
      series('Байланыс операторлары', around(percent, 4, [40, 41, 37, 33])),
      series('Әуежолдары', [], { marks: Array<null>(4).fill(null), hidden: 'Көрсетілмейді: жауап беруші 30-дан аз' })
    ],
    benchmark: { label: 'Барлық салалар', marks: around(percent, 2, [30, 33, 34, 34]) },
    target: { value: 25, label: 'Мақсат: 25%' },
    scale: { from: 0, to: 60, ticks: ticks(0, 60, 20, (value) => `${value}%`), low: 'азырақ', high: 'көбірек' }
  })

/** Two waves of seven sectors, of which none grew easier. */
export const slope = (): TrendDrawing =>
  trendDrawing({
    form: 'slope',
    title: 'Every sector became harder to deal with, utilities most of all',
    waves: wavesOf('Before the pandemic', 'During it'),
    series: [
      series('Utilities', [mean([7.22, 7.05, 7.39]), mean([6.62, 6.42, 6.82])], { highlight: true }),
      series('Independent shops †', [mean([7.62, 7.12, 8.12]), mean([7.08, 6.52, 7.64])]),
      series('Online retail', [mean([7.71, 7.52, 7.9]), mean([7.2, 6.99, 7.41])]),
      series('Supermarkets', [mean([7.62, 7.44, 7.8]), mean([7.13, 6.93, 7.33])]),
      series('Financial services', [mean([7.46, 7.29, 7.63]), mean([7.02, 6.83, 7.21])]),
      series('Department stores', [mean([7.42, 7.09, 7.75]), mean([7.03, 6.66, 7.4])]),
      series('Telecoms', [mean([7.36, 7.18, 7.54]), mean([7.08, 6.88, 7.28])])
    ],
    scale: easeScale
  })

/** One sector without its first wave, one hidden, and everybody. */
export const slopeHidden = (): TrendDrawing =>
  trendDrawing({
    form: 'slope',
    title: 'Where one of the two times cannot be shown',
    waves: [
      { label: 'Before', broken: null },
      { label: 'During', broken: null }
    ],
    series: [
      series('Utilities', [mean([7.22, 7.05, 7.39]), mean([6.62, 6.42, 6.82])], { highlight: true }),
      series('Telecoms', [mean([7.36, 7.18, 7.54]), mean([7.58, 7.38, 7.78])]),
      series('Tourism', [null, mean([6.9, 6.6, 7.2])]),
      series('Charities', [mean([7.3, 7.0, 7.6]), null]),
      series('Opticians', [mean([7.4, 7.1, 7.7]), mean([7.2, 7.0, 7.4])], { hidden: 'Not shown: protects charities' })
    ],
    benchmark: { label: 'All sectors', marks: [mean([7.4, 7.3, 7.5]), mean([7.1, 7.0, 7.2])] },
    target: { value: 7.75, label: 'Target 7.8' },
    scale: easeScale
  })

/** Turkish, between two ways of asking. */
export const slopeTurkish = (): TrendDrawing =>
  trendDrawing({
    form: 'slope',
    title: 'Her sektörle iletişim zorlaştı, en çok kamu hizmetleriyle',
    waves: [
      { label: 'Pandemiden önce', broken: null },
      { label: 'Pandemi sırasında', broken: 'Telefon yerine internetten soruldu' }
    ],
    series: [
      series('Kamu hizmetleri', [meanComma([7.22, 7.05, 7.39]), meanComma([6.62, 6.42, 6.82])], { highlight: true }),
      series('Bağımsız mağazalar †', [meanComma([7.62, 7.12, 8.12]), meanComma([7.08, 6.52, 7.64])]),
      series('İnternetten alışveriş', [meanComma([7.71, 7.52, 7.9]), meanComma([7.2, 6.99, 7.41])])
    ],
    scale: { ...easeScale, low: 'daha zor', high: 'daha kolay' }
  })

export const trendPictures: Record<string, () => TrendDrawing> = {
  trend,
  'trend-published': trendPublished,
  'trend-broken': trendBroken,
  'trend-many': trendMany,
  'trend-negative': trendNegative,
  'trend-kazakh': trendKazakh,
  slope,
  'slope-hidden': slopeHidden,
  'slope-turkish': slopeTurkish
}
