import type { Words } from '../language.ts'

export const tables: Words['tables'] = {
  name: 'Tables',
  title: 'All tables',
  standfirst: (by) =>
    by === null ? 'Every question, with its base.' : `Every question by ${by}, with bases and tests.`,
  number: (n) => `Table ${n}`,
  workbook: 'All tables as an Excel workbook',
  workbookSays: '(formatted, with the same letters)',
  answer: 'Answer',
  wave: 'Wave',
  base: { plain: 'Base', unweighted: 'Base, unweighted', effective: 'Base, effective' },
  standardError: 'Standard error',
  percent: (weighted) => (weighted ? 'Per cent, weighted.' : 'Per cent.'),
  scrolls: (columns) => `${columns} columns: scroll sideways →`,
  othersAt: (wave) => `Columns that are not waves: ${wave}.`,
  earlier: (n) => `Earlier waves that are left out: ${n}.`,
  letters: (limit, small) =>
    `A letter: higher than the column of that letter, p below ${limit}, adjusted by Holm over all pairs of its group in the row. Small letters: p below ${small}.`,
  untested: (most) => `Groups of more than ${most} columns are not tested.`,
  rounding: 'Percentages of a column may not sum to 100 after rounding.',
  unreliable: (minimum) => `[u] not shown: base under ${minimum}, or not precise enough.`,
  confidential:
    '[c] not shown, to protect people: of too few of them, or something of too few could be worked out from it.',
  notApplicable: '[z] not asked, or answered by nobody.',
  more: (n) => `Figures that stand in the files only: ${n}.`,
  contents: 'Contents',
  back: 'Back to the contents'
}
