import type { CellName, SurveyDataset } from '../../dataset/dataset.ts'
import { atomsOf } from '../../disclosure/atoms.ts'
import { loadSolver, type Solver } from '../../disclosure/program.ts'
import { remaindersOf } from '../../disclosure/remainders.ts'
import { suppress } from '../../disclosure/suppress.ts'
import { type Cell, isSecret, regionKey } from '../../disclosure/table.ts'
import { type EstimateQuestion, keyAmong } from '../question.ts'
import type { Base } from './bases.ts'
import { type AskedEstimate, type Piece, piecesOf } from './pieces.ts'
import type { Reader } from './reader.ts'
import { type BuiltTable, tablesOf } from './tables.ts'

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
 * what is published, nor any of a group of too few that what is published tells apart: a net less its shown parts, a
 * domain less those in it who answered twice.
 *
 * Protected is against all linear reasoning over published numbers: an estimate's base, that is not to follow exactly,
 * and its value, that is not to follow within `disclosure.width` of what it can be. Sums over codes, nets, "the rest",
 * waves, several figures and reports, several measures of the same column, those who answered more among those who
 * answered, and dimensions that follow from one another count. The attacker is taken to know more than is published: see
 * `conditionsOf`.
 *
 * Not protected is against what is known from elsewhere (who took part, what somebody answered, what a cell weighs);
 * against the nonlinear: standard errors, effective bases, design effects, intervals and tests, which depend on the
 * answers behind them (a test of a whole table is of its hidden cells too); against degrees of freedom, which tell how
 * many clusters a domain has, whatever they answered: where rows are not in clusters, how many rows, so that a domain
 * hidden in a question that everybody answered and shown in another tells its base in the first; against whole numbers,
 * beyond rounding each bound to one; and against reasoning from the bases of one question to those of another that nearly
 * the same people answered, beyond hiding the same domains in both where that will do. With `disclosure.unknown: open`,
 * people who gave no code or one answer fewer are no group that anybody could recognise. Of a quantile the base is
 * protected: quantiles of parts bound that of a whole from one side only.
 */
export async function disclose(
  dataset: SurveyDataset,
  asked: readonly AskedEstimate[],
  reader: Reader
): Promise<Disclosure> {
  if (dataset.codebook.disclosure.minimum === 0) return { hides: () => false, second: [], open: [] }
  const unique = [...new Map(asked.map((each) => [keyAmong(each.question, each.known), each])).entries()]
  const sorted = unique.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  const pieces = sorted.flatMap((each) => piecesOf(dataset, each))
  const tables = await tablesOf(dataset, pieces, reader)
  const found = await hideIn(tables, dataset.codebook.disclosure.width)
  const second = found.hidden.filter(({ estimate }) => estimate.absence === null)
  const keys = new Set(found.hidden.map(({ question, known }) => keyAmong(question, known)))
  return {
    hides: (question, known) => keys.has(keyAmong(question, known)),
    second: second.map(({ question }) => question),
    open: found.open.map(({ question }) => question)
  }
}

/** Goes through tables, those of more answers first; what one hides, those after it start from. */
async function hideIn(tables: readonly BuiltTable[], width: number) {
  const hidden = new Map<string, AskedEstimate>()
  const open = new Map<string, AskedEstimate>()
  const domains = new Map<string, Set<string>>()
  const secretIn = ({ name }: Base, piece: Piece) => domains.get(name)?.has(regionKey(piece.region)) ?? false
  const hide = (to: Map<string, AskedEstimate>, { asked }: Piece) =>
    to.set(keyAmong(asked.question, asked.known), asked)
  let solver: Solver | null = null
  for (const built of tables) {
    const cells = [...built.table.cells, ...impliedBy(built)]
    const within = tables.filter(({ base }) => base.cells.every((cell) => built.base.cells.includes(cell)))
    const isKept = ({ key, standing }: Cell) =>
      standing === 'shown' &&
      (built.pieces.get(key)?.some(({ base, piece }) => secretIn(base, piece)) ||
        within.some(({ base }) => domains.get(base.name)?.has(key)))
    const preferred = new Set([...domains.values()].flatMap((keys) => [...keys]))
    let already = new Set([...cells.keys()].filter((at) => isKept(cells[at] as Cell)))
    for (let more = cells.some(isSecret); more; ) {
      solver ??= await loadSolver()
      const table = { ...built.table, cells }
      const found = suppress(table, width, { already, preferred }, solver)
      already = found.hidden
      for (const at of found.open)
        for (const { piece } of built.pieces.get(cells[at]?.key ?? '') ?? [])
          if (piece.asked.estimate.absence === 'disclosure') hide(open, piece)
      const left = remaindersOf(table, already).flatMap((region) => built.implied(region) ?? [])
      const added = left.filter(({ key }) => cells.every((cell) => cell.key !== key))
      cells.push(...new Map(added.map((cell) => [cell.key, cell])).values())
      more = added.length > 0
    }
    for (const [at, cell] of cells.entries()) {
      if (cell.standing !== 'protected' && !already.has(at)) continue
      for (const { base, piece } of built.pieces.get(cell.key) ?? []) {
        hide(hidden, piece)
        domains.set(base.name, (domains.get(base.name) ?? new Set()).add(regionKey(piece.region)))
      }
    }
  }
  return { hidden: [...hidden.values()], open: [...open.values()] }
}

/** The smallest groups that a table's domains tell apart, those of too few people. */
function impliedBy({ table, implied }: BuiltTable): Cell[] {
  const atoms = atomsOf(table)
  const found = table.layout.sets.flatMap((_, set) => atoms.regionsIn(set).flatMap((region) => implied(region) ?? []))
  return [...new Map(found.map((cell) => [cell.key, cell])).values()]
}
