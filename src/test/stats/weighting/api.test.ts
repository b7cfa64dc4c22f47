/**
 * Agreement with R's survey 4.1.1 on its own examples: a cluster sample of Californian schools, poststratified, raked,
 * and calibrated to the sum of last year's scores. Those files are the package's (GPL) and are read where they lie.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calibrateTotals } from '../../../stats/weighting/calibrate.ts'
import type { Margin } from '../../../stats/weighting/margins.ts'
import { rake, type Sweep } from '../../../stats/weighting/rake.ts'
import { regressionCoefficients } from '../../../stats/weighting/residuals.ts'
import type { Case } from '../../reference/cases.ts'
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
  ratio,
  readRows,
  total
} from './rows.ts'

const folder = new URL('../../../../../shared/reference/data/', import.meta.url)
const clusters = new URL('apiclus1.csv', folder)
const there = existsSync(clusters)
const schools = there ? readRows(clusters) : []
const known = JSON.parse(readFileSync(new URL('../../reference/estimates.json', import.meta.url), 'utf8')) as {
  cases: Record<string, Case>
}
const cases = Object.entries(known.cases).filter(([name]) => /^pkg\/dclus1_(ps|rk1|rk1_default|cl1|cl1r)\//.test(name))

type Weighted = { drawn: Drawn; explained: Explained }

const initial = schools.map(({ pw }) => Number(pw))
const types = ['E', 'H', 'M']
const margins: Record<'stype' | 'sch.wide', Margin> = {
  stype: { targets: [4421, 755, 1018] },
  'sch.wide': { targets: [1072, 5122] }
}
const codes = { stype: types, 'sch.wide': ['No', 'Yes'] }

function drawnWith(weights: number[]): Drawn {
  return {
    strata: schools.map(() => 'all'),
    clusters: schools.map(({ dnum }) => dnum ?? ''),
    weights,
    calibrated: weights,
    kept: 1 - 15 / 757
  }
}

/** R's default rule: no cell of the full table changes by 1 or more. */
const rDefault = {
  sweeps: 10,
  stop: ({ before, after }: Sweep) => after.every((each, index) => Math.abs(each - (before[index] ?? 0)) < 1)
}

function groupBy(names: ('stype' | 'sch.wide')[]): Grouped {
  return group(
    schools.map((school) => names.map((name) => codes[name].indexOf(school[name] ?? ''))),
    initial,
    names.map((name) => codes[name].length)
  )
}

function byRaking(names: ('stype' | 'sch.wide')[], options: Parameters<typeof rake>[2] = {}): Weighted {
  const grouped = groupBy(names)
  const { factors, converged } = rake(
    names.map((name) => margins[name]),
    grouped.combinations,
    options
  )
  expect(converged).toBe(true)
  const drawn = drawnWith(initial.map((weight, row) => weight * (factors[grouped.of[row] ?? -1] ?? 0)))
  return { drawn, explained: byMargins(grouped, initial, drawn, names.length > 1 ? 'sweeps' : 'weighted') }
}

/** `~ stype + api99`: a one, two indicators, and last year's score. */
function byScores(metric: 'linear' | 'raking'): Weighted {
  const auxiliaries = schools.map(({ stype, api99 }) =>
    [1, Number(stype === 'H'), Number(stype === 'M'), Number(api99)].map((value, column) => ({ column, value }))
  )
  const { factors, converged } = calibrateTotals(auxiliaries, initial, [6194, 755, 1018, 3914069], { metric })
  expect(converged).toBe(true)
  const drawn = drawnWith(initial.map((weight, row) => weight * (factors[row] ?? 0)))
  const explained: Explained = (ys) => {
    const sums = initial.map((weight, row) => ys.map((y) => weight * (y[row] ?? 0)))
    return { coefficients: regressionCoefficients(auxiliaries, initial, sums, 4), auxiliaries }
  }
  return { drawn, explained }
}

/**
 * What R does where raking stops early: each margin's means are taken off by the weights of its own last turn, not by
 * the final ones. Plumbline rakes on until there is no difference; here it is to show that nothing else differs.
 */
function byTurns(names: ('stype' | 'sch.wide')[], sweeps: number): Weighted {
  let weights = initial
  let turns: number[][] = []
  const columns = names.map((name) => schools.map((school) => codes[name].indexOf(school[name] ?? '')))
  for (let sweep = 0; sweep < sweeps; sweep++)
    turns = names.map((name, turn) => {
      const sums = sumsBy(columns[turn] ?? [], weights, codes[name].length)
      weights = weights.map((weight, row) => {
        const category = columns[turn]?.[row] ?? -1
        return (weight * (margins[name].targets[category] ?? 0)) / (sums[category] ?? 0)
      })
      return weights
    })
  const starts = names.map((_, turn) => (turn === 0 ? 0 : types.length))
  const explained: Explained = (ys) => ({
    coefficients: ys.map((y) => {
      const coefficients = [0, 0, 0, 0, 0]
      const residuals = y.map((each, row) => each * (weights[row] ?? 0))
      for (let sweep = 0; sweep < 10; sweep++)
        for (const [turn, of] of turns.entries()) {
          const size = codes[names[turn] ?? 'stype'].length
          const parts = residuals.map((each, row) => each / (of[row] ?? 0))
          const sums = sumsBy(columns[turn] ?? [], parts, size)
          const counts = sumsBy(
            columns[turn] ?? [],
            parts.map(() => 1),
            size
          )
          for (const [row, category] of (columns[turn] ?? []).entries())
            residuals[row] = (residuals[row] ?? 0) - ((of[row] ?? 0) * (sums[category] ?? 0)) / (counts[category] ?? 0)
          for (const [category, sum] of sums.entries()) {
            const column = (starts[turn] ?? 0) + category
            coefficients[column] = (coefficients[column] ?? 0) + sum / (counts[category] ?? 0)
          }
        }
      return coefficients
    }),
    auxiliaries: schools.map((_, row) =>
      names.map((__, turn) => ({
        column: (starts[turn] ?? 0) + (columns[turn]?.[row] ?? -1),
        value: (turns[turn]?.[row] ?? 0) / (weights[row] ?? 0)
      }))
    )
  })
  return { drawn: drawnWith(weights), explained }
}

function sumsBy(categories: readonly number[], numbers: readonly number[], size: number): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const [row, category] of categories.entries()) sums[category] = (sums[category] ?? 0) + (numbers[row] ?? 0)
  return sums
}

const designs: Record<string, () => Weighted> = {
  ps: () => byRaking(['stype']),
  rk1: () => byRaking(['stype', 'sch.wide']),
  rk1_default: () => byRaking(['stype', 'sch.wide'], rDefault),
  cl1: () => byScores('linear'),
  cl1r: () => byScores('raking')
}

const agree = agreement()
const inDomain = (call: string, row: number) => !call.includes('comp.imp') || schools[row]?.['comp.imp'] === 'Yes'
const column = (name: string) => schools.map((school) => numberOf(school[name]))

test('there are as many cases as R gave', () => {
  expect(cases.length).toBe(16)
})

describe.skipIf(!there)(`schools of R’s survey package, read from ${folder.pathname}`, () => {
  test.each(cases)('%s', (_, { design, call, result }) => {
    const { drawn, explained } = designs[design]?.() ?? { drawn: drawnWith([]), explained: undefined }
    const ask = (which: (row: number) => boolean) => {
      const name = /~([\w.]+)/.exec(call)?.[1] ?? ''
      if (!call.startsWith('svyratio'))
        return estimate(drawn, answered(column(name), which), call.startsWith('svytotal') ? total : ratio, explained)
      const [above, below] = [answered(column('api.stu')), answered(column('enroll'))]
      return estimate(drawn, [above[0] ?? [], below[0] ?? []], ratio, explained)
    }
    if (call.startsWith('svyby'))
      for (const [index, type] of types.entries()) {
        const ours = ask((row) => schools[row]?.['stype'] === type)
        agree(`${design} estimate`, ours.value, (result.est as unknown as number[])[index], 1e-9)
        agree(`${design} se`, ours.se, (result.se as unknown as number[])[index], 1e-9)
      }
    else {
      const ours = ask((row) => inDomain(call, row))
      agree(`${design} estimate`, ours.value, result.est, 1e-9)
      if (design !== 'rk1_default') agree(`${design} se`, ours.se, result.se, 1e-9)
      else {
        const { sweeps } = rake(
          [margins.stype, margins['sch.wide']],
          groupBy(['stype', 'sch.wide']).combinations,
          rDefault
        )
        const turned = byTurns(['stype', 'sch.wide'], sweeps)
        const [y, which] = [column(/~([\w.]+)/.exec(call)?.[1] ?? ''), (row: number) => inDomain(call, row)]
        const theirs = estimate(
          turned.drawn,
          answered(y, which),
          call.startsWith('svytotal') ? total : ratio,
          turned.explained
        )
        agree(`${design} estimate, margin by margin`, theirs.value, result.est, 1e-9)
        agree(`${design} se, by each margin's own last weights`, theirs.se, result.se, 1e-9)
        agree(`${design} se, by the final weights`, ours.se, result.se, 2e-5)
      }
    }
  })
})
