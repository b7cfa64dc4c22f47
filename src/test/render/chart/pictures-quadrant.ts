import type { QuadrantDrawing } from '../../../render/chart/drawing.ts'
import { mean, meanComma, percent, points, ticks } from './picture.ts'

/* Pictures of points in a plane. Every number is illustrative. */

type Point = QuadrantDrawing['points'][number]

const point = (label: string, x: Point['x'], y: Point['y'], highlight = false): Point => ({
  key: label.toLowerCase(),
  label,
  highlight,
  x,
  y
})

const ease = (value: number, half = 0.2) => mean([value, value - half, value + half])
const share = (value: number, half = 4) => percent([value, value - half, value + half])

const easeAxis = {
  from: 6,
  to: 8,
  ticks: ticks(6, 8, 0.5, (value) => value.toFixed(1)),
  low: 'harder',
  high: 'easier',
  label: 'Ease of interaction'
}
const percents = ticks(0, 80, 20, (value) => `${value}%`)
const satisfied = {
  from: 40,
  to: 80,
  ticks: percents.slice(2),
  low: null,
  high: null,
  label: 'Satisfied or very satisfied'
}

/** Seven sectors, each quarter with its meaning, and one that is not shown. */
export const quadrant = (): QuadrantDrawing => ({
  form: 'quadrant',
  title: 'Hard to deal with, and not liked for it',
  summary: 'Seven sectors.',
  x: easeAxis,
  y: satisfied,
  middle: { x: { value: 7.1, label: 'All 7.1' }, y: { value: 62, label: 'All 62%' } },
  corners: {
    lowLow: 'Hard and disliked',
    highLow: 'Easy, and disliked all the same',
    lowHigh: 'Hard, and liked all the same',
    highHigh: 'Easy and liked'
  },
  points: [
    point('Utilities', ease(6.6), share(51), true),
    point('Telecoms', ease(7.08), share(55)),
    point('Financial services', ease(7.02), share(63)),
    point('Supermarkets', ease(7.13), share(71)),
    point('Department stores', ease(7.03, 0.37), share(66, 8)),
    point('Independent shops †', ease(7.4, 0.5), share(69, 11)),
    point('Online retail', ease(7.6), share(68))
  ],
  hidden: ['Tourism: not shown: base under 30']
})

/** Forty that stand close together. */
export const quadrantMany = (): QuadrantDrawing => ({
  form: 'quadrant',
  title: 'Forty authorities, and few that stand out',
  summary: 'Forty authorities.',
  x: easeAxis,
  y: satisfied,
  middle: { x: { value: 7, label: 'All authorities 7.0' }, y: { value: 60, label: 'All authorities 60%' } },
  corners: null,
  points: Array.from({ length: 40 }, (_, index) =>
    point(
      `Authority ${index + 1}`,
      ease(7 + 0.55 * Math.sin(index * 2.4) * Math.sqrt((index + 1) / 40), 0.12),
      share(Math.round(60 + 14 * Math.cos(index * 2.4) * Math.sqrt((index + 1) / 40)), 3),
      index === 33
    )
  ),
  hidden: []
})

const rating = (value: number, half: number) => mean([value, value - half, value + half])

/** Drivers of satisfaction against how much they matter, between their means; two are not clearly on either side. */
export const quadrantDrivers = (): QuadrantDrawing => ({
  form: 'quadrant',
  title: 'Speed is to be put right first',
  summary: 'Six drivers.',
  x: {
    from: 3,
    to: 4.5,
    ticks: ticks(3, 4.5, 0.5, (value) => value.toFixed(1)),
    low: null,
    high: null,
    label: 'Performance'
  },
  y: { from: 0, to: 40, ticks: percents.slice(0, 3), low: null, high: null, label: 'Importance' },
  middle: { x: { value: 3.7, label: 'Mean 3.7' }, y: { value: 16.7, label: 'Mean 17%' } },
  corners: {
    lowLow: 'Can wait',
    lowHigh: 'Put right first',
    highLow: 'No need for more',
    highHigh: 'Keep up'
  },
  points: [
    point('Speed', rating(3.2, 0.1), share(34, 5), true),
    point('Friendliness of the staff on the telephone', rating(4.1, 0.08), share(27, 5)),
    point('Clear answers', rating(3.5, 0.1), share(18, 5)),
    point('Opening hours', rating(4.2, 0.12), share(7, 4)),
    point('Price', rating(3.6, 0.15), share(8, 4)),
    point('Website †', rating(3.6, 0.3), share(6, 5))
  ],
  hidden: ['Branches: not shown: base under 30']
})

/** Changes on both sides of zero, without intervals, in a corner of the plane. */
export const quadrantNegative = (): QuadrantDrawing => ({
  form: 'quadrant',
  title: 'Where the score rose, contacts fell',
  summary: 'Five sectors.',
  x: {
    from: -20,
    to: 20,
    ticks: ticks(-20, 20, 10, (value) => points([value]).text),
    low: 'less contact',
    high: 'more contact',
    label: 'Change in contact, points'
  },
  y: {
    from: -30,
    to: 10,
    ticks: ticks(-30, 10, 10, (value) => points([value]).text),
    low: null,
    high: null,
    label: 'Change in the net promoter score, points'
  },
  middle: { x: { value: 0, label: 'No change' }, y: { value: 0, label: 'No change' } },
  corners: null,
  points: [
    point('Utilities', points([9]), points([-22]), true),
    point('Online retail', points([6]), points([-4])),
    point('Financial services', points([-3]), points([3])),
    point('Telecoms', points([-7]), points([2])),
    point('Department stores', points([-12]), points([7]))
  ],
  hidden: []
})

/** Kazakh, in Cyrillic. */
export const quadrantKazakh = (): QuadrantDrawing => ({
  form: 'quadrant',
  title: 'Коммуналдық қызметтермен байланысу қиын, оларға көңіл де толмайды',
  summary: 'Төрт сала.',
  x: { ...easeAxis, low: 'қиынырақ', high: 'оңайырақ', label: 'Байланысудың жеңілдігі' },
  y: { ...satisfied, label: 'Көңілі толғандардың үлесі' },
  middle: { x: { value: 7, label: 'Барлық салалар 7,0' }, y: { value: 60, label: 'Барлық салалар 60%' } },
  corners: {
    lowLow: 'Байланысу қиын, көңіл толмайды',
    highLow: 'Байланысу оңай, бірақ көңіл толмайды',
    lowHigh: 'Байланысу қиын, бірақ көңіл толады',
    highHigh: 'Байланысу оңай, көңіл толады'
  },
  points: [
    point('Коммуналдық қызметтер', meanComma([6.6, 6.4, 6.8]), share(51), true),
    point('Байланыс операторлары', meanComma([7.1, 6.9, 7.3]), share(55)),
    point('Қаржы ұйымдары мен сақтандыру қоғамдары †', meanComma([7.0, 6.6, 7.4]), share(63, 9)),
    point('Азық-түлік дүкендері', meanComma([7.4, 7.2, 7.6]), share(71))
  ],
  hidden: ['Әуежолдары: көрсетілмейді: жауап беруші 30-дан аз']
})

/** Nothing may be shown. */
export const quadrantEmpty = (): QuadrantDrawing => ({
  ...quadrant(),
  points: [],
  hidden: ['Utilities: not shown: base under 30', 'Tourism: nobody answered']
})

export const quadrantPictures: Record<string, () => QuadrantDrawing> = {
  quadrant,
  'quadrant-drivers': quadrantDrivers,
  'quadrant-many': quadrantMany,
  'quadrant-negative': quadrantNegative,
  'quadrant-kazakh': quadrantKazakh,
  'quadrant-empty': quadrantEmpty
}
