import type { CsvColumn } from '../csvw.ts'

const text = (name: string, says: string): CsvColumn => ({ name, datatype: 'string', says })
const number = (name: string, says: string): CsvColumn => ({ name, datatype: 'number', says })

/** The columns of a figure's CSV file. */
export const figureColumns: readonly CsvColumn[] = [
  text('row', 'Code of the row of the figure.'),
  text('label', 'What the figure calls the row.'),
  text('measure', 'Dataset and measure, as its codebook names it.'),
  text('measure_label', 'What the figure calls the measure.'),
  text('part', 'Answer or group of answers, where the measure has several.'),
  text('domain', 'Who is counted: dimensions with their codes.'),
  text('statistic', 'What was estimated.'),
  text('unit', 'Unit of the value.'),
  text('wave', 'Point in time.'),
  text('minus_wave', 'Of a change: the wave that is subtracted.'),
  text('minus', 'Of another difference: what is subtracted.'),
  number('value', 'Estimate, or difference of two; unrounded. Empty: not shown, see standing.'),
  number('se', 'Standard error.'),
  number('level', 'Level of the interval.'),
  number('low', 'Lower end of the interval.'),
  number('high', 'Upper end of the interval.'),
  number('df', 'Degrees of freedom.'),
  number('p', 'Of a difference: p value of the test that there is none.'),
  number('p_adjusted', 'The same adjusted over all tests that the figure marks.'),
  text('adjustment', 'How it was adjusted.'),
  { name: 'n', datatype: 'integer', says: 'Base: how many answered.' },
  number('n_effective', 'Effective base, after weighting (Kish).'),
  text('standing', 'ok, caution (small base) or suppressed (not shown).'),
  text('status', 'real or synthetic data.'),
  text('source', 'Who gathered or published the data.')
]

/** What tells a row from all others. */
export const figureKey = ['row', 'measure', 'part', 'domain', 'statistic', 'wave', 'minus_wave', 'minus']
