import type { SurveyCodebook } from '../../codebook/codebook.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import { type Variable, variableKey } from '../../design/variable.ts'
import type { Estimator } from '../../stats/linear.ts'
import { mean } from '../../stats/mean.ts'
import {
  quantile as quantileOf,
  quantileSlope,
  type ShareBelow,
  type ValueTable,
  woodruff
} from '../../stats/quantile.ts'
import type { Sample } from '../../stats/sample.ts'
import { standardError } from '../../stats/variance.ts'
import { type Asked, cellAt, type Estimated, endsOfColumn, type Recipe, type Told, withoutParts } from './recipe.ts'

/** A quantile: an answer, read from a table of them. */
export const quantile: Told<'quantile'> = {
  value: () => 'answer',
  ends: endsOfColumn,
  ...withoutParts
}

export const quantileRecipe: Estimated<'quantile', ValueTable> = {
  prepare: async (placed, codebook, read) => {
    const tables = new Map<(typeof placed)[number], ValueTable>()
    const asked = placed.map((each) => ({ each, variable: answersOf(each.measure, each.asked, codebook) }))
    for (const group of Map.groupBy(asked, ({ variable }) => variableKey(variable)).values()) {
      const [{ variable }] = group as [(typeof asked)[number]]
      const found = await read.answers(
        variable,
        group.map(({ each }) => each.domain)
      )
      for (const [index, { each }] of group.entries()) tables.set(each, found[index] ?? [])
    }
    return placed.map((each) => tables.get(each) ?? [])
  },
  recipe: (measure, asked, codebook, _, table = []) => recipeOf(measure, asked, codebook, table)
}

/** The answers that a quantile is of. */
function answersOf(measure: MeasureAs<'quantile'>, asked: Asked, codebook: SurveyCodebook): Variable {
  return {
    factors: [{ ...cellAt(codebook, measure.columns[0], asked.wave), score: { kind: 'value', minus: 0 } }],
    known: asked.known
  }
}

/**
 * A quantile, read from the distinct answers of its domain; its spread is that of the share of answers at or below it,
 * by Woodruff's interval. To first order it moves against that share, by the slope between the two.
 */
function recipeOf(measure: MeasureAs<'quantile'>, asked: Asked, codebook: SurveyCodebook, table: ValueTable): Recipe {
  const { level } = codebook.intervals
  const value = quantileOf(table, measure.p, measure.rule)
  const cell = cellAt(codebook, measure.columns[0], asked.wave)
  const limit = Number.isNaN(value) ? 0 : value
  return {
    variables: [{ factors: [{ ...cell, score: { kind: 'at most', limit } }], known: asked.known }],
    crossed: [],
    bases: [0],
    estimator: (sample, domain, [at = 0]) => {
      const below = mean(sample, domain, at)
      const share = shareBelow(sample, domain, at)
      // At the greatest answer all are at or below it, and no sample moves either.
      const slope = share.se === 0 ? 0 : quantileSlope(ends(table, share, measure.rule, level).se, share.se)
      return moved(below, value, share.share, slope)
    },
    interval: ({ sample, domain, at: [at = 0] }) => {
      const { low, high, method } = ends(table, shareBelow(sample, domain, at), measure.rule, level)
      return { interval: Number.isNaN(low) || Number.isNaN(high) ? null : { low, high }, method }
    },
    deff: null
  }
}

/** A quantile as its share below moves: against it, by the slope. */
function moved(below: Estimator, value: number, share: number, slope: number): Estimator {
  return (totals) => {
    const now = below(totals)
    return {
      value: value - slope * (now.value - share),
      gradient: new Map([...now.gradient].map(([position, derivative]) => [position, -slope * derivative]))
    }
  }
}

function shareBelow(sample: Sample, domain: number, at: number): ShareBelow {
  const sums = sample.sums[domain]?.[at]
  const below = mean(sample, domain, at)
  return {
    share: below(sample.totals).value,
    se: standardError(sample, below),
    n: sums?.n ?? 0,
    df: sums?.degrees ?? 0
  }
}

/** Woodruff's interval; where one of its ends would lie beyond all answers, that of the logit scale, which stays within. */
function ends(table: ValueTable, below: ShareBelow, rule: 'math' | 'school', level: number) {
  const plain = woodruff(table, below, rule, 'mean', level)
  if (!Number.isNaN(plain.se)) return { ...plain, method: 'woodruff' as const }
  return { ...woodruff(table, below, rule, 'xlogit', level), method: 'woodruff logit' as const }
}
