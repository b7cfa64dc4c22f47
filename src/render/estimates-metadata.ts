import type { Estimate } from '../estimate/answer.ts'
import type { Context } from './context.ts'
import { csvNotesOf } from './csv-notes.ts'
import { type CsvColumn, csvwOf } from './csvw.ts'
import type { EstimateField } from './estimates.ts'

type Said = [datatype: CsvColumn['datatype'], says: string]

/** What each column of the file of all estimates holds. */
const columns = {
  dataset: ['string', 'Folder of the dataset.'],
  measure: ['string', 'Measure, as its codebook names it.'],
  statistic: ['string', 'What was estimated.'],
  unit: ['string', 'Unit of the value.'],
  category: ['string', 'Answer or group of answers, where the measure has several.'],
  domain: ['string', 'Who is counted: dimensions with their codes.'],
  except: ['string', 'Who of the domain is left out.'],
  wave: ['string', 'Code of the point in time.'],
  value: ['number', 'Estimate, unrounded. Empty: not shown, see standing.'],
  se: ['number', 'Standard error.'],
  level: ['number', 'Level of the interval.'],
  low: ['number', 'Lower end of the interval.'],
  high: ['number', 'Upper end of the interval.'],
  df: ['number', 'Degrees of freedom.'],
  n: ['integer', 'Base: how many answered.'],
  nEff: ['number', 'Effective base, after weighting (Kish).'],
  nEffDesign: ['number', 'Effective base by the design effect.'],
  deff: ['number', 'Design effect against simple random sampling with replacement within the domain.'],
  standing: ['string', 'ok, caution (small base) or suppressed (not shown).'],
  absence: ['string', 'Why a value is not shown.'],
  caution: ['string', 'Why a value is to be read with care.'],
  interval: ['string', 'How the interval was made.'],
  source: ['string', 'Key of the source, of published figures.']
} as const satisfies Record<EstimateField, Said> & Partial<Record<keyof Estimate, Said>>

const key: EstimateField[] = ['dataset', 'measure', 'category', 'domain', 'except', 'wave']

/** What `estimates.csv` says of itself, in the words of the report's first page. */
export function estimatesMetadata(fields: readonly EstimateField[], context: Context): string {
  const { page, publisher, language } = context
  return csvwOf({
    file: 'estimates.csv',
    title: page.title,
    description: page.summary,
    source: publisher,
    language: language.tag,
    columns: fields.map((name) => {
      const [datatype, says] = columns[name]
      return { name, datatype, says }
    }),
    key,
    notes: page.datasets.flatMap((name) => csvNotesOf(name, context))
  })
}
