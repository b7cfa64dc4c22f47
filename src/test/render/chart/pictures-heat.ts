import type { HeatCell, HeatDrawing, HeatStep } from '../../../render/chart/drawing.ts'

/* Pictures of tables of shaded cells. Every number is illustrative. */

const signs = { '-2': '↓↓', '-1': '↓', '0': '', '1': '↑', '2': '↑↑', null: '' }

const cell = (text: string, step: HeatStep): HeatCell => ({
  text,
  step,
  sign: `${step}` in signs ? signs[`${step}` as keyof typeof signs] : '',
  hidden: false
})
const hidden = (text: string): HeatCell => ({ text, step: -2, sign: '↓↓', hidden: true })

const row = (label: string, cells: HeatCell[], highlight = false): HeatDrawing['rows'][number] => ({
  key: label.toLowerCase(),
  label,
  highlight,
  cells
})

const columns = (...labels: string[]) => labels.map((label) => ({ key: label.toLowerCase(), label }))

const steps: HeatDrawing['steps'] = [
  { step: -2, sign: '↓↓', label: 'clearly worse' },
  { step: -1, sign: '↓', label: 'worse, not clear' },
  { step: 0, sign: '', label: 'about the same' },
  { step: 1, sign: '↑', label: 'better, not clear' },
  { step: 2, sign: '↑↑', label: 'clearly better' }
]

/** Five measures of six sectors against all of them. */
export const heat = (): HeatDrawing => ({
  form: 'heat',
  title: 'Utilities are behind on every measure',
  summary: 'Sector by sector.',
  corner: 'Sector',
  columns: columns('Ease', 'Satisfied', 'Net promoter score', 'Minutes to resolve', 'Made worse by the pandemic'),
  rows: [
    row('Utilities', [cell('6.6', -2), cell('51%', -2), cell('−14', -2), cell('38', -2), cell('25%', -2)], true),
    row('Telecoms', [cell('7.1', 0), cell('55%', -2), cell('−4', -1), cell('31', -1), cell('18%', -1)]),
    row('Financial services', [cell('7.0', -1), cell('63%', 0), cell('+2', 0), cell('26', 0), cell('14%', 0)]),
    row('Department stores', [cell('7.0', 0), cell('66%', 1), cell('+6', 1), cell('24', 1), cell('12%', 1)]),
    row('Supermarkets', [cell('7.1', 1), cell('71%', 2), cell('+11', 2), cell('17', 2), cell('10%', 2)]),
    row('Online retail', [cell('7.2', 2), cell('68%', 2), cell('+15', 2), cell('19', 2), cell('11%', 1)])
  ],
  steps
})

/** Cells that may not be shown, and some with nothing to be compared with. */
export const heatHidden = (): HeatDrawing => ({
  form: 'heat',
  title: 'What could be compared with last year',
  summary: 'Sector by sector.',
  corner: '',
  columns: columns('Ease', 'Satisfied', 'Net promoter score'),
  rows: [
    row('Utilities', [cell('6.6', -2), cell('51%', -1), cell('−14', null)], true),
    row('Independent shops and market stalls †', [
      cell('7.1', 0),
      hidden('Not shown: base under 30'),
      cell('+6', null)
    ]),
    row('Tourism', [hidden('Not shown: base under 30'), hidden('Not shown: protects the row above'), cell('+1', null)])
  ],
  steps: [...steps, { step: null, sign: '', label: 'not asked last year' }]
})

/** Forty rows of eight columns. */
export const heatMany = (): HeatDrawing => ({
  form: 'heat',
  title: 'Forty authorities on eight measures',
  summary: 'Authority by authority.',
  corner: 'Authority',
  columns: columns(
    'Ease',
    'Satisfied',
    'Net promoter score',
    'Minutes to resolve',
    'Complained',
    'Telecommunications',
    'Would recommend',
    'Trust'
  ),
  rows: Array.from({ length: 40 }, (_, index) =>
    row(
      `Authority ${index + 1}`,
      Array.from({ length: 8 }, (_, column) => {
        const away = Math.round(2.4 * Math.sin(index * 0.7 + column * 1.3)) as -2 | -1 | 0 | 1 | 2
        return cell(`${50 + away * 6 + (index % 3)}%`, away)
      }),
      index === 17
    )
  ),
  steps
})

/** Kazakh, in Cyrillic. */
export const heatKazakh = (): HeatDrawing => ({
  form: 'heat',
  title: 'Коммуналдық қызметтер барлық көрсеткіш бойынша артта',
  summary: 'Салалар бойынша.',
  corner: 'Сала',
  columns: columns('Байланысудың жеңілдігі', 'Көңілі толғандар', 'Мәселені шешу уақыты, минут', 'Шағымданғандар'),
  rows: [
    row('Коммуналдық қызметтер', [cell('6,6', -2), cell('51%', -2), cell('38', -1), cell('25%', -2)], true),
    row('Қаржы ұйымдары мен сақтандыру қоғамдары †', [cell('7,0', 0), cell('63%', 0), cell('26', 0), cell('14%', 1)]),
    row('Азық-түлік дүкендері', [cell('7,1', 1), cell('71%', 2), cell('17', 2), cell('10%', 2)]),
    row('Әуежолдары', Array<HeatCell>(4).fill(hidden('Көрсетілмейді: жауап беруші 30-дан аз')))
  ],
  steps: [
    { step: -2, sign: '↓↓', label: 'айқын нашар' },
    { step: -1, sign: '↓', label: 'нашарлау, айқын емес' },
    { step: 0, sign: '', label: 'шамалас' },
    { step: 1, sign: '↑', label: 'жақсырақ, айқын емес' },
    { step: 2, sign: '↑↑', label: 'айқын жақсы' }
  ]
})

export const heatPictures: Record<string, () => HeatDrawing> = {
  heat,
  'heat-hidden': heatHidden,
  'heat-many': heatMany,
  'heat-kazakh': heatKazakh
}
