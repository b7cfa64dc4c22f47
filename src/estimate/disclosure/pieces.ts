import { codesOf } from '../../codebook/codebook.ts'
import type { CellName, SurveyDataset } from '../../dataset/dataset.ts'
import { cellKey } from '../../dataset/dataset.ts'
import type { Variable } from '../../design/variable.ts'
import type { Block, Quantity, Region, Scored } from '../../disclosure/table.ts'
import type { Estimate } from '../answer.ts'
import type { EstimateQuestion } from '../question.ts'
import type { Term } from '../terms.ts'

/** An estimate that is asked for, as it stands before anything is hidden to cover another. */
export type AskedEstimate = { question: EstimateQuestion; known: CellName[]; term: Term; estimate: Estimate }

/**
 * What an estimate says of one base: of an index, one for each of its measures; of every other, one. `top` over `bottom`
 * is its value, each a sum of totals; `bottom` empty is the sum of weights, null makes it a total. A quantile has a base
 * and no value that adds up: `top` is null.
 */
export type Piece = {
  asked: AskedEstimate
  region: Region
  /** The answers that it is of, by the cells that have to be known. */
  base: string[]
  /** A variable that is known exactly where the base is. */
  counted: Variable
  top: Variable[] | null
  bottom: Variable[] | null
}

export function piecesOf(dataset: SurveyDataset, asked: AskedEstimate): Piece[] {
  const measure = dataset.codebook.measures.get(asked.question.measure)
  const { recipe } = asked.term
  const [first] = recipe.variables
  if (!measure || !first) return []
  const piece = (counted: Variable, top: Variable[] | null, bottom: Variable[] | null): Piece => {
    const additive = [...(top ?? []), ...(bottom ?? [])].every((each) => cellOfScore(each) !== null)
    return { asked, region: regionOf(asked.term), base: baseOf(counted), counted, top: additive ? top : null, bottom }
  }
  switch (measure.statistic) {
    case 'quantile':
      return [piece(answering(first), null, null)]
    case 'index':
      return recipe.variables.map((variable) => piece(variable, [variable], []))
    case 'ratio':
      return [piece(first, [first], recipe.variables.slice(1, 2))]
    case 'total':
      return [piece(first, [first], null)]
    case 'mentions': {
      const { category } = asked.question
      if (category === null) return [piece(first, recipe.variables, [])]
      const one = recipe.variables.find((variable) => cellOfScore(variable)?.option === category)
      return [piece(first, one ? [one] : null, recipe.variables.length > 1 ? recipe.variables : [])]
    }
    default:
      return [piece(first, recipe.variables.length === 1 ? [first] : null, [])]
  }
}

function regionOf({ scan, domain }: Term): Region {
  const codes = scan.request.domains[domain] ?? []
  return new Map(
    scan.request.by.flatMap((name, index) => {
      const counting = codes[index]
      return counting ? [[name, counting] as const] : []
    })
  )
}

function baseOf({ factors, known }: Variable): string[] {
  const cells = factors.flatMap((factor) =>
    'logistic' in factor ? factor.logistic.slopes.map((slope) => cellKey(slope)) : [cellKey(factor)]
  )
  return [...new Set([...cells, ...known.map(cellKey)])].sort()
}

/** What a variable is known of, whatever its score: quantiles of one column have a limit each, and one base. */
function answering({ factors, known }: Variable): Variable {
  const cells = factors.flatMap((factor): CellName[] => ('logistic' in factor ? factor.logistic.slopes : [factor]))
  const named = cells.map(({ column, wave, option }) => ({ column, wave, option }))
  return { factors: [], known: [...named, ...known] }
}

/** The one cell that a variable scores, linearly in how often each answer was given. Null: it is another kind of variable. */
function cellOfScore({ factors }: Variable): CellName | null {
  const [factor] = factors
  return factors.length === 1 && factor && !('logistic' in factor) && factor.score.kind !== 'at most' ? factor : null
}

/** What a variable scores, of whomever: equal for the same score among more people and among fewer. */
export function scoreKey({ factors }: Variable): string {
  return JSON.stringify(factors)
}

/** The variables that a piece's value is of. */
export function scoredBy({ top, bottom }: Piece): Variable[] {
  return [...(top ?? []), ...((top && bottom) ?? [])]
}

/** The variables of the values of a table's pieces, in blocks by the cell that they score. */
export function scoresOf(dataset: SurveyDataset, pieces: readonly Piece[]) {
  const found = new Map(pieces.flatMap(scoredBy).map((each) => [scoreKey(each), each]))
  const list = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, variable]) => variable)
  const byCell = Map.groupBy(list.keys(), (index) => cellKey(cellOfScore(list[index] as Variable) as CellName))
  const variables: Scored[] = []
  const blocks: Block[] = []
  for (const members of byCell.values()) {
    const own = members.map((index) => list[index] as Variable)
    const scores = answersOf(dataset, own).map((answer) => own.map((variable) => scoreOf(variable, answer)))
    for (const [place, index] of members.entries()) {
      const each = scores.map((score) => score[place] ?? 0)
      const [low, high] = [Math.min(...each), Math.max(...each)]
      variables[index] = { low, span: high > low ? high - low : 1 }
    }
    const onUnit = scores.map((score) =>
      score.map((each, place) => {
        const { low, span } = variables[members[place] as number] as Scored
        return (each - low) / span
      })
    )
    const points = members.length === 1 ? [[0], [1]] : [...new Map(onUnit.map((each) => [each.join(), each])).values()]
    blocks.push({ variables: members, points })
  }
  const places = new Map(list.map((each, index) => [scoreKey(each), index]))
  const placeOf = (variable: Variable) => places.get(scoreKey(variable)) as number
  return { list, variables, blocks, placeOf }
}

/** The answers that can be given in the cell that some variables score. */
function answersOf(dataset: SurveyDataset, variables: readonly Variable[]): string[] {
  const cell = cellOfScore(variables[0] as Variable) as CellName
  const column = dataset.codebook.columns.get(cell.column)
  if (!column) return []
  if (column.kind === 'multiple') return ['0', '1']
  if (column.kind === 'ranking') return column.values.map((_, index) => String(index + 1))
  if (column.kind !== 'number') return codesOf(column)
  const profile = dataset.profile.get(cellKey(cell))
  const named = variables.flatMap(({ factors: [factor] }) =>
    factor && !('logistic' in factor) && factor.score.kind === 'recode' ? Object.keys(factor.score.scores) : []
  )
  return [String(profile?.min ?? 0), String(profile?.max ?? 1), ...new Set(named)]
}

function scoreOf({ factors: [factor] }: Variable, answer: string): number {
  if (!factor || 'logistic' in factor) return 0
  switch (factor.score.kind) {
    case 'value':
      return Number(answer) - factor.score.minus
    case 'recode':
      return factor.score.scores[answer] ?? factor.score.otherwise
    case 'rank':
      return Number(answer)
    case 'at most':
      return Number(answer) <= factor.score.limit ? 1 : 0
  }
}

/**
 * A piece's value over the variables of its table. The ends of what it can be: those of the score; of a number, of the
 * answers that there are; of a ratio, the upper number's ends over the mean of the lower one.
 */
export function quantityOf(dataset: SurveyDataset, piece: Piece, scores: ReturnType<typeof scoresOf>): Quantity | null {
  if (!piece.top) return null
  const top = piece.top.map(scores.placeOf)
  const bottom = piece.bottom?.map(scores.placeOf) ?? null
  const low = top.reduce((sum, each) => sum + (scores.variables[each]?.low ?? 0), 0)
  const high = top.reduce(
    (sum, each) => sum + (scores.variables[each]?.low ?? 0) + (scores.variables[each]?.span ?? 0),
    0
  )
  if (!bottom || bottom.length === 0) return { top, bottom, low, high }
  if (bottom.length > 1) return { top, bottom, low: 0, high: 1 }
  const lower = cellOfScore(piece.bottom?.[0] as Variable) as CellName
  const mean = Math.abs(dataset.profile.get(cellKey(lower))?.mean ?? 1) || 1
  return { top, bottom, low: low / mean, high: high / mean }
}
