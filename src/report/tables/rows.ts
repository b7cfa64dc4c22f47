import { isCounted, type SurveyMeasure } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { isWhole, kindOfParts, ownScanOf, partsOf, valueKindOf } from '../../estimate/statistics/statistics.ts'
import type { BannerGroup, CrosstabRow } from './table.ts'

/** With more columns than this in a group, letters would say little, and adjusted for all pairs nearly nothing. */
export const mostCompared = 20

/** The rows of a table of some measures of one question: its answers, then several together, then what sums them up. */
export function rowsOf(
  measures: readonly SurveyMeasure[],
  groups: readonly BannerGroup[],
  wave: string | null,
  dataset: SurveyDataset
): CrosstabRow[] {
  const listed = measures.some((measure) => kindOfParts(measure) === 'answers')
  const parts = measures.flatMap((measure) =>
    partsOf(measure, dataset.codebook).map((category) => ({ measure, category, kind: kindOfPart(measure, listed) }))
  )
  const whole = measures
    .filter((measure) => isWhole(measure) && !(listed && isOneAnswer(measure)))
    .map((measure) => ({ measure, category: null, kind: kindOfWhole(measure) }))
  const rows = [...parts, ...whole]
  return (['answer', 'net', 'statistic'] as const).flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ measure, category }) => rowOf({ kind, measure, category }, groups, wave, dataset))
  )
}

/** Where each answer has a row, a group of them is a net of these. */
function kindOfPart(measure: SurveyMeasure, listed: boolean): CrosstabRow['kind'] {
  return listed && kindOfParts(measure) === 'groups' ? 'net' : 'answer'
}

function kindOfWhole(measure: SurveyMeasure): CrosstabRow['kind'] {
  return valueKindOf(measure, null).number === 'share' ? 'net' : 'statistic'
}

/** A share of one answer is the row of that answer. */
function isOneAnswer(measure: SurveyMeasure): boolean {
  return measure.statistic === 'share' && measure.answers.length === 1
}

function rowOf(
  { kind, measure, category }: { kind: CrosstabRow['kind']; measure: SurveyMeasure; category: string | null },
  groups: readonly BannerGroup[],
  wave: string | null,
  { name, codebook }: SurveyDataset
): CrosstabRow {
  const asked = { dataset: name, measure: measure.name, category }
  const cells = groups.map(({ columns }) => columns.map((column) => estimateOf({ ...asked, ...withoutCode(column) })))
  return {
    kind,
    measure: measure.name,
    category,
    total: estimateOf({ ...asked, domain: {}, wave }),
    cells,
    tests: cells.map((of) => (!isCounted(codebook) && isCompared(of, measure) ? { kind: 'ranking', of } : null))
  }
}

function withoutCode({ domain, wave }: BannerGroup['columns'][number]) {
  return { domain, wave }
}

/** What a model has a scan of its own for is told of each column, and not tested. */
function isCompared(of: readonly EstimateQuestion[], measure: SurveyMeasure): boolean {
  return of.length > 1 && of.length <= mostCompared && ownScanOf(measure) === null
}
