import type { Weighting } from '../../codebook/design.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { Margin } from '../../stats/weighting/margins.ts'
import { type Limits, trimRound } from '../../stats/weighting/trim.ts'
import { double } from '../expressions.ts'
import type { WeightingResult } from '../sampled.ts'
import { reportLimits } from './problems.ts'
import { held, type Reweighted, reweigh } from './reweigh.ts'
import { multiply, sumCombinations } from './weights.ts'

/**
 * Limits and margins are taken not to go together after so many rounds, or where so many have not brought what lies
 * beyond the limits down to this part.
 */
const mostRounds = 2000
const enough = { rounds: 100, part: 0.7 }

/**
 * Trims weights that meet their margins, and weights to the margins again, in turns, until no weight lies beyond a limit
 * and every margin is met, both to 1e-9. Each trim is one round of R's `trimWeights`: what is cut off is added in equal
 * shares to the weights within the limits. Limits are factors of the mean weight, which the margins keep as it is. Gives
 * the last weighting, null where there was nothing to trim.
 */
export async function trimInTurns(
  weighting: Weighting,
  margins: readonly Margin[],
  categories: number[][],
  weights: string,
  engine: Engine,
  problems: Problems
): Promise<{ last: Reweighted | null; trimmed: WeightingResult['trimmed'] }> {
  const { trim } = weighting
  if (!trim) return { last: null, trimmed: null }
  const [whole] = await engine.rows(`SELECT sum(n * w) / sum(n) AS mean FROM ${weights}`)
  const mean = Number(whole?.['mean'])
  const limits = {
    lower: trim.lower === null ? Number.NEGATIVE_INFINITY : trim.lower * mean,
    upper: trim.upper === null ? Number.POSITIVE_INFINITY : trim.upper * mean
  }
  let last: Reweighted | null = null
  const excesses: number[] = []
  for (let rounds = 0; rounds <= mostRounds; rounds++) {
    const found = await readBeyond(weights, limits, engine)
    const excess = Math.max(found.most / limits.upper - 1, limits.lower > 0 ? 1 - found.least / limits.lower : 0)
    if (excess <= held && (last === null || last.missed.length === 0))
      return { last, trimmed: { units: rounds === 0 ? 0 : found.limited, rounds } }
    excesses.push(excess)
    if (rounds === mostRounds || excess > enough.part * (excesses.at(-1 - enough.rounds) ?? Number.POSITIVE_INFINITY)) {
      reportLimits(weighting, mean, found, last, rounds, problems)
      break
    }
    last = await takeTurn(weighting, margins, categories, weights, limits, found, engine)
  }
  return { last, trimmed: null }
}

type Beyond = Parameters<typeof trimRound>[0] & { least: number; most: number; limited: number }

async function readBeyond(weights: string, { lower, upper }: Limits, engine: Engine): Promise<Beyond> {
  const above = Number.isFinite(upper) ? `w > ${double(upper)}` : 'false'
  const below = Number.isFinite(lower) ? `w < ${double(lower)}` : 'false'
  const at = [
    ...(Number.isFinite(upper) ? [`w >= ${double(upper * (1 - held))}`] : []),
    ...(Number.isFinite(lower) ? [`w <= ${double(lower * (1 + held))}`] : [])
  ]
  const count = (which: string) => `coalesce(sum(n) FILTER (${which}), 0)`
  const [row] = await engine.rows(
    `SELECT sum(n) AS units, ${count(above)} AS above, sum(n * w) FILTER (${above}) AS over, ${count(below)} AS below,
       sum(n * w) FILTER (${below}) AS under, ${count(at.join(' OR '))} AS limited, min(w) AS least, max(w) AS most
     FROM ${weights}`
  )
  const number = (name: string) => Number(row?.[name] ?? 0)
  return {
    above: { rows: number('above'), sum: number('over') },
    below: { rows: number('below'), sum: number('under') },
    within: number('units') - number('above') - number('below'),
    least: number('least'),
    most: number('most'),
    limited: number('limited')
  }
}

async function takeTurn(
  weighting: Weighting,
  margins: readonly Margin[],
  categories: number[][],
  weights: string,
  { lower, upper }: Limits,
  counts: Beyond,
  engine: Engine
): Promise<Reweighted> {
  const added = counts.within === 0 ? 0 : (trimRound(counts, { lower, upper })?.added ?? 0)
  const cases = [
    ...(Number.isFinite(upper) ? [`WHEN w > ${double(upper)} THEN ${double(upper)}`] : []),
    ...(Number.isFinite(lower) ? [`WHEN w < ${double(lower)} THEN ${double(lower)}`] : [])
  ]
  await engine.run(
    `CREATE OR REPLACE TABLE ${weights} AS SELECT * REPLACE (CASE ${cases.join(' ')} ELSE w + ${double(added)} END AS w)
     FROM ${weights} ORDER BY m, d`
  )
  const again = reweigh(weighting, margins, await sumCombinations(weights, categories, 'w', engine))
  await multiply(weights, again.factors, engine)
  return again
}
