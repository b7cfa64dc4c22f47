import type { CellName, SurveyDataset } from '../../dataset/dataset.ts'
import type { Sampling } from '../../design/sampling.ts'
import type { Engine } from '../../engine/engine.ts'
import { type EstimateQuestion, keyOf } from '../question.ts'
import { type AskedEstimate, type Piece, piecesOf } from './pieces.ts'
import { loadSolver } from './program.ts'
import { protect } from './protect.ts'
import { regionKey } from './table.ts'
import { tablesOf } from './tables.ts'

/** What is hidden of a survey to keep what its disclosure rule hides from being worked out. */
export type Disclosure = {
  /** Is an estimate hidden to protect people, those of too few people among them? */
  hides(question: EstimateQuestion, known: CellName[]): boolean
  /** Estimates that are hidden though enough people are behind them: each covers another. */
  second: EstimateQuestion[]
  /** Estimates that could be worked out still, with everything else of their base hidden. */
  open: EstimateQuestion[]
}

/**
 * Hides estimates of a survey, of all that every report asks of it, so that none of too few people can be worked out from
 * what is published.
 *
 * Protected is against all linear reasoning over published numbers: an estimate's base, that is not to follow exactly,
 * and its value, that is not to follow within `disclosure.width` of what it can be. Sums over codes, nets, "the rest",
 * waves, several figures and reports, several measures of the same column, and several columns that the same people
 * answered count. The attacker is taken to know more than is published: see `conditionsOf`.
 *
 * Not protected is against what is known from elsewhere (who took part, what somebody answered, what a cell weighs);
 * against the nonlinear: standard errors, effective bases, design effects, intervals and tests, which depend on the
 * answers behind them (a test of a whole table is of its hidden cells too); against degrees of freedom, which tell how
 * many clusters a domain has, whatever they answered; against whole numbers, beyond rounding each bound to one; against
 * two dimensions of which one follows from the other, unless it is a net of it; and against reasoning from the bases of
 * one question to those of another that nearly the same people answered, beyond hiding the same domains in both where
 * that will do. Of a quantile the base is protected: quantiles of parts bound that of a whole from one side only.
 */
export async function disclose(
  dataset: SurveyDataset,
  sampling: Sampling,
  asked: readonly AskedEstimate[],
  engine: Engine
): Promise<Disclosure> {
  if (!asked.some(({ estimate }) => estimate.absence === 'disclosure'))
    return { hides: () => false, second: [], open: [] }
  const unique = [...new Map(asked.map((each) => [askedKey(each.question, each.known), each])).entries()]
  const sorted = unique.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  const pieces = sorted.flatMap((each) => piecesOf(dataset, each))
  const hidden = new Map<string, AskedEstimate>()
  const open = new Map<string, AskedEstimate>()
  const add = (to: Map<string, AskedEstimate>, { asked }: Piece) => to.set(askedKey(asked.question, asked.known), asked)
  for (const piece of pieces) if (piece.asked.estimate.absence === 'disclosure') add(hidden, piece)
  await hideMore()
  const second = [...hidden.values()].filter(({ estimate }) => estimate.absence === null)
  return {
    hides: (question, known) => hidden.has(askedKey(question, known)),
    second: second.map(({ question }) => question),
    open: [...open.values()].map(({ question }) => question)
  }

  async function hideMore(): Promise<void> {
    const solver = await loadSolver()
    const tables = await tablesOf(dataset, sampling, pieces, engine)
    const inOrder = tables.sort((a, b) => a.base.length - b.base.length || (a.table.key < b.table.key ? -1 : 1))
    const regions = new Set<string>()
    const done: { base: string[]; keys: Set<string> }[] = []
    for (const { table, pieces: own, base } of inOrder) {
      const found = protect(table, dataset.codebook.disclosure.width, regions, solver)
      const keyAt = (cell: number) => table.cells[cell]?.key ?? ''
      const wider = done
        .filter((other) => other.base.every((cell) => base.includes(cell)))
        .flatMap(({ keys }) => [...keys])
      const keys = new Set([...[...found.hidden].map(keyAt), ...wider])
      const secret = table.cells.filter(({ standing }) => standing === 'protected').map(({ key }) => key)
      const exposed = found.open.map(keyAt)
      for (const piece of own) {
        const key = regionKey(piece.region)
        if (keys.has(key) || secret.includes(key)) add(hidden, piece)
        if (exposed.includes(key) && piece.asked.estimate.absence === 'disclosure') add(open, piece)
      }
      for (const key of keys) regions.add(key)
      done.push({ base, keys })
    }
  }
}

function askedKey(question: EstimateQuestion, known: readonly CellName[]): string {
  return JSON.stringify([keyOf(question), known])
}
