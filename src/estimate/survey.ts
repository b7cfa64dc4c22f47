import type { CellName, SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { scan } from '../design/scan.ts'
import type { Engine } from '../engine/engine.ts'
import { anew, type Recall } from '../memory.ts'
import type { Estimator } from '../stats/linear.ts'
import type { Sample } from '../stats/sample.ts'
import { total } from '../stats/total.ts'
import type { Estimate } from './answer.ts'
import { disclose } from './disclosure/disclose.ts'
import { blankEstimate, estimateAt } from './estimate-at.ts'
import { Plan, type PlannedScan } from './plan.ts'
import { type EstimateQuestion, keyOf, type Question, sidesOf } from './question.ts'
import { cellsOf, isAsked, kindOf, meet, type Term, Terms } from './terms.ts'

/** A survey whose questions were put into scans, and these run: what its answers are made from. */
export type AnsweredSurvey = {
  dataset: SurveyDataset
  sampling: Sampling
  /** An estimate where it was asked for; with `known`, on those who answered these too. */
  estimate(question: EstimateQuestion, known?: CellName[]): Estimate
  /** Two estimates as functions of the totals of one sample. Null where one was not asked. */
  pair(left: EstimateQuestion, right: EstimateQuestion, on: 'each' | 'both'): Pair | null
  /** The weighted numbers of those who gave the parts of a measure that are asked for together. Null where one was not asked. */
  totals(parts: EstimateQuestion[]): Totals | null
  /** The coefficients of a regression that are asked for together. Null where one was not asked. */
  model(of: EstimateQuestion[]): Model | null
  /** Estimates that are hidden only so that others, of too few people, cannot be worked out from them. */
  hiddenSecond: EstimateQuestion[]
  /** Estimates of too few people that can be worked out still, though all that tells them was hidden. */
  exposed: EstimateQuestion[]
}

export type Totals = { sample: Sample; totals: Estimator[] }

/** `explained`: the share of the outcome's variance that they explain, where that is told. */
export type Model = { sample: Sample; estimators: Estimator[]; explained: Estimator | null }

export type Pair = { sample: Sample; left: Estimator; right: Estimator; known: [CellName[], CellName[]] }

type Need = { sides: EstimateQuestion[]; known: CellName[][] }

/** Puts the questions of one survey into as few scans as they allow, and runs them. */
export async function answerSurvey(
  dataset: SurveyDataset,
  sampling: Sampling,
  questions: Question[],
  engine: Engine,
  recall: Recall = anew
): Promise<AnsweredSurvey> {
  const needs = questions.flatMap((question) => needsOf(dataset, question))
  const plan = new Plan(
    dataset,
    needs.map(({ sides }) => ({ sides, kind: kindOf(dataset, sides[0] as EstimateQuestion) }))
  )
  const scanOf = (sides: EstimateQuestion[]) => plan.scanOf(sides, kindOf(dataset, sides[0] as EstimateQuestion))
  const terms = new Terms(dataset)
  const asked = needs.flatMap(({ sides, known }) => {
    const scan = scanOf(sides)
    return sides.map((question, index) => ({ question, known: known[index] ?? [], scan }))
  })
  await terms.prepare(asked, sampling, engine, recall)
  const add = ({ sides, known }: Need) => {
    const scan = scanOf(sides)
    return sides.map((side, index) => terms.term(side, known[index] ?? [], scan))
  }
  for (const need of needs) {
    const found = add(need)
    for (const [index, term] of found.entries()) for (const other of found.slice(index + 1)) meet(term, other)
  }
  const samples = new Map<PlannedScan, Sample>()
  for (const planned of plan.scans) {
    const request = planned.close()
    const sample = recall('scan', JSON.stringify(request), () => scan(dataset, sampling, request, engine))
    samples.set(planned, await sample)
  }
  const sampleOf = (term: Term) => samples.get(term.scan) as Sample
  const found = (dataset.codebook.disclosure.minimum > 0 ? asked : []).map(({ question, known, scan }) => {
    const term = terms.term(question, known, scan)
    return { question, known, term, estimate: estimateAt(dataset, question, term, sampleOf(term)) }
  })
  const disclosure = await disclose(dataset, sampling, found, engine)
  return {
    dataset,
    sampling,
    hiddenSecond: disclosure.second,
    exposed: disclosure.open,
    estimate: (question, known = []) => {
      const blank = blankEstimate(dataset, question)
      if (!isAsked(dataset, question)) return { ...blank, absence: 'not asked' }
      if (disclosure.hides(question, known)) return { ...blank, absence: 'disclosure' }
      const [term] = add({ sides: [question], known: [known] }) as [Term]
      return estimateAt(dataset, question, term, sampleOf(term))
    },
    totals: (parts) => {
      const [need] = togetherOf(dataset, parts)
      if (!need) return null
      const found = add(need)
      const sample = sampleOf(found[0] as Term)
      return { sample, totals: found.map(({ domain, at }) => total(sample, domain, at[0] ?? 0)) }
    },
    model: (of) => {
      const [need] = togetherOf(dataset, of)
      const [first, ...others] = need ? add(need) : []
      if (!first) return null
      const sample = sampleOf(first)
      return {
        sample,
        estimators: [first, ...others].map(({ recipe, domain, at }) => recipe.estimator(sample, domain, at)),
        explained: first.recipe.explained?.(sample, first.domain, first.at) ?? null
      }
    },
    pair: (left, right, on) => {
      if (!isAsked(dataset, left) || !isAsked(dataset, right)) return null
      const need = pairNeed(dataset, left, right, on)
      const [a, b] = add(need) as [Term, Term]
      const sample = sampleOf(a)
      const known = need.known as [CellName[], CellName[]]
      return {
        sample,
        left: a.recipe.estimator(sample, a.domain, a.at),
        right: b.recipe.estimator(sample, b.domain, b.at),
        known
      }
    }
  }
}

/** What has to be in one scan for a question: each side, and of a comparison or ranking all pairs. */
function needsOf(dataset: SurveyDataset, question: Question): Need[] {
  const sides = sidesOf(question).filter((side) => isAsked(dataset, side) && side.dataset === dataset.name)
  const alone = sides.map((side) => ({ sides: [side], known: [[]] }))
  if (question.kind === 'comparison') {
    const [left, ...others] = sides
    if (left && keyOf(left) === keyOf(question.left))
      return [...alone, ...others.flatMap((right) => comparedNeeds(dataset, left, right, question.on))]
  }
  if (question.kind === 'association') return togetherOf(dataset, question.cells.flat())
  if (question.kind === 'fit') return togetherOf(dataset, question.of)
  if (question.kind === 'ranking') return [...alone, { sides, known: sides.map(() => []) }]
  return alone
}

/** All of several in one scan, so that each pair has a covariance. */
function togetherOf(dataset: SurveyDataset, sides: EstimateQuestion[]): Need[] {
  return sides.every((side) => isAsked(dataset, side)) ? [{ sides, known: sides.map(() => []) }] : []
}

function comparedNeeds(
  dataset: SurveyDataset,
  left: EstimateQuestion,
  right: EstimateQuestion,
  on: 'each' | 'both'
): Need[] {
  const need = pairNeed(dataset, left, right, on)
  return [need, ...need.sides.map((side, index) => ({ sides: [side], known: [need.known[index] ?? []] }))]
}

function pairNeed(dataset: SurveyDataset, left: EstimateQuestion, right: EstimateQuestion, on: 'each' | 'both'): Need {
  const both = on === 'both'
  return { sides: [left, right], known: [both ? cellsOf(dataset, right) : [], both ? cellsOf(dataset, left) : []] }
}
