import type { PublishedDataset, PublishedFigure } from '../dataset/dataset.ts'
import { edgeInterval, logitInterval } from '../stats/interval.ts'
import type { Estimate } from './answer.ts'
import { type Domain, domainOf, type EstimateQuestion, keyOf } from './question.ts'

/** The published figure that a question asks for, or undefined. */
export function findFigure(dataset: PublishedDataset, question: EstimateQuestion): PublishedFigure | undefined {
  const wanted = keyOf(question)
  return dataset.figures.find(
    (figure) => keyOf({ ...figure, domain: domainOf(Object.entries(figure.domain)), dataset: dataset.name }) === wanted
  )
}

/** A published figure as an answer: its own interval where it gives one; for a share with a base, that of a simple random sample. */
export function answerPublished(dataset: PublishedDataset, question: EstimateQuestion, level: number): Estimate {
  const figure = findFigure(dataset, question)
  const measure = dataset.codebook.measures.get(question.measure)
  const statistic = measure?.statistic ?? 'mean'
  const proportion = statistic === 'share'
  const scale = proportion && measure?.unit === 'percent' ? 100 : 1
  const in1 = (value: number | null | undefined) => (value === null || value === undefined ? null : value / scale)
  const blank = {
    dataset: dataset.name,
    measure: question.measure,
    statistic,
    unit: proportion ? ('proportion' as const) : statistic === 'rank' ? ('rank' as const) : ('points' as const),
    category: null,
    domain: question.domain as Domain,
    wave: question.wave,
    value: in1(figure?.value),
    se: in1(figure?.se),
    level,
    low: in1(figure?.low),
    high: in1(figure?.high),
    df: null,
    n: figure?.n ?? null,
    nEff: null,
    deff: null,
    standing: 'ok' as const,
    absence: figure ? null : ('not published' as const),
    source: figure?.source ?? null,
    interval: figure?.low === null || figure === undefined ? null : ('published' as const)
  }
  if (!proportion || blank.low !== null || blank.value === null || blank.n === null || blank.n < 2) return blank
  return { ...blank, ...simpleRandomSample(blank.value, blank.n, level) }
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
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    interval: 'simple random sample' as const
  }
}
