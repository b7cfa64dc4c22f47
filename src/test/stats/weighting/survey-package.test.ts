/**
 * Agreement with R's survey 4.1.1: weights, what they cost, and estimates under them, of 2000 respondents weighted to
 * sex, age and region. Closed forms to 1e-9 relative, and to 1e-7 where R iterates to a tolerance of its own.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calibrate } from '../../../stats/weighting/calibrate.ts'
import type { Combination, Margin } from '../../../stats/weighting/margins.ts'
import { rake, type Sweep } from '../../../stats/weighting/rake.ts'
import { effectOfWeights } from '../../../stats/weighting/report.ts'
import { type Case, casesOf, domainOfCall } from '../../reference/cases.ts'
import { agreement } from './agreement.ts'
import {
  answered,
  byMargins,
  type Drawn,
  type Explained,
  estimate,
  type Grouped,
  group,
  numberOf,
  type Row,
  ratio,
  readRows,
  total
} from './rows.ts'
import { trimWeights } from './trim-weights.ts'

const data = new URL('../../reference/data/', import.meta.url)
const people = readRows(new URL('respondents/respondents.csv', data))
const counts = readRows(new URL('respondents/margins.csv', data))
const rWeights = readRows(new URL('respondents/weights.csv', data))
const interactions = readRows(new URL('cx/cx_interactions.csv', data))

const variables = ['sex', 'age', 'region']
const levels = variables.map((name) => counts.filter(({ variable }) => variable === name))
const margins: Margin[] = levels.map((rows) => ({ targets: rows.map(({ count }) => Number(count)) }))
const initial = people.map(({ weight }) => Number(weight))
const categories = people.map((person) =>
  variables.map((name, margin) => (levels[margin] ?? []).findIndex(({ level }) => level === person[name]))
)
const agree = agreement()

function grouped(of: readonly number[], weights: readonly number[] = initial): Grouped {
  const sizes = of.map((margin) => margins[margin]?.targets.length ?? 0)
  return group(
    categories.map((each) => of.map((margin) => each[margin] ?? -1)),
    weights,
    sizes
  )
}

const all = grouped([0, 1, 2])
const sexes = grouped([0])

function spread({ of }: Grouped, factors: readonly number[]): number[] {
  return initial.map((weight, row) => weight * (factors[of[row] ?? -1] ?? Number.NaN))
}

function calibrated(...[metric]: [Parameters<typeof calibrate>[2]]): number[] {
  const { factors, converged, missed } = calibrate(margins, all.combinations, metric)
  expect(converged).toBe(true)
  expect(missed).toEqual([])
  return spread(all, factors)
}

/** R's default rule: no cell of the full table changes by 1 or more. */
const rDefault = {
  sweeps: 10,
  stop: ({ before, after }: Sweep) => after.every((each, index) => Math.abs(each - (before[index] ?? 0)) < 1)
}

const raked = spread(all, rake(margins, all.combinations).factors)
const mean = 54_000_000 / 2000

/** Every design's weights, and the same before trimming. */
const weightings: Record<string, { weights: number[]; before?: number[]; grouped?: Grouped; weighted?: true }> = {
  rk_default: { weights: spread(all, rake(margins, all.combinations, rDefault).factors) },
  rk: { weights: raked },
  rk_cal: { weights: calibrated({ metric: 'raking' }), weighted: true },
  cal_lin: { weights: calibrated({ metric: 'linear' }), weighted: true },
  cal_lin_b: { weights: calibrated({ metric: 'linear', bounds: { low: 0.5, high: 1.5 } }), weighted: true },
  cal_logit: { weights: calibrated({ metric: 'logit', bounds: { low: 0.45, high: 1.8 } }), weighted: true },
  ps_sex: {
    weights: spread(sexes, rake(margins.slice(0, 1), sexes.combinations).factors),
    grouped: sexes,
    weighted: true
  },
  trim3: { weights: trimWeights(raked, { lower: Number.NEGATIVE_INFINITY, upper: 3 * mean }), before: raked },
  trim3_lo: { weights: trimWeights(raked, { lower: 0.3 * mean, upper: 3 * mean }), before: raked },
  trim3_strict: {
    weights: trimWeights(raked, { lower: Number.NEGATIVE_INFINITY, upper: 3 * mean }, 'strict'),
    before: raked
  }
}

test.each(Object.entries(weightings))('the weights of all respondents: %s', (name, { weights }) => {
  expect(weights.length).toBe(2000)
  for (const [row, weight] of weights.entries()) {
    expect(rWeights[row]?.['resp_id']).toBe(people[row]?.['resp_id'])
    agree(`weights ${name}`, weight, rWeights[row]?.[name], 1e-7)
  }
})

type WeightResult = {
  sum: number
  min: number
  max: number
  kish_neff: number
  kish_deff: number
  margins: Record<string, Record<string, number>>
}

const weightCases = casesOf('calibration')

test('there are as many cases as R gave', () => {
  const length = (...groups: string[]) => casesOf(...groups).length
  expect(weightCases.length).toBe(8)
  expect(length('calibration_estimate')).toBe(26)
  expect(length('ipf_convergence')).toBe(4)
  expect(length('kish')).toBe(4)
  expect(length('mean_raked_fixed')).toBe(11)
  expect(length('replicate_raked')).toBe(3)
})

test.each(weightCases)('sums, extremes, effect and margins: $call', ({ result }) => {
  const expected = result as unknown as WeightResult
  const weights = weightings[String(result['weights_column'])]?.weights ?? []
  const sums = sumsOf(weights)
  const effect = effectOfWeights(sums)
  agree('calibration', sums.sum, expected.sum, 1e-9)
  agree('calibration', sums.least, expected.min, 1e-9)
  agree('calibration', sums.most, expected.max, 1e-9)
  agree('calibration', effect.effective, expected.kish_neff, 1e-9)
  agree('calibration', effect.effect, expected.kish_deff, 1e-9)
  agree('calibration', effect.most, expected.max / mean, 1e-9)
  agree('calibration', effect.least, expected.min / mean, 1e-9)
  for (const [variable, byLevel] of Object.entries(expected.margins))
    for (const [level, count] of Object.entries(byLevel)) {
      const ours = weights.reduce((sum, weight, row) => sum + (people[row]?.[variable] === level ? weight : 0), 0)
      agree('calibration', ours, count, 1e-9)
    }
})

function sumsOf(weights: readonly number[]) {
  return {
    rows: weights.length,
    sum: weights.reduce((sum, each) => sum + each, 0),
    squares: weights.reduce((sum, each) => sum + each * each, 0),
    least: Math.min(...weights),
    most: Math.max(...weights)
  }
}

/** The respondent's answer that a call asks for. */
function answerOf(call: string): (number | null)[] {
  if (call.includes('rank_speed==1'))
    return people.map(({ rank_speed }) => {
      const rank = numberOf(rank_speed)
      return rank === null ? null : Number(rank === 1)
    })
  expect(call).toContain("digital_confident=='yes'")
  return people.map(({ digital_confident }) => (digital_confident ? Number(digital_confident === 'yes') : null))
}

const inDomain = (call: string) => (row: number) => !call.includes('female') || people[row]?.['sex'] === 'female'

test.each(casesOf('calibration_estimate'))('$design: $call', ({ design, call, result }) => {
  const { weights, before = weights, grouped: by = all, weighted } = weightings[design] ?? { weights: [] }
  const drawn: Drawn = {
    strata: people.map(({ region }) => region ?? ''),
    clusters: people.map(({ resp_id }) => resp_id ?? ''),
    weights,
    calibrated: before
  }
  const explained: Explained = byMargins(by, initial, drawn, weighted ? 'weighted' : 'sweeps')
  const statistic = call.startsWith('svytotal') ? total : ratio
  const ours = estimate(drawn, answered(answerOf(call), inDomain(call)), statistic, explained)
  agree('calibration_estimate', ours.value, result.est, 1e-9)
  agree('calibration_estimate se', ours.se, result.se, 1e-9)
})

test.each(casesOf('ipf_convergence'))('sweeps until all margins are within $result.tol', ({ result }) => {
  const tolerance = Number(result['tol'])
  const ours = rake(margins, all.combinations, { stop: ({ error }) => error < tolerance })
  expect(ours.converged).toBe(true)
  expect(ours.sweeps).toBe(result['sweeps'])
  const error = Number(result['max_rel_margin_err'])
  /** What is left after rounding of |margin / target - 1|. */
  expect(Math.abs(ours.error - error)).toBeLessThan(5e-15)
  const exact = rake(margins, all.combinations, { stop: () => false, sweeps: 30 }).factors
  const apart = ours.factors.map((factor, index) => Math.abs(factor / (exact[index] ?? 0) - 1))
  expect(Math.abs(Math.max(...apart) - Number(result['max_rel_diff_vs_rake']))).toBeLessThan(5e-15)
})

test.each(['interactions', 'utilities', 'telecoms', 'financial services'])("Kish's size: %s", (name) => {
  const kish = JSON.parse(readFileSync(new URL('../estimates.json', data), 'utf8')) as { cases: Record<string, Case> }
  const result = kish.cases[`kish/${name.replaceAll(' ', '_')}`]?.result ?? {}
  const rows = name === 'interactions' ? interactions : interactions.filter((row) => row['sector'] === name)
  const weights = rows.map(({ weight }) => Number(weight))
  const effect = effectOfWeights(sumsOf(weights))
  expect(weights.length).toBe(result['n'])
  agree('kish', sumsOf(weights).sum, result['sumw'], 1e-9)
  agree('kish', effect.effective, result['neff'], 1e-9)
  agree('kish', effect.effect, result['deff_w'], 1e-9)
})

const scores: Record<string, (row: Row) => number | null> = {
  ease_during: (row) => numberOf(row['ease_during']),
  nps_score: (row) => {
    const answer = numberOf(row['nps'])
    return answer === null ? null : answer >= 9 ? 100 : answer <= 6 ? -100 : 0
  }
}

test.each(casesOf('mean_raked_fixed'))('raked weights taken as given: $call', ({ call, result }) => {
  const byPerson = new Map(people.map(({ resp_id }, row) => [resp_id, raked[row] ?? Number.NaN]))
  const weights = interactions.map(({ resp_id }) => byPerson.get(resp_id) ?? Number.NaN)
  const drawn: Drawn = {
    strata: interactions.map(({ region }) => region ?? ''),
    clusters: interactions.map(({ resp_id }) => resp_id ?? ''),
    weights,
    calibrated: weights
  }
  const { sector } = domainOfCall(call)
  const y = interactions.map(scores[/~(\w+)/.exec(call)?.[1] ?? ''] ?? (() => null))
  const domain = (row: number) => sector === undefined || interactions[row]?.['sector'] === sector
  const ours = estimate(drawn, answered(y, domain), ratio)
  agree('mean_raked_fixed', ours.value, result.est, 1e-9)
  agree('mean_raked_fixed se', ours.se, result.se, 1e-9)
})

test.each(casesOf('replicate_raked'))('every jackknife replicate raked again: $call', ({ call, result }) => {
  const byCluster = new Map(
    readRows(new URL('respondents/replicate-factors.csv', data)).map((row) => [row['psu'], row])
  )
  const names = [...byCluster.keys()]
  const strata = new Map(people.map(({ psu, region }) => [psu, region]))
  const clustersIn = (stratum: string | undefined) => names.filter((psu) => strata.get(psu) === stratum).length
  const [y = [], known = []] = answered(answerOf(call), inDomain(call))
  const meanUnder = (weights: readonly number[]): number => {
    const cells: Combination[] = grouped([0, 1, 2], weights).combinations
    const { factors, converged } = rake(margins, cells)
    expect(converged).toBe(true)
    const sum = (of: readonly number[]) =>
      of.reduce((all_, each, row) => all_ + each * (weights[row] ?? 0) * (factors[all.of[row] ?? -1] ?? 0), 0)
    return sum(y) / sum(known)
  }
  const replicates = names.map((_, replicate) =>
    meanUnder(people.map(({ psu }, row) => (initial[row] ?? 0) * Number(byCluster.get(psu)?.[`r${replicate + 1}`])))
  )
  const centre = replicates.reduce((sum, each) => sum + each, 0) / replicates.length
  const variance = replicates.reduce((sum, each, replicate) => {
    const n = clustersIn(strata.get(names[replicate]))
    return sum + ((n - 1) / n) * (each - centre) ** 2
  }, 0)
  expect(replicates.length).toBe(132)
  agree('replicate_raked', meanUnder(initial), result.est, 1e-9)
  agree('replicate_raked se', Math.sqrt(variance), result.se, 1e-7)
})
