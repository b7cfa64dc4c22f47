import { figureAt, type PublishedDataset } from '../dataset/dataset.ts'
import { edgeInterval, logitInterval, tInterval } from '../stats/interval.ts'
import type { Estimate } from './answer.ts'
import type { Domain, EstimateQuestion } from './question.ts'
import { publishedValues } from './statistics/values.ts'

/** A published figure as an answer: its own interval where it gives one; for a share with a base, that of a simple random sample. */
export function answerPublished(dataset: PublishedDataset, question: EstimateQuestion, level: number): Estimate {
  const figure = figureAt(dataset, question)
  const measure = dataset.codebook.measures.get(question.measure)
  const statistic = measure?.statistic ?? 'mean'
  const proportion = statistic === 'share'
  const { unit, number } = publishedValues[statistic]
  const scale = measure?.unit === 'percent' ? 100 : 1
  const in1 = (value: number | null | undefined) => (value === null || value === undefined ? null : value / scale)
  const blank = {
    dataset: dataset.name,
    measure: question.measure,
    statistic,
    unit,
    number,
    category: null,
    domain: question.domain as Domain,
    except: {},
    wave: question.wave,
    value: in1(figure?.value),
    se: in1(figure?.se),
    level,
    low: in1(figure?.low),
    high: in1(figure?.high),
    df: null,
    n: figure?.n ?? null,
    nEff: null,
    nEffDesign: null,
    deff: null,
    standing: 'ok' as const,
    absence: figure ? null : ('not published' as const),
    caution: null,
    source: figure?.source ?? null,
    basis: 'published' as const,
    interval: figure?.low === null || figure === undefined ? null : ('published' as const)
  }
  const { value, se, n } = blank
  if (value === null || blank.low !== null) return blank
  if (se !== null) return { ...blank, ...fromStandardError(value, se, proportion, level) }
  return proportion && n !== null && n > 1 ? { ...blank, ...simpleRandomSample(value, n, level) } : blank
}

/** The interval that a published standard error gives, by the normal distribution; of a share on the logit scale. */
function fromStandardError(value: number, se: number, proportion: boolean, level: number) {
  const interval = (proportion ? logitInterval : tInterval)(value, se, Number.POSITIVE_INFINITY, level)
  return {
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    interval: interval ? ('published standard error' as const) : null
  }
}

/**
 * What a simple random sample of `n` answers would make of a share: se = sqrt(p(1 - p)/(n - 1)), n - 1 degrees of
 * freedom, logit interval. Agrees with R: `svyciprop(~y, svydesign(ids = ~1, data = n rows))`.
 */
function simpleRandomSample(share: number, n: number, level: number) {
  const se = Math.sqrt((share * (1 - share)) / (n - 1))
  const interval = share === 0 || share === 1 ? edgeInterval(share, n, level) : logitInterval(share, se, n - 1, level)
  return {
    se,
    df: n - 1,
    nEff: n,
    nEffDesign: n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    interval: 'simple random sample' as const
  }
}
