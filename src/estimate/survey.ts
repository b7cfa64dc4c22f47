import type { CellName, SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import type { Engine } from '../engine/engine.ts'
import { anew, type Recall } from '../memory.ts'
import { difference, type Estimator } from '../stats/linear.ts'
import { relativeChange } from '../stats/relative-change.ts'
import { total } from '../stats/total.ts'
import { covarianceMatrix, standardError } from '../stats/variance.ts'
import type { Estimate } from './answer.ts'
import { blankEstimate } from './blank.ts'
import { disclose } from './disclosure/disclose.ts'
import { readerOf } from './disclosure/reader.ts'
import { needsOfAll, pairNeed, togetherOf } from './needs.ts'
import { type EstimateQuestion, keyOf, type Question } from './question.ts'
import { readScans, type Scanned } from './scanned.ts'
import { isAsked, isWave, type Term } from './terms.ts'

/** A survey of which some questions are answered: by scans of its rows, or from what of these was published. */
export type AnsweredSurvey = {
  dataset: SurveyDataset
  /** The degrees of freedom of comparisons. */
  degrees: number
  /** An estimate where it was asked for; with `known`, on those who answered these too. */
  estimate(question: EstimateQuestion, known?: CellName[]): Estimate
  /** Two estimates of one sample. Null where one was not asked. */
  pair(left: EstimateQuestion, right: EstimateQuestion, on: 'each' | 'both'): Pair | null
  /** The covariances of estimates that are asked for together. Null where one was not asked. */
  covariances(of: EstimateQuestion[]): number[][] | null
  /** The weighted numbers of those who gave the parts of a measure that are asked for together. Null where one was not asked. */
  totals(parts: EstimateQuestion[]): Totals | null
  /** The coefficients of a regression that are asked for together. Null where one was not asked. */
  model(of: EstimateQuestion[]): Model | null
  /** Estimates that are hidden only so that others, of too few people, cannot be worked out from them. */
  hiddenSecond: EstimateQuestion[]
  /** Estimates of too few people that can be worked out still, though all that tells them was hidden. */
  exposed: EstimateQuestion[]
}

export type Totals = Scanned & { totals: Estimator[] }

/** `explained`: the share of the outcome's variance that they explain, where that is told. */
export type Model = Scanned & { estimators: Estimator[]; explained: Estimator | null }

/** What two estimates come to together: what they share in clusters is in it. `known`: what each is asked among. */
export type Pair = {
  known: [CellName[], CellName[]]
  /** Left minus so many times right. */
  difference(times: number): Spread
  /** Left over right, less 1. */
  relative(): Spread
}

/** A value with its standard error, which is not a number where nothing tells it. */
export type Spread = { value: number; se: number }

/**
 * Reads what the questions of one survey need, and what is asked for together, and hides what would tell of too few people. `recall` is of the dataset:
 * what was read of it before is not read again.
 */
export async function answerSurvey(
  dataset: SurveyDataset,
  sampling: Sampling,
  questions: Question[],
  engine: Engine,
  recall: Recall = anew,
  together: EstimateQuestion[][] = []
): Promise<AnsweredSurvey> {
  const scans = await readScans(dataset, sampling, needsOfAll(dataset, questions, together), engine, recall)
  const protecting = dataset.codebook.disclosure.minimum > 0
  const disclosure = await disclose(
    dataset,
    protecting ? scans.asked() : [],
    readerOf(dataset, sampling, engine, recall)
  )
  return {
    dataset,
    degrees: sampling.degrees,
    hiddenSecond: disclosure.second,
    exposed: disclosure.open,
    estimate: (question, known = []) => {
      if (!isAsked(dataset, question))
        return { ...blankEstimate(dataset, question), absence: isWave(dataset, question) ? 'not asked' : 'no data' }
      if (disclosure.hides(question, known)) return { ...blankEstimate(dataset, question), absence: 'disclosure' }
      return scans.estimate(question, known)
    },
    covariances: (of) => {
      const [need] = togetherOf(dataset, of)
      const [first] = need ? scans.terms(need) : []
      if (!need || !first) return null
      const { sample, recall } = scans.of(first)
      return recall('covariances', JSON.stringify(of.map(keyOf)), () =>
        covarianceMatrix(sample, scans.estimators(need))
      )
    },
    totals: (parts) => {
      const [need] = togetherOf(dataset, parts)
      if (!need) return null
      const found = scans.terms(need)
      const scanned = scans.of(found[0] as Term)
      return { ...scanned, totals: found.map(({ domain, at }) => total(scanned.sample, domain, at[0] ?? 0)) }
    },
    model: (of) => {
      const [need] = togetherOf(dataset, of)
      const [first] = need ? scans.terms(need) : []
      if (!need || !first) return null
      const scanned = scans.of(first)
      const explained = first.recipe.explained?.(scanned.sample, first.domain, first.at) ?? null
      return { ...scanned, estimators: scans.estimators(need), explained }
    },
    pair: (left, right, on) => {
      if (!isAsked(dataset, left) || !isAsked(dataset, right)) return null
      const need = pairNeed(dataset, left, right, on)
      const [first] = scans.terms(need) as [Term, Term]
      const [a, b] = scans.estimators(need) as [Estimator, Estimator]
      const { sample, recall } = scans.of(first)
      const of = (...more: unknown[]) => JSON.stringify([keyOf(left), keyOf(right), on, ...more])
      const spread = (estimator: Estimator): Spread => ({
        value: estimator(sample.totals).value,
        se: standardError(sample, estimator)
      })
      return {
        known: need.known as [CellName[], CellName[]],
        difference: (times) => recall('difference', of(times), () => spread(difference(a, b, times))),
        relative: () => recall('relative', of(), () => spread(relativeChange(a, b)))
      }
    }
  }
}
