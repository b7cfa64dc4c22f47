import type { PartsDrawing } from '../../../render/chart/drawing.ts'
import { minus, percent } from './picture.ts'

/* Pictures of rows that are each a whole of parts. Every number is illustrative. */

type PartsRow = PartsDrawing['rows'][number]
type Part = PartsDrawing['parts'][number]
type Write = typeof percent

const turkishPercent: Write = ([value, low, high]) => ({
  ...percent([value]),
  low: low ?? null,
  high: high ?? null,
  text: `%${value}`
})

const part = (label: string, side: Part['side'] = null): Part => ({ key: label.toLowerCase(), label, side })

const agreement = (labels: [string, string, string, string, string]): Part[] =>
  labels.map((label, index) => part(label, (['low', 'low', 'middle', 'high', 'high'] as const)[index]))

const whole = (label: string, shares: number[], more: Partial<PartsRow> = {}, write: Write = percent): PartsRow => ({
  key: label.toLowerCase(),
  label,
  highlight: false,
  marks: shares.map((share) => write([share, share - 3, share + 3])),
  sums: { low: null, high: null },
  words: [],
  hidden: null,
  ...more
})

/** A row of answers to either side of a neutral one, in the middle of them, with so wide an interval about its sums. */
const sided = (label: string, shares: number[], half: number, more: Partial<PartsRow> = {}, write: Write = percent) => {
  const middle = (shares.length - 1) / 2
  const sum = (of: number[]) => {
    const value = of.reduce((all, share) => all + share, 0)
    return write([value, Math.max(0, value - half), Math.min(100, value + half)])
  }
  const sums = { low: sum(shares.slice(0, Math.ceil(middle))), high: sum(shares.slice(Math.floor(middle) + 1)) }
  return whole(label, shares, { sums, ...more }, write)
}

const hiddenRow = (label: string, count: number, hidden: string): PartsRow =>
  whole(label, [], { marks: Array<null>(count).fill(null), hidden })

const parts = (
  more: Partial<PartsDrawing> & Pick<PartsDrawing, 'form' | 'title' | 'parts' | 'rows'>
): PartsDrawing => ({
  summary: 'Shares of the answers, row by row.',
  wordsHeading: null,
  ...more
})

const satisfied = agreement([
  'Very dissatisfied',
  'Fairly dissatisfied',
  'Neither',
  'Fairly satisfied',
  'Very satisfied'
])

const likert = (): PartsDrawing =>
  parts({
    form: 'likert',
    title: 'The satisfied outnumber the dissatisfied everywhere, least so in utilities',
    parts: satisfied,
    rows: [
      sided('All sectors', [7, 13, 18, 41, 21], 2),
      sided('Retail', [5, 10, 17, 43, 25], 3),
      sided('Financial services', [6, 12, 19, 42, 21], 4),
      sided('Telecoms', [9, 16, 18, 39, 18], 5),
      sided('Utilities', [11, 18, 20, 36, 15], 5, { highlight: true }),
      hiddenRow('Charities', 5, 'Not shown: base under 30')
    ]
  })

/** Nobody on one end, little in the middle, and words beside the rows. */
const likertWords = (): PartsDrawing =>
  parts({
    form: 'likert',
    title: 'Almost everybody would go back to a shop',
    parts: satisfied,
    rows: [
      sided('Independent shops and market stalls †', [0, 1, 2, 37, 60], 9, {
        words: ['+6', 'not clear'],
        unclear: true
      }),
      sided('Department stores', [4, 8, 6, 38, 44], 4, { words: ['−3', '−5 to −1'] }),
      sided('Gas, electricity and heat network suppliers', [31, 36, 21, 8, 4], 4, {
        highlight: true,
        words: ['−11', '−15 to −7']
      })
    ],
    wordsHeading: 'Change in the satisfied'
  })

/** Seven answers, in Turkish. */
const likertTurkish = (): PartsDrawing =>
  parts({
    form: 'likert',
    title: 'Kamu hizmetlerinde memnuniyet düşük',
    parts: [
      part('Hiç memnun değilim', 'low'),
      part('Memnun değilim', 'low'),
      part('Pek memnun değilim', 'low'),
      part('Ne memnunum ne değilim', 'middle'),
      part('Biraz memnunum', 'high'),
      part('Memnunum', 'high'),
      part('Çok memnunum', 'high')
    ],
    rows: [
      sided(
        'Kamu hizmetleri ve belediye kuruluşları',
        [9, 11, 14, 17, 18, 19, 12],
        4,
        { highlight: true },
        turkishPercent
      ),
      sided('İnternetten alışveriş', [3, 5, 9, 14, 20, 28, 21], 3, {}, turkishPercent),
      sided('Telekomünikasyon †', [7, 9, 13, 16, 19, 22, 14], 9, {}, turkishPercent)
    ]
  })

const likertMany = (): PartsDrawing =>
  parts({
    form: 'likert',
    title: 'Forty local authorities',
    parts: satisfied,
    rows: Array.from({ length: 40 }, (_, index) => {
      const low = 4 + (index % 7) + Math.floor(index / 4)
      const middle = 12 + (index % 5)
      const high = 22 - Math.floor(index / 3)
      return sided(`Authority ${index + 1}`, [low, low + 6, middle, 100 - low * 2 - 6 - middle - high, high], 4, {
        highlight: index === 21
      })
    })
  })

/** No neutral answer, one on each side, in Kazakh. */
const likertKazakh = (): PartsDrawing =>
  parts({
    form: 'likert',
    title: 'Көпшілігі қызметке риза',
    parts: [part('Қанағаттанбаймын', 'low'), part('Қанағаттанамын', 'high')],
    rows: [
      sided('Байланыс операторлары', [44, 56], 5),
      sided('Қаржы ұйымдары мен сақтандыру қоғамдары †', [31, 69], 11),
      sided('Коммуналдық қызметтер', [52, 48], 5, { highlight: true }),
      hiddenRow('Әуежолдары', 2, 'Көрсетілмейді: жауап беруші 30-дан аз')
    ]
  })

const stacked = (): PartsDrawing =>
  parts({
    form: 'stacked',
    title: 'Most still telephone their supplier',
    parts: [part('By telephone'), part('Online'), part('In person'), part('By letter')],
    rows: [
      whole('Utilities', [58, 31, 7, 4], { highlight: true, words: ['486'] }),
      whole('Financial services', [44, 42, 11, 3], { words: ['512'] }),
      whole('Telecoms', [49, 40, 9, 2], { words: ['471'] }),
      whole('Online retail', [21, 76, 1, 2], { words: ['402'] }),
      hiddenRow('Charities', 4, 'Not shown: base under 30')
    ],
    wordsHeading: 'People'
  })

/** Names that only a key can hold. */
const stackedKazakh = (): PartsDrawing =>
  parts({
    form: 'stacked',
    title: 'Қазақстандықтар операторға телефон шалады',
    parts: [
      part('Телефон арқылы'),
      part('Интернет немесе қосымша арқылы'),
      part('Кеңсеге барып'),
      part('Жазбаша'),
      part('Хабарласқан жоқ'),
      part('Жауап бергісі келмейді')
    ],
    rows: [
      whole('Байланыс операторлары', [38, 31, 12, 4, 10, 5]),
      whole('Қаржы ұйымдары мен сақтандыру қоғамдары †', [24, 40, 19, 6, 8, 3], { highlight: true }),
      whole('Коммуналдық қызметтер', [29, 22, 27, 9, 8, 5])
    ]
  })

const stackedMany = (): PartsDrawing =>
  parts({
    form: 'stacked',
    title: 'Forty local authorities',
    parts: [part('Yes'), part('No'), part('Don’t know')],
    rows: Array.from({ length: 40 }, (_, index) =>
      whole(`Authority ${index + 1}`, [74 - index, 20 + index - (index % 4), 6 + (index % 4)], {
        highlight: index === 12,
        words: [minus(index % 3 === 0 ? `-${index + 1}` : `+${index + 1}`)]
      })
    ),
    wordsHeading: 'Change in yes'
  })

export const partsPictures: Record<string, () => PartsDrawing> = {
  likert,
  'likert-words': likertWords,
  'likert-turkish': likertTurkish,
  'likert-many': likertMany,
  'likert-kazakh': likertKazakh,
  stacked,
  'stacked-kazakh': stackedKazakh,
  'stacked-many': stackedMany
}
