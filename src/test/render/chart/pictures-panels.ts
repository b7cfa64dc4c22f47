import type {
  Drawing,
  LaneDrawing,
  PanelsDrawing,
  PartsDrawing,
  TrendDrawing,
  WaffleDrawing
} from '../../../render/chart/drawing.ts'
import { drawing, easeScale, mean, meanComma, percent, row } from './picture.ts'
import { columnsOf, distributionOf, groups, ratings, thirds } from './pictures-distribution.ts'
import { heat } from './pictures-heat.ts'
import { series, trendDrawing } from './pictures-trend.ts'

/* Pictures of several panels. Every number is illustrative. */

const summary = 'Panel by panel.'
const north = { value: 7.2, label: 'All, North 7.2' }
const south = { value: 6.6, label: 'All, South of the river and the coast 6.6' }

/** A plumb line in each panel, with a hidden row in one. */
const dotPlumbs = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'Utilities trail in the south alone',
    series: ['Ease'],
    rows: [
      row('Telecoms', [mean([7.6, 7.3, 7.9])], { words: ['+0.4'], panel: 'North', plumb: north }),
      row('Utilities', [mean([7.1, 6.8, 7.4])], { highlight: true, words: ['−0.1'], plumb: north }),
      row('Shops', [null], { hidden: 'Not shown: base under 30', plumb: north }),
      row('Telecoms', [mean([7.0, 6.6, 7.4])], { words: ['+0.4'], panel: 'South', plumb: south }),
      row('Utilities', [mean([6.2, 6.0, 6.4])], { highlight: true, words: ['−0.4'], plumb: south }),
      row('Shops', [mean([6.7, 6.2, 7.2])], { words: ['+0.1'], plumb: south })
    ],
    scale: easeScale,
    wordsHeading: 'Difference from all'
  })

const answers = (
  label: string,
  shares: [number, number, number],
  more: { highlight?: boolean; panel?: string } = {}
) => {
  const [low, middle, high] = shares
  return {
    key: label.toLowerCase(),
    label,
    highlight: false,
    marks: [percent([low]), percent([middle]), percent([high])],
    sums: { low: percent([low, low - 5, low + 5]), high: percent([high, high - 6, high + 6]) },
    words: [],
    hidden: null,
    ...more
  }
}

/** Answers on both sides, the sums with their intervals, in two panels. */
const likertPanels = (): PartsDrawing => ({
  form: 'likert',
  title: 'More are content in the north',
  summary,
  parts: (['Dissatisfied', 'Neither', 'Satisfied'] as const).map((label, index) => ({
    key: label,
    label,
    side: (['low', 'middle', 'high'] as const)[index] ?? null
  })),
  rows: [
    answers('Telecoms', [22, 20, 58], { panel: 'North' }),
    answers('Utilities', [34, 18, 48], { highlight: true }),
    answers('Telecoms', [28, 24, 48], { panel: 'South' }),
    answers('Utilities', [41, 21, 38], { highlight: true })
  ],
  wordsHeading: null
})

const quarters = ['Q1 2024', 'Q2 2024', 'Q3 2024', 'Q4 2024', 'Q1 2025']
const waves = quarters.map((label, at) => ({ label, broken: at === 3 ? 'Asked online from here on' : null }))
const line = (values: number[], half = 0.25) => values.map((value) => mean([value, value - half, value + half]))

const region = (title: string, utilities: number[], telecoms: number[]): TrendDrawing =>
  trendDrawing({
    form: 'trend',
    title,
    waves,
    series: [series('Utilities', line(utilities), { highlight: true }), series('Telecoms', line(telecoms))],
    benchmark: { label: `All, ${title}`, marks: line([7.3, 7.2, 7.2, 7.0, 7.1], 0.1) },
    target: { value: 7.5, label: 'Target 7.5' },
    scale: easeScale
  })

/** A plot of waves with a break for each of three panels, of which the last has the row to itself. */
const trendPanels = (): PanelsDrawing => ({
  form: 'panels',
  title: 'Utilities catch up in the north',
  summary,
  panels: [
    { heading: 'North', drawing: region('North', [6.7, 6.8, 7.2, 7.0, 7.4], [7.4, 7.3, 7.2, 7.0, 7.0]) },
    { heading: 'South', drawing: region('South', [6.6, 6.5, 6.6, 6.3, 6.4], [7.1, 7.2, 7.0, 6.9, 6.8]) },
    {
      heading: 'Islands, and whoever lives where no provider has a branch of its own',
      drawing: region('Islands', [7.6, 7.6, 7.7, 7.4, 7.5], [6.8, 6.6, 6.6, 6.5, 6.6])
    }
  ]
})

const kazakhSlope = (before: number, after: number): TrendDrawing =>
  trendDrawing({
    form: 'slope',
    title: 'Қызмет',
    waves: [
      { label: 'Пандемияға дейін', broken: null },
      { label: 'Пандемия кезінде', broken: null }
    ],
    series: [
      series('Коммуналдық қызметтер', [meanComma([before]), meanComma([after])], { highlight: true }),
      series('Интернет-дүкендер', [meanComma([7.7]), meanComma([7.2])]),
      series('Шағын дүкендер', [null, null], { hidden: 'Көрсетілмейді: жауап 30-дан аз' })
    ],
    scale: easeScale
  })

/** Two slopes as large as the values of both let them, in Kazakh. */
const slopePanels = (): PanelsDrawing => ({
  form: 'panels',
  title: 'Коммуналдық қызметтермен байланысу қиындады',
  summary,
  panels: [
    { heading: 'Солтүстік', drawing: { ...kazakhSlope(7.2, 6.6), reach: [5.9, 7.7] } },
    { heading: 'Оңтүстік', drawing: { ...kazakhSlope(6.9, 5.9), reach: [5.9, 7.7] } }
  ]
})

const recommending = (shares: number[], texts: [string, string, string], nps: string) =>
  distributionOf({
    title: '',
    columns: columnsOf(ratings, shares, 3, thirds),
    groups: groups(['Detractors', 'Passives', 'Promoters'], texts),
    total: `NPS: ${nps}`
  })

/** How likely each region is to recommend, on one scale; one is too small. */
const distributionPanels = (): PanelsDrawing => ({
  form: 'panels',
  title: 'The north would recommend its provider, the south would not',
  summary,
  panels: [
    {
      heading: 'North',
      drawing: recommending([4, 1, 2, 3, 3, 8, 7, 15, 17, 12, 26], ['28%', '32%', '40%'], '10')
    },
    {
      heading: 'South',
      drawing: recommending([12, 4, 6, 5, 6, 14, 9, 16, 13, 7, 8], ['56%', '29%', '15%'], '−41')
    },
    {
      heading: 'Islands',
      drawing: { ...recommending([], ['–', '–', '–'], ''), hidden: 'Not shown: base under 30' }
    }
  ]
})

/** Shaded cells in two panels with one key. */
const heatPanels = (): PanelsDrawing => {
  const whole = heat()
  return {
    form: 'panels',
    title: 'Utilities are behind in both regions',
    summary,
    panels: [
      { heading: 'North', drawing: { ...whole, rows: whole.rows.slice(0, 3) } },
      { heading: 'South', drawing: { ...whole, rows: whole.rows.slice(0, 3).reverse(), steps: [] } }
    ]
  }
}

const square = (
  label: string,
  share: [number, number, number] | null,
  highlight = false
): WaffleDrawing['rows'][number] => ({
  key: label.toLowerCase(),
  label,
  highlight,
  mark: share && {
    value: share[0] / 100,
    low: share[1] / 100,
    high: share[2] / 100,
    text: `${share[0]}% (${share[1]} to ${share[2]})`
  },
  hidden: share ? null : 'Not shown: base under 30'
})

/** The same groups in each panel, one of which is hidden in the second. */
const wafflePanels = (): PanelsDrawing => ({
  form: 'panels',
  title: 'Among the young one in three complained',
  summary,
  panels: [
    {
      heading: 'North',
      drawing: {
        form: 'waffle',
        title: '',
        summary: '',
        rows: [
          square('18 to 34', [33, 28, 38], true),
          square('35 to 64', [21, 18, 25]),
          square('65 and over', [12, 8, 17])
        ]
      }
    },
    {
      heading: 'South',
      drawing: {
        form: 'waffle',
        title: '',
        summary: '',
        rows: [square('18 to 34', [29, 23, 36], true), square('35 to 64', [19, 15, 24]), square('65 and over', null)]
      }
    }
  ]
})

export const panelPictures: Record<string, () => Drawing> = {
  'dot-plumbs': dotPlumbs,
  'likert-panels': likertPanels,
  'trend-panels': trendPanels,
  'slope-panels': slopePanels,
  'distribution-panels': distributionPanels,
  'heat-panels': heatPanels,
  'waffle-panels': wafflePanels
}
