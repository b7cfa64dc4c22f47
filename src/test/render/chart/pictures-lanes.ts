import type { LaneDrawing } from '../../../render/chart/drawing.ts'
import { drawing, easeScale, mean, meanComma, minus, percent, percents, points, row, ticks, waves } from './picture.ts'

/* Pictures of the forms whose rows have a lane each, apart from bars and dumbbells. Every number is illustrative. */

const minutes = (values: number[], low?: number, high?: number) =>
  values.map((value, index) => ({
    value,
    low: index === (values.length - 1) / 2 ? (low ?? null) : null,
    high: index === (values.length - 1) / 2 ? (high ?? null) : null,
    text: `${value} min`
  }))

const scores = (from: number, to: number) => ({
  from,
  to,
  ticks: ticks(from, to, 20, (value) => minus(value > 0 ? `+${value}` : `${value}`)),
  low: null,
  high: null
})

const dot = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'Utilities are hardest to deal with',
    series: ['Ease'],
    rows: [
      row('Online retail', [mean([7.2, 6.99, 7.41])], { words: ['no clear difference'], unclear: true }),
      row('Supermarkets', [mean([7.13, 6.93, 7.33])], {
        references: [mean([7.5])],
        words: ['no clear difference'],
        unclear: true
      }),
      row('Telecoms', [mean([7.08, 6.88, 7.28])], { words: ['no clear difference'], unclear: true }),
      row('Independent shops †', [mean([7.08, 6.52, 7.64])], { words: ['no clear difference'], unclear: true }),
      row('Utilities', [mean([6.62, 6.42, 6.82])], {
        highlight: true,
        references: [mean([6.7])],
        words: ['clearly lower']
      }),
      row('Charities', [null], { references: [mean([7.7])], hidden: 'Not shown: base under 30' }),
      row('Department stores', [null], { hidden: 'Not shown: protects the row above' })
    ],
    scale: easeScale,
    benchmark: { value: 7.05, label: 'All sectors 7.1' },
    referenceLabel: 'Published by Paragon',
    wordsHeading: 'Against all sectors'
  })

/** What somebody else published of all sectors, which these are set against. */
const dotPublished = (): LaneDrawing => ({
  ...dotNegative(),
  benchmark: { value: -6, label: 'Published of all −6', published: true },
  wordsHeading: 'Against the published'
})

const dotNegative = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'Only two sectors are recommended more often than not',
    series: ['NPS'],
    rows: [
      row('Online retail', [points([15, 9, 21])], { words: ['clearly higher'] }),
      row('Supermarkets', [points([8, 3, 13])], { words: ['no clear difference'], unclear: true }),
      row('Financial services', [points([-4, -9, 1])], { words: ['no clear difference'], unclear: true }),
      row('Utilities', [points([-14, -20, -8])], { highlight: true, words: ['clearly lower'] }),
      row('Housing associations', [points([-38, -44, -32])], { words: ['clearly lower'] })
    ],
    scale: { ...scores(-40, 40), low: 'fewer would recommend', high: 'more would recommend' },
    benchmark: { value: 3, label: 'All sectors +3' },
    wordsHeading: 'Against all sectors'
  })

const dotMany = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'Forty local authorities',
    series: ['Satisfaction'],
    rows: Array.from({ length: 40 }, (_, index) => {
      const value = Math.round((8.4 - index * 0.05) * 100) / 100
      return row(
        `Authority ${index + 1}`,
        [mean([value, value - 0.2 - (index % 5) / 20, value + 0.2 + (index % 3) / 20])],
        {
          highlight: index === 21
        }
      )
    }),
    scale: { ...easeScale, from: 6, to: 9, ticks: ticks(6, 9, 0.5, (value) => value.toFixed(1)) },
    benchmark: { value: 7.4, label: 'All authorities 7.4' }
  })

/** In three panels, of which one has a long heading and one a hidden row. */
const dotPanels = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'The young find it easier everywhere but in shops',
    series: ['Ease'],
    rows: [
      row('Utilities', [mean([6.9, 6.6, 7.2])], { highlight: true, panel: '18 to 34' }),
      row('Telecoms', [mean([7.4, 7.15, 7.65])]),
      row('Shops', [mean([7.0, 6.7, 7.3])]),
      row('Utilities', [mean([6.6, 6.35, 6.85])], { highlight: true, panel: '35 to 64' }),
      row('Telecoms', [mean([7.1, 6.9, 7.3])]),
      row('Shops', [null], { hidden: 'Not shown: base under 30' }),
      row('Utilities', [mean([6.3, 5.9, 6.7])], {
        highlight: true,
        panel: '65 and over, among them those who were helped by somebody else in the household to make the contact'
      }),
      row('Telecoms', [mean([6.8, 6.4, 7.2])]),
      row('Shops', [mean([7.4, 7.0, 7.8])])
    ],
    scale: { ...easeScale, from: 5.5, ticks: ticks(5.5, 8, 0.5, (value) => value.toFixed(1)) },
    benchmark: { value: 7.05, label: 'All sectors 7.1' }
  })

const dotKazakh = (): LaneDrawing =>
  drawing({
    form: 'dot',
    title: 'Коммуналдық қызметтермен істес болу ең қиын',
    series: ['Жеңілдік'],
    rows: [
      row('Байланыс операторлары', [meanComma([7.1, 6.9, 7.3])], { words: ['айырма айқын емес'], unclear: true }),
      row('Қаржы ұйымдары мен сақтандыру қоғамдары †', [meanComma([6.9, 6.3, 7.5])], {
        words: ['айырма айқын емес'],
        unclear: true
      }),
      row('Коммуналдық қызметтер', [meanComma([6.6, 6.4, 6.8])], { highlight: true, words: ['айқын төмен'] }),
      row('Әуежолдары', [null], { hidden: 'Көрсетілмейді: жауап беруші 30-дан аз' })
    ],
    scale: {
      ...easeScale,
      ticks: ticks(6, 8, 0.5, (value) => value.toFixed(1).replace('.', ',')),
      low: 'қиынырақ',
      high: 'жеңілірек'
    },
    benchmark: { value: 7, label: 'Барлық салалар 7,0' },
    wordsHeading: 'Барлық салалармен салыстырғанда'
  })

const grouped = (): LaneDrawing =>
  drawing({
    form: 'grouped',
    title: 'Women were left waiting more often, above all by telecoms',
    series: ['men', 'women'],
    rows: [
      row('Telecoms', [percent([26, 20, 32]), percent([35, 29, 41])], {
        highlight: true,
        words: ['clearly more women']
      }),
      row('Utilities', [percent([24, 18, 30]), percent([31, 25, 37])], {
        words: ['no clear difference'],
        unclear: true
      }),
      row('Online retail', [percent([20, 14, 26]), percent([22, 16, 28])], {
        words: ['no clear difference'],
        unclear: true
      }),
      row('Supermarkets', [percent([16, 10, 22]), percent([14, 8, 20])], {
        words: ['no clear difference'],
        unclear: true
      })
    ],
    scale: { from: 0, to: 40, ticks: percents(40), low: null, high: null },
    benchmark: { value: 24, label: 'All sectors 24%' },
    wordsHeading: 'Women against men'
  })

/** Four series, of which one is missing in a row and all in another. */
const groupedFour = (): LaneDrawing =>
  drawing({
    form: 'grouped',
    title: 'Every year fewer had to call twice',
    series: ['2020', '2021', '2022', '2023'],
    rows: [
      row('Insurers', [null, percent([48, 43, 53]), percent([41, 37, 45]), percent([36, 32, 40])], {
        missing: ['2020: not asked']
      }),
      row('Utilities', [percent([55, 50, 60]), percent([52, 47, 57]), percent([47, 42, 52]), percent([39, 34, 44])], {
        highlight: true,
        words: ['−16']
      }),
      row(
        'Banks and building societies',
        [percent([44, 40, 48]), percent([43, 39, 47]), percent([38, 34, 42]), percent([35, 31, 39])],
        { words: ['−9'] }
      ),
      row('Airlines', [null, null, null, null], { hidden: 'Not shown: base under 30' })
    ],
    scale: { from: 0, to: 60, ticks: percents(60), low: null, high: null },
    wordsHeading: 'Change'
  })

/** Three series on both sides of zero, with names that only a key can hold, and another source's figures. */
const groupedTurkish = (): LaneDrawing =>
  drawing({
    form: 'grouped',
    title: 'Tavsiye yalnızca internetten alışverişte arttı',
    series: ['pandemiden önceki dönem', 'pandemi sırasında', 'kısıtlamaların kalkmasından sonra'],
    rows: [
      row('İnternetten alışveriş', [points([4, -2, 10]), points([9, 3, 15]), points([15, 9, 21])], {
        highlight: true,
        references: [null, null, points([18])]
      }),
      row(
        'Kamu hizmetleri ve belediye kuruluşları',
        [points([-6, -12, 0]), points([-14, -20, -8]), points([-9, -15, -3])],
        {
          references: [null, null, points([-11])]
        }
      ),
      row('Telekomünikasyon †', [points([-2, -16, 12]), points([-8, -22, 6]), points([-3, -17, 11])])
    ],
    scale: { ...scores(-40, 40), low: 'daha az tavsiye', high: 'daha çok tavsiye' },
    referenceLabel: 'Paragon tarafından yayımlanan'
  })

const league = (): LaneDrawing =>
  drawing({
    form: 'league',
    title: 'Online retail is among the best two, utilities clearly last',
    series: ['Rank'],
    rows: [
      rank('Online retail', 1, 1, 2, ['7.4', '7.2 to 7.6']),
      rank('Supermarkets', 2, 1, 4, ['7.2', '7.0 to 7.4']),
      rank('Financial services', 3, 2, 5, ['7.1', '6.9 to 7.3']),
      rank('Telecoms', 4, 2, 5, ['7.0', '6.8 to 7.2']),
      rank('Independent shops †', 5, 1, 6, ['7.0', '6.4 to 7.6']),
      rank('Department stores', 6, 4, 6, ['6.9', '6.6 to 7.2']),
      rank('Utilities', 7, 7, 7, ['6.4', '6.2 to 6.6'], true),
      row('Charities', [null], { hidden: 'Not shown: base under 30' })
    ],
    scale: ranks(7, 'best', 'worst'),
    wordsHeading: 'Ease of interaction'
  })

const ranks = (last: number, low: string, high: string) => ({
  from: 1,
  to: last,
  ticks: ticks(1, last, 1, (value) => `${value}`),
  low,
  high
})

function rank(label: string, value: number, low: number, high: number, words: string[], highlight = false) {
  const text = low === high ? `${low}` : `${low}–${high}`
  return row(label, [{ value, low, high, text }], { words, highlight })
}

const leagueMany = (): LaneDrawing =>
  drawing({
    form: 'league',
    title: 'Forty local authorities by rank',
    series: ['Rank'],
    rows: Array.from({ length: 40 }, (_, index) =>
      rank(
        `Authority ${index + 1}`,
        index + 1,
        Math.max(1, index + 1 - 4 - (index % 5)),
        Math.min(40, index + 1 + 3 + (index % 7)),
        [`${Math.round(80 - index * 1.5)}%`],
        index === 12
      )
    ),
    scale: { ...ranks(40, 'best', 'worst'), ticks: [1, 10, 20, 30, 40].map((value) => ({ value, text: `${value}` })) },
    wordsHeading: 'Satisfied'
  })

const leagueKazakh = (): LaneDrawing =>
  drawing({
    form: 'league',
    title: 'Коммуналдық қызметтер айқын соңғы орында',
    series: ['Орын'],
    rows: [
      rank('Байланыс операторлары', 1, 1, 3, ['7,1']),
      rank('Қаржы ұйымдары мен сақтандыру қоғамдары †', 2, 1, 3, ['6,9']),
      rank('Азық-түлік дүкендері', 3, 1, 3, ['6,9']),
      rank('Коммуналдық қызметтер', 4, 4, 4, ['6,4'], true)
    ],
    scale: ranks(4, 'үздік', 'соңғы'),
    wordsHeading: 'Жеңілдік'
  })

const box = (): LaneDrawing =>
  drawing({
    form: 'box',
    title: 'Half of utilities’ customers wait longer than 38 minutes',
    series: ['10th percentile', '25th percentile', 'median', '75th percentile', '90th percentile'],
    rows: [
      row('Utilities', minutes([8, 19, 38, 62, 110], 33, 43), { highlight: true, words: ['clearly longer'] }),
      row('Telecoms', minutes([6, 14, 29, 51, 88], 25, 34), { words: ['no clear difference'], unclear: true }),
      row('Financial services', minutes([5, 12, 24, 40, 71], 21, 27), {
        words: ['no clear difference'],
        unclear: true
      }),
      row('Supermarkets', minutes([2, 8, 17, 29, 54], 14, 20), { words: ['clearly shorter'] }),
      row('Independent shops †', minutes([1, 6, 21, 44, 95], 9, 36), { words: ['no clear difference'], unclear: true }),
      row('Charities', [null, null, null, null, null], { hidden: 'Not shown: base under 30' })
    ],
    scale: { from: 0, to: 120, ticks: ticks(0, 120, 30, (value) => `${value}`), low: 'shorter', high: 'longer' },
    benchmark: { value: 26, label: 'All sectors 26 min' },
    wordsHeading: 'Against all sectors'
  })

/** Quartiles alone, in two panels. */
const boxTurkish = (): LaneDrawing =>
  drawing({
    form: 'box',
    title: 'Kamu hizmetlerinde müşterilerin yarısı 38 dakikadan uzun bekliyor',
    series: ['dörtte biri', 'ortanca', 'dörtte üçü'],
    rows: [
      row('Kamu hizmetleri ve belediye kuruluşları', minutes([19, 38, 62], 33, 43), {
        highlight: true,
        panel: 'Telefonla'
      }),
      row('Telekomünikasyon', minutes([14, 29, 51], 25, 34)),
      row('Kamu hizmetleri ve belediye kuruluşları', minutes([12, 26, 44], 22, 31), {
        highlight: true,
        panel: 'İnternet üzerinden'
      }),
      row('Telekomünikasyon', minutes([9, 18, 37], 15, 21))
    ],
    scale: { from: 0, to: 75, ticks: ticks(0, 75, 15, (value) => `${value}`), low: null, high: null }
  })

const barPanels = (): LaneDrawing =>
  drawing({
    form: 'bar',
    title: 'Telecoms lost most goodwill in every age group',
    rows: [
      row('Telecoms', [percent([30, 24.1, 36.2])], { highlight: true, words: ['clearly higher'], panel: '18 to 34' }),
      row('Utilities', [percent([27, 21.3, 32.8])], { words: ['no clear difference'], unclear: true }),
      row('Telecoms', [percent([33, 27, 39])], { highlight: true, words: ['clearly higher'], panel: '35 and over' }),
      row('Utilities', [percent([21, 15, 27.2])], { words: ['no clear difference'], unclear: true })
    ],
    scale: { from: 0, to: 40, ticks: percents(40), low: null, high: null },
    benchmark: { value: 24, label: 'All sectors 24%' },
    wordsHeading: 'Against all sectors'
  })

const dumbbellPanels = (): LaneDrawing =>
  drawing({
    form: 'dumbbell',
    title: 'Harder for young and old',
    series: ['before', 'during'],
    rows: [
      waves('Utilities', [7.22, 7.05, 7.39], [6.62, 6.42, 6.82], ['−0.6'], { highlight: true, panel: '18 to 34' }),
      waves('Telecoms', [7.36, 7.18, 7.54], [7.08, 6.88, 7.28], ['−0.3']),
      waves('Utilities', [7.0, 6.8, 7.2], [6.4, 6.2, 6.6], ['−0.6'], { highlight: true, panel: '35 and over' }),
      waves('Telecoms', [7.3, 7.1, 7.5], [7.0, 6.8, 7.2], ['−0.3'])
    ],
    scale: easeScale,
    benchmark: { value: 7, label: 'All, during 7.0' },
    wordsHeading: 'Change'
  })

export const lanePictures: Record<string, () => LaneDrawing> = {
  'bar-panels': barPanels,
  'dumbbell-panels': dumbbellPanels,
  dot,
  'dot-published': dotPublished,
  'dot-negative': dotNegative,
  'dot-many': dotMany,
  'dot-panels': dotPanels,
  'dot-kazakh': dotKazakh,
  grouped,
  'grouped-four': groupedFour,
  'grouped-turkish': groupedTurkish,
  league,
  'league-many': leagueMany,
  'league-kazakh': leagueKazakh,
  box,
  'box-turkish': boxTurkish
}
