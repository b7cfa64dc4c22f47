import type { Cell, Column, Table, TableRow } from '../../../render/chart/table.ts'

/* One function a table: what the goldens show. Every number is illustrative. */

const shown = (value: string, interval: string | null = null): Cell => ({ value, interval, hidden: false })
const hidden: Cell = { value: 'Not shown: base under 30', interval: null, hidden: true }
const column = (heading: string): Column => ({ heading, supporting: false })
const base: Column = { heading: 'Base', supporting: true }
const row = (label: string, cells: Cell[], highlight = false): TableRow => ({ label, highlight, cells })

/** Intervals, a hidden value, a small base's sign, a highlight, a long label, a change without a test, and the foot. */
const scorecard = (): Table => ({
  corner: 'Sector',
  columns: [
    column('NPS'),
    column('Satisfied with how the last problem was handled'),
    base,
    column('Change'),
    column('p (Holm)')
  ],
  groups: [],
  rows: [
    row(
      'Gas, electricity and heat network suppliers',
      [
        shown('−17', '−23 to −11'),
        shown('55%', '52%–58%'),
        shown('966'),
        shown('−0.6', '−0.8 to −0.4'),
        shown('< 0.001')
      ],
      true
    ),
    row('Supermarkets', [
      shown('12', '6–18'),
      shown('70%', '66%–73%'),
      shown('946'),
      shown('−0.5', '−0.7 to −0.3'),
      shown('0.002')
    ]),
    row('Independent shops', [
      shown('†\u00a019', '−1 to 40'),
      hidden,
      shown('89 / 27'),
      shown('−1.0'),
      shown('no test: nothing to vary')
    ]),
    row('Department stores', [hidden, hidden, shown('–'), shown('–'), shown('–')])
  ],
  foot: row('All', [shown('3', '1–5'), shown('65%', '63%–67%'), shown('5,135'), shown('–'), shown('–')])
})

/** More columns than the usual width holds. */
const many = (): Table => {
  const measures = [
    'NPS',
    'Satisfied',
    'Minutes to resolve',
    'Ease, before the pandemic',
    'Ease, during the pandemic',
    'Problems'
  ]
  const cells = (from: number) =>
    measures.flatMap((_, index) => [
      shown(`${from + index}`, `${from + index - 2}–${from + index + 2}`),
      shown(`${900 + index}`)
    ])
  return {
    corner: 'Sector',
    columns: measures.flatMap((measure) => [column(measure), base]),
    groups: [],
    rows: [row('Utilities', cells(21)), row('Telecoms', cells(34), true), row('Online retail', cells(55))],
    foot: null
  }
}

/** One narrow column under a long heading, no corner, and labels longer than the column for them. */
const ranks = (): Table => ({
  corner: '',
  columns: [column('Rank among the customer objectives of the companies that were asked')],
  groups: [],
  rows: [
    row('Analyse and use customer feedback', [shown('1')]),
    row(
      'Make the experience seamless across channels, so that nobody has to say again what they have said already to someone else in the same company',
      [shown('2')]
    )
  ],
  foot: null
})

/** Columns in groups, letters behind values, bases above them. */
const crosstab = (): Table => ({
  corner: '',
  columns: ['All', 'Before A', 'During B', 'Utilities C', 'Independent shops D'].map(column),
  groups: [
    { heading: 'Wave', first: 1, columns: 2 },
    { heading: 'Sector that respondents dealt with', first: 3, columns: 2 }
  ],
  rows: [
    row(
      'Base, unweighted',
      ['5,025', '4,990', '5,025', '964', '†\u00a067'].map((text) => shown(text))
    ),
    row('10 (very easy)', [shown('7%'), shown('13%', 'B'), shown('7%'), shown('4%'), { ...hidden, value: '[u]' }]),
    row('Mean', [shown('7.0'), shown('7.5', 'B'), shown('7.0'), shown('6.6'), shown('7.1', 'C')], true)
  ],
  foot: null
})

export const tables = { scorecard, many, ranks, crosstab }
