import type { PublishedMeasure, SurveyCodebook, SurveyMeasure } from '../../codebook/codebook.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import type { Text } from '../../language/text.ts'
import { ces } from './ces.ts'
import { distribution } from './distribution.ts'
import { drivers } from './drivers.ts'
import { index } from './index-of.ts'
import { mean } from './mean.ts'
import { mentions } from './mentions.ts'
import { net } from './net.ts'
import { nps } from './nps.ts'
import { quantile } from './quantile.ts'
import { ranked, ranking } from './ranking.ts'
import { ratio } from './ratio.ts'
import type { Columns, Told } from './recipe.ts'
import { roi } from './roi.ts'
import { share } from './share.ts'
import { total } from './total.ts'
import { currencyOf, type Ends, endsOfScale, publishedValues, type ValueKind, valueKinds } from './values.ts'

/** Every kind of measure of a survey, as it is spoken of. */
const statistics: { [Name in StatisticName]: Told<Name> } = {
  mean,
  share,
  nps,
  net,
  ces,
  distribution,
  mentions,
  ranking,
  ranked,
  ratio,
  total,
  roi,
  quantile,
  index,
  drivers
}

type Measure = SurveyMeasure | PublishedMeasure

function statisticOf(measure: Pick<SurveyMeasure, 'statistic'>): Told {
  return statistics[measure.statistic] as unknown as Told
}

/** How the totals of a measure spread that has a scan of its own. Null: it shares one. */
export function ownScanOf(measure: SurveyMeasure): ReturnType<NonNullable<Told['ownScan']>> | null {
  return statisticOf(measure).ownScan?.(measure as never) ?? null
}

/** The categories that a measure can be asked for one by one; none of most. */
export function partsOf(measure: SurveyMeasure, codebook: SurveyCodebook): string[] {
  return statisticOf(measure).parts(measure as never, codebook)
}

/** What the parts of a measure are. Null: it has none. */
export function kindOfParts(measure: Measure): Told['partsAre'] {
  return 'columns' in measure ? statisticOf(measure).partsAre : null
}

/** Are all parts of a measure the coefficients of one model, whose fit is told? */
export function isModel(measure: Measure): boolean {
  return 'columns' in measure && (statisticOf(measure).fits?.(measure as never) ?? false)
}

/** Has the measure a value as a whole, without a category? */
export function isWhole(measure: Measure): boolean {
  return !('columns' in measure) || statisticOf(measure).whole !== 'nowhere'
}

/** Does a figure show each part of a measure, where none is named? */
export function showsParts(measure: Measure): boolean {
  return 'columns' in measure && statisticOf(measure).whole !== 'everywhere'
}

/** What a measure's value is, or that of one of its parts. */
export function valueKindOf(measure: Measure, category: string | null): ValueKind {
  if (!('columns' in measure)) return publishedValues[measure.statistic]
  const kind: ValueKind = valueKinds[statisticOf(measure).value(measure as never, category)]
  const { currency } = measure
  return currency === null || isFixed(kind) ? kind : { ...kind, number: `money ${currency}` }
}

/** Is a value in a unit that no codebook can change? */
function isFixed({ unit }: ValueKind): boolean {
  return unit === 'proportion' || unit === 'rank'
}

/** What a measure's value is in, as `Estimate.unit` says it. */
export function unitOf(measure: Measure, category: string | null): string {
  const { unit, number } = valueKindOf(measure, category)
  return currencyOf(number) ?? Object.values(namedUnitOf(measure, category) ?? {})[0] ?? unit
}

/** The unit that the codebook names for a measure's value, such as minutes. Null: none, or it is a share or a rank. */
export function namedUnitOf(measure: Measure, category: string | null): Text | null {
  return isFixed(valueKindOf(measure, category)) || !('columns' in measure) ? null : measure.unit
}

/** The least and the most that a measure's value can be. Null: it has no ends. */
export function endsOf(measure: Measure, category: string | null, { columns }: Columns): Ends | null {
  const value: ValueKind = valueKindOf(measure, category)
  if (value.ends) return value.ends
  if (!('columns' in measure)) return endsOfScale(measure.scale)
  return statisticOf(measure).ends?.(measure as never, { columns }) ?? null
}
