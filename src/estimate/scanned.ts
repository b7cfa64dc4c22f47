import type { CellName, SurveyDataset } from '../dataset/dataset.ts'
import type { Sampling } from '../design/sampling.ts'
import { scan } from '../design/scan.ts'
import type { Engine } from '../engine/engine.ts'
import { Memory, type Recall } from '../memory.ts'
import type { Estimator } from '../stats/linear.ts'
import type { Sample } from '../stats/sample.ts'
import type { Estimate } from './answer.ts'
import type { AskedEstimate } from './disclosure/pieces.ts'
import { estimateAt } from './estimate-at.ts'
import type { Need } from './needs.ts'
import { Plan, type PlannedScan } from './plan.ts'
import { type EstimateQuestion, keyAmong } from './question.ts'
import { kindOf, meet, type Term, Terms } from './terms.ts'

/**
 * A scan's sample, and what was made of it: that depends on nothing but the dataset, the sample and what is asked, so
 * that it stands as long as these do.
 */
export type Scanned = { sample: Sample; recall: Recall }

/** The scans of a survey, with what the questions that they were made for come to before anything is hidden. */
export type Scans = {
  /** Every estimate that was asked for. */
  asked(): AskedEstimate[]
  estimate(question: EstimateQuestion, known: CellName[]): Estimate
  /** Where the sides of a need are; all are in one scan. */
  terms(need: Need): Term[]
  estimators(need: Need): Estimator[]
  of(term: Term): Scanned
}

/** Puts needs into as few scans as they allow, and runs those that `recall` does not have. */
export async function readScans(
  dataset: SurveyDataset,
  sampling: Sampling,
  needs: readonly Need[],
  engine: Engine,
  recall: Recall
): Promise<Scans> {
  const plan = new Plan(dataset)
  const terms = new Terms(dataset)
  const scanOf = (sides: EstimateQuestion[]) => plan.scanOf(sides, kindOf(dataset, sides[0] as EstimateQuestion))
  const asked = needs.flatMap(({ sides, known }) => {
    const scan = scanOf(sides)
    return sides.map((question, index) => ({ question, known: known[index] ?? [], scan }))
  })
  await terms.prepare(asked, sampling, engine, recall)
  const termsOf = ({ sides, known }: Need) => {
    const scan = scanOf(sides)
    return sides.map((side, index) => terms.term(side, known[index] ?? [], scan))
  }
  for (const need of needs) {
    const found = termsOf(need)
    for (const [index, term] of found.entries()) for (const other of found.slice(index + 1)) meet(term, other)
  }
  const scans = new Map<PlannedScan, Scanned>()
  for (const planned of plan.close()) scans.set(planned, await run(planned, dataset, sampling, engine, recall))
  const of = ({ scan }: Term) => scans.get(scan) as Scanned
  const estimate = (question: EstimateQuestion, known: CellName[], term: Term) => {
    const { sample, recall } = of(term)
    return recall('estimate', keyAmong(question, known), () => estimateAt(dataset, question, term, sample))
  }
  return {
    asked: () =>
      asked.map(({ question, known, scan }) => {
        const term = terms.term(question, known, scan)
        return { question, known, term, estimate: estimate(question, known, term) }
      }),
    estimate: (question, known) => {
      const [term] = termsOf({ sides: [question], known: [known] }) as [Term]
      return estimate(question, known, term)
    },
    terms: termsOf,
    estimators: (need) =>
      termsOf(need).map((term, index) => {
        const { sample, recall } = of(term)
        const key = keyAmong(need.sides[index] as EstimateQuestion, need.known[index] ?? [])
        return recall('estimator', key, () => term.recipe.estimator(sample, term.domain, term.at))
      }),
    of
  }
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
