import type { Profile, ProfileRow } from '../../../render/chart/profile/profile.ts'
import type { Strip } from '../../../render/chart/strip/frame.ts'

/** What strips say in pictures: the mock's sector, and what is hard to label. */
export const strips = {
  ease: {
    own: { value: 6.6, low: 6.4, high: 6.8, text: '6.6' },
    plumb: { value: 7.1, label: 'All 7.1' },
    others: [7, 7.03, 7.08, 7.13],
    best: { value: 7.2, label: 'Online retail 7.2' },
    earlier: { value: 7.2, label: 'Before 7.2' },
    mirrored: false
  },
  minutes: {
    own: { value: 38, low: 33, high: 44, text: '38' },
    plumb: { value: 26, label: 'All 26' },
    others: [21, 24, 29, 41],
    best: { value: 17, label: 'Supermarkets 17' },
    earlier: { value: 24, label: 'Before 24' },
    mirrored: true
  },
  onTheLine: {
    own: { value: 62, low: 57, high: 67, text: '62%' },
    plumb: { value: 62.1, label: 'Все опрошенные 62%' },
    others: [],
    best: { value: 62.2, label: 'Хабарлама тарату және телекоммуникация қызметтері 62%' },
    earlier: { value: 61.9, label: 'Пандемия алдында 62%' },
    mirrored: false
  },
  alone: {
    own: { value: 12, low: null, high: null, text: '12' },
    plumb: null,
    others: [],
    best: null,
    earlier: null,
    mirrored: false
  }
} satisfies Record<string, Strip>

const worse = (difference: string) => ({ difference, words: 'clearly worse', side: 'worse' as const })
const row = (label: string, small: string, strip: Strip | null, cells: ProfileRow['cells']): ProfileRow => ({
  label,
  small,
  strip,
  hidden: strip ? null : 'Not shown: base under 30',
  said: strip ? `Utilities ${strip.own.text}` : '',
  cells
})

export const profile: Profile = {
  corner: 'Measure',
  worse: '← worse',
  better: 'better →',
  columns: ['Against all', 'Against the best', 'Against before'],
  rows: [
    row('Ease of interaction', 'Mean, 0 (very hard) to 10 (very easy), during. Base: 486 answers.', strips.ease, [
      worse('−0.5'),
      worse('−0.6'),
      worse('−0.6')
    ]),
    row('Minutes to resolve', 'Median, minutes (less is better). Base: 344 answers.', strips.minutes, [
      worse('+12 minutes'),
      { difference: '+21 minutes', words: 'no clear difference', side: null },
      { difference: null, words: 'not asked before', side: null }
    ]),
    row('Satisfied with how complaints are handled by telephone', 'Share, 4 or 5.', null, [
      { difference: null, words: '–', side: null },
      { difference: null, words: '–', side: null },
      { difference: null, words: 'not asked before', side: null }
    ]),
    row('Would recommend †', 'Share. Base: 61 answers.', strips.onTheLine, [
      { difference: '0', words: 'no clear difference', side: null },
      { difference: '+9 points', words: 'best of those shown, not clearly ahead', side: null },
      { difference: '+12 points', words: 'clearly better', side: 'better' }
    ])
  ]
}
