import type { CellName, SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { scan } from '../design/scan.ts'
import type { Engine } from '../engine/engine.ts'
import { anew, Memory, type Recall } from '../memory.ts'
import type { Estimator } from '../stats/linear.ts'
import type { Sample } from '../stats/sample.ts'
import { total } from '../stats/total.ts'
import type { Estimate } from './answer.ts'
import { disclose } from './disclosure/disclose.ts'
import { readerOf } from './disclosure/reader.ts'
import { blankEstimate, estimateAt } from './estimate-at.ts'
import { Plan, type PlannedScan } from './plan.ts'
import { type EstimateQuestion, keyAmong, keyOf, type Question, sidesOf } from './question.ts'
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

/**
 * A scan's sample, and what was made of it: that depends on nothing but the dataset, the sample and what is asked, so
 * that it stands as long as these do.
 */
export type Scanned = { sample: Sample; recall: Recall }

export type Totals = Scanned & { totals: Estimator[] }

/** `explained`: the share of the outcome's variance that they explain, where that is told. */
export type Model = Scanned & { estimators: Estimator[]; explained: Estimator | null }

export type Pair = Scanned & { left: Estimator; right: Estimator; known: [CellName[], CellName[]] }

type Need = { sides: EstimateQuestion[]; known: CellName[][] }

/**
 * Puts the questions of one survey into as few scans as they allow, and runs them. `recall` is of the dataset: a scan
 * that was read before is not read again.
 */
export async function answerSurvey(
  dataset: SurveyDataset,
  sampling: Sampling,
  questions: Question[],
  engine: Engine,
  recall: Recall = anew
): Promise<AnsweredSurvey> {
  const needs = inOrder(questions.flatMap((question) => needsOf(dataset, question)))
  const plan = new Plan(dataset)
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
  const scans = new Map<PlannedScan, Scanned>()
  for (const planned of plan.close()) scans.set(planned, await run(planned, dataset, sampling, engine, recall))
  const scannedOf = (term: Term) => scans.get(term.scan) as Scanned
  const estimateOf = (question: EstimateQuestion, known: CellName[], term: Term) => {
    const { sample, recall } = scannedOf(term)
    return recall('estimate', keyAmong(question, known), () => estimateAt(dataset, question, term, sample))
  }
  const estimatorsOf = ({ sides, known }: Need): Estimator[] =>
    add({ sides, known }).map((term, index) => {
      const { sample, recall } = scannedOf(term)
      const of = keyAmong(sides[index] as EstimateQuestion, known[index] ?? [])
      return recall('estimator', of, () => term.recipe.estimator(sample, term.domain, term.at))
    })
  const found = (dataset.codebook.disclosure.minimum > 0 ? asked : []).map(({ question, known, scan }) => {
    const term = terms.term(question, known, scan)
    return { question, known, term, estimate: estimateOf(question, known, term) }
  })
  const disclosure = await disclose(dataset, found, readerOf(dataset, sampling, engine, recall))
  return {
    dataset,
    sampling,
    hiddenSecond: disclosure.second,
    exposed: disclosure.open,
    estimate: (question, known = []) => {
      if (!isAsked(dataset, question)) return { ...blankEstimate(dataset, question), absence: 'not asked' }
      if (disclosure.hides(question, known)) return { ...blankEstimate(dataset, question), absence: 'disclosure' }
      const [term] = add({ sides: [question], known: [known] }) as [Term]
      return estimateOf(question, known, term)
    },
    totals: (parts) => {
      const [need] = togetherOf(dataset, parts)
      if (!need) return null
      const found = add(need)
      const scanned = scannedOf(found[0] as Term)
      return { ...scanned, totals: found.map(({ domain, at }) => total(scanned.sample, domain, at[0] ?? 0)) }
    },
    model: (of) => {
      const [need] = togetherOf(dataset, of)
      const [first] = need ? add(need) : []
      if (!need || !first) return null
      const scanned = scannedOf(first)
      const explained = first.recipe.explained?.(scanned.sample, first.domain, first.at) ?? null
      return { ...scanned, estimators: estimatorsOf(need), explained }
    },
    pair: (left, right, on) => {
      if (!isAsked(dataset, left) || !isAsked(dataset, right)) return null
      const need = pairNeed(dataset, left, right, on)
      const [first] = add(need) as [Term, Term]
      const [a, b] = estimatorsOf(need) as [Estimator, Estimator]
      return { ...scannedOf(first), left: a, right: b, known: need.known as [CellName[], CellName[]] }
    }
  }
}

/** Each need once, in an order that is theirs alone: where in the reports a question stands moves no byte. */
function inOrder(needs: Need[]): Need[] {
  const once = new Map(needs.map((need) => [JSON.stringify([need.sides.map(keyOf), need.known]), need]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, need]) => need)
}

function run(
  { request }: PlannedScan,
  dataset: SurveyDataset,
  sampling: Sampling,
  engine: Engine,
  recall: Recall
): Promise<Scanned> {
  return recall('scan', JSON.stringify(request), async () => ({
    sample: await scan(dataset, sampling, request, engine),
    recall: new Memory().recall
  }))
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
