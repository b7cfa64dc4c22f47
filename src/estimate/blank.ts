import { isCounted, type SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import type { Estimate } from './answer.ts'
import type { EstimateQuestion } from './question.ts'
import { unitOf, valueKindOf } from './statistics/statistics.ts'

/** The answer to a question of which nothing is known. */
export function blankEstimate(dataset: SurveyDataset, question: EstimateQuestion): Estimate {
  const measure = dataset.codebook.measures.get(question.measure) as SurveyMeasure
  return {
    dataset: question.dataset,
    measure: question.measure,
    statistic: measure.statistic,
    unit: unitOf(measure, question.category),
    number: valueKindOf(measure, question.category).number,
    category: question.category,
    domain: question.domain,
    except: question.except,
    wave: question.wave,
    value: null,
    se: null,
    level: dataset.codebook.intervals.level,
    low: null,
    high: null,
    df: null,
    n: null,
    nEff: null,
    nEffDesign: null,
    deff: null,
    standing: 'suppressed',
    absence: null,
    caution: null,
    source: null,
    basis: isCounted(dataset.codebook) ? 'counted' : 'estimated',
    interval: null
  }
}
