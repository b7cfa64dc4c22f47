import { targetStandings } from '../../language/targets.ts'
import type { QueryColumn } from '../../query/result.ts'
import type { estimateFields } from '../estimates.ts'
import type { figureColumns, panelColumns } from '../figure/csv.ts'
import type { ProfileColumn } from '../figure/profile/csv.ts'
import { releases } from '../hold.ts'
import { crosstabColumns, publishedColumns } from '../tables/csv.ts'
import type { targetColumns } from '../targets/csv.ts'

/** What a column of a file holds, as Data Package describes it. */
export type Field = {
  name: string
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date'
  title: string
  description: string
  constraints?: { required?: true; enum?: string[]; minimum?: number; maximum?: number }
}

type EstimateColumn = (typeof estimateFields)[number]
type FigureColumn = (typeof figureColumns)[number]
type Described = Omit<Field, 'name'>

const text = (title: string, description: string): Described => ({ type: 'string', title, description })
const number = (title: string, description: string): Described => ({ type: 'number', title, description })
const count = (title: string, description: string): Described => ({
  type: 'integer',
  title,
  description,
  constraints: { minimum: 0 }
})
const probability = (title: string, description: string): Described => ({
  ...number(title, description),
  constraints: { minimum: 0, maximum: 1 }
})
const required = (field: Described): Described => ({ ...field, constraints: { ...field.constraints, required: true } })
const standings = (shown: string[]): Described => ({
  ...text('Standing', 'Whether the value may be shown: `caution` on a small base, `suppressed` where it is withheld.'),
  constraints: { required: true, enum: shown }
})

/** Columns that files of estimates and files of figures share. */
const shared = {
  statistic: required(text('Statistic', 'What was computed: mean, share, nps, quantile and others.')),
  unit: required(
    text('Unit', 'What the value is in: points, proportion (0 to 1), rank, count, or the unit of the codebook.')
  ),
  wave: text('Wave', 'When it was asked; empty where it was asked once.'),
  value: number('Value', 'Unrounded; empty where it is withheld.'),
  se: number('Standard error', 'By Taylor linearization over the design, or by replicate weights.'),
  level: probability('Level', 'The level of the interval, such as 0.95.'),
  low: number('Lower end of the interval', 'In the unit of the value.'),
  high: number('Upper end of the interval', 'In the unit of the value.'),
  df: number('Degrees of freedom', 'Those that the interval was made with.'),
  n: count('Answers', 'How many answers the value rests on, unweighted.'),
  standing: standings(['ok', 'caution', 'suppressed']),
  release: required({
    ...text('Release', 'For whom the file is: held back until it is published, where it is not for the public.'),
    constraints: { enum: [...releases] }
  })
}

const estimates: Record<EstimateColumn, Described> = {
  dataset: required(text('Dataset', 'The name of the dataset.')),
  measure: required(text('Measure', 'The name of the measure in its codebook.')),
  statistic: shared.statistic,
  unit: shared.unit,
  category: text('Part', 'The answer, option or driver, of a measure that has parts.'),
  domain: text('Domain', 'Whom it is of, as `dimension=code`, several apart by spaces; empty: everybody.'),
  except: text('Except', 'Who of the domain is left out, in the same way.'),
  wave: shared.wave,
  value: shared.value,
  se: shared.se,
  level: shared.level,
  low: shared.low,
  high: shared.high,
  df: shared.df,
  n: shared.n,
  nEff: number('Effective answers', 'By Kish: what the weights leave of the answers.'),
  nEffDesign: number('Effective answers by the design effect', 'Answers divided by the design effect.'),
  deff: number('Design effect', 'Against simple random sampling with replacement within the domain.'),
  standing: shared.standing,
  absence: text('Why it is withheld', 'The rule that withholds the value.'),
  caution: text('Why to take care', 'The rule by which it is to be read with care.'),
  interval: text('Method of the interval', 'How the interval was made.'),
  basis: required({
    ...text(
      'Basis',
      'Whether the value is estimated from a sample, counted from all there is, or published by others.'
    ),
    constraints: { enum: ['estimated', 'counted', 'published'] }
  }),
  source: text('Source', 'Of a published value, the key of its source in the codebook.')
}

const figures: Record<FigureColumn, Described> = {
  row: text('Row', 'The code of the row; empty for the benchmark of all.'),
  label: required(text('Label of the row', 'As the page writes it.')),
  measure: required(text('Measure', 'Dataset and measure, as `dataset.measure`.')),
  measure_label: required(text('Label of the measure', 'As the page writes it.')),
  part: text('Part', 'The answer, option or driver, of a measure that has parts.'),
  domain: text('Domain', 'Whom it is of, as `dimension=code`, several apart by spaces; empty: everybody.'),
  statistic: shared.statistic,
  unit: shared.unit,
  wave: shared.wave,
  minus_wave: text('Minus wave', 'Of a change, the wave that it is from.'),
  minus: text('Minus', 'Of another difference, what it is from.'),
  value: shared.value,
  se: shared.se,
  level: shared.level,
  low: shared.low,
  high: shared.high,
  df: shared.df,
  p: probability('p', 'Of a difference, before adjustment.'),
  p_adjusted: probability('Adjusted p', 'Of a difference, over all that the figure marks.'),
  adjustment: text('Adjustment', 'How p was adjusted.'),
  n: shared.n,
  n_effective: number('Effective answers', 'By Kish: what the weights leave of the answers.'),
  standing: shared.standing,
  status: required({
    ...text('Status', 'Whether the data are real or made to show the method.'),
    constraints: { enum: ['real', 'synthetic'] }
  }),
  release: shared.release,
  source: required(text('Source', 'The dataset, or who published the value.'))
}

type TableColumn = (typeof crosstabColumns | typeof publishedColumns)[number]

/** Columns of the files of a report's tables, which name dataset and measure apart. */
const tabled: Record<TableColumn, Described> = {
  ...figures,
  dataset: estimates.dataset,
  measure: estimates.measure,
  row: required({ ...text('Row', 'What stands in it.'), constraints: { enum: ['answer', 'net', 'statistic'] } }),
  column: text('Column', 'As `dimension=code`; empty: everybody.'),
  column_label: required(text('Label of the column', 'As the page writes it.')),
  letter: text('Letter of the column', 'What the letters of others call it; empty: it is not compared.'),
  higher_than: text('Higher than', 'The letters of the columns of its group that it is higher than.'),
  note: text('Note', 'What was noted with the figure.')
}

const profiles: Record<ProfileColumn, Described> = {
  role: required(text('Role', 'What the value or difference is in the profile.')),
  group: required(text('Group', 'Whose it is, as the page writes it.'))
}

const panels: Record<(typeof panelColumns)[number], Described> = {
  facet: required(text('Panel', 'The code of the panel that the row stands in.')),
  facet_label: required(text('Label of the panel', 'As the page writes it.'))
}

const yes = (title: string, description: string): Described => ({
  ...text(title, description),
  constraints: { enum: ['yes', 'no'] }
})
const day = (title: string, description: string): Described => ({ type: 'date', title, description })

const targets: Record<(typeof targetColumns)[number], Described> = {
  target: required(text('Target', 'Its name in the codebook.')),
  label: required(text('Label of the target', 'As the page writes it.')),
  measure: figures.measure,
  part: figures.part,
  domain: figures.domain,
  unit: shared.unit,
  start: day('Start', 'The day from which on it is worked for.'),
  due: day('Due', 'The day by which it is to be reached.'),
  path: text('Path', 'How the plan goes from start to target: straight, or in steps; none: nobody said.'),
  from: number('Value at the start', 'As the codebook has it, or estimated.'),
  to: number('Target value', 'What is to be reached.'),
  wave: text('Wave', 'The latest wave with an estimate.'),
  day: day('Day', 'The last day of that wave.'),
  value: shared.value,
  se: shared.se,
  level: shared.level,
  low: shared.low,
  high: shared.high,
  n: shared.n,
  planned: number('Planned', 'What is planned for that day.'),
  target_standing: required({ ...text('How it stands', 'By intervals.'), constraints: { enum: [...targetStandings] } }),
  within_error: yes('Within error', 'It is reached by the estimate, and not by the whole interval.'),
  forecast: number('Forecast', 'Where a straight line through the waves leads to on the day on which it is due.'),
  forecast_low: number('Lower end of the forecast', 'In the unit of the value.'),
  forecast_high: number('Upper end of the forecast', 'In the unit of the value.'),
  expected: number('Expected change', 'As a part of the value at the start, or in its unit, as the codebook has it.'),
  expected_by: day('Expected by', 'The day by which it was expected.'),
  so_far: number('Change so far', 'In what the expected change is in.'),
  so_far_low: number('Lower end of the change so far', 'In what the expected change is in.'),
  so_far_high: number('Upper end of the change so far', 'In what the expected change is in.'),
  off_course: yes('Off course', 'The whole interval of the change so far falls short of what was expected by then.'),
  standing: shared.standing,
  status: figures.status,
  release: shared.release
}

export const fieldsOfTargets: Field[] = named(targets)
export const fieldsOfEstimates: Field[] = named(estimates)
export const fieldsOfFigure: Field[] = named(figures)
export const fieldsOfPanels: Field[] = [...named(panels), ...fieldsOfFigure]
export const fieldsOfProfile: Field[] = [...named(profiles), ...fieldsOfFigure]

export const fieldsOfCrosstab: Field[] = crosstabColumns.map((name) => ({ name, ...tabled[name] }))
export const fieldsOfPublished: Field[] = publishedColumns.map((name) => ({ name, ...tabled[name] }))

/** The columns of what an author's query gave. */
export function fieldsOfQuery(columns: readonly QueryColumn[]): Field[] {
  const types = { text: 'string', date: 'date', number: 'number', count: 'integer' } as const
  const own = columns.map(({ name, type }) => ({
    name,
    type: types[type],
    title: name,
    description: 'A column of the query that the page shows.'
  }))
  return [
    { name: 'label_of_row', ...text('Label of the row', 'As the page writes it.') },
    ...own,
    { name: 'standing', ...shared.standing },
    { name: 'status', ...text('Status', 'What kind of data it is, as the page says it.') },
    { name: 'release', ...shared.release },
    { name: 'source', ...text('Source', 'The datasets that the query reads.') }
  ]
}

function named(fields: Record<string, Described>): Field[] {
  return Object.entries(fields).map(([name, field]) => ({ name, ...field }))
}
