import { currencyOf, type Ends, type Money, type NumberKind } from '../../estimate/statistics/values.ts'

/** An axis from end to end, where its ticks stand, and the decimals that say so: of per cent for shares. */
export type Axis = { from: number; to: number; ticks: number[]; decimals: number }

/** What a reader is shown of a statistic, in the unit that it is shown in: the step between two values. */
const shown: Record<Exclude<NumberKind, Money>, { finest: number; factor: number }> = {
  mean: { finest: 0.1, factor: 1 },
  answer: { finest: 0.1, factor: 1 },
  share: { finest: 1, factor: 100 },
  score: { finest: 1, factor: 1 },
  rank: { finest: 1, factor: 1 },
  count: { finest: 1, factor: 1 },
  times: { finest: 0.1, factor: 1 },
  change: { finest: 1, factor: 100 }
}

/**
 * From the round number below all values to the one above, with about five ticks, and never beyond `bounds`; from zero
 * for bars. Null where there are no values.
 */
export function axisOf(values: number[], kind: NumberKind, bounds: Ends, fromZero: boolean): Axis | null {
  if (values.length === 0) return null
  const { finest, factor } = currencyOf(kind) === null ? shown[kind as Exclude<NumberKind, Money>] : shown.mean
  const all = [...values, ...(fromZero ? [0] : [])].map((value) => value * factor)
  const least = Math.min(bounds.min, fromZero ? 0 : bounds.min) * factor
  const most = Math.max(bounds.max, fromZero ? 0 : bounds.max) * factor
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const { step, decimals } = stepOf(high - low, finest)
  const from = Math.max(least, Math.floor(low / step + 1e-9) * step)
  const above = Math.min(most, Math.ceil(high / step - 1e-9) * step)
  const to = above > from ? above : from + step <= most ? from + step : from
  const start = to > from ? from : to - step
  const count = Math.floor((to - start) / step + 1e-9)
  const exact = (value: number) => Number((value / factor).toPrecision(12))
  const ticks = Array.from({ length: count + 1 }, (_, index) => exact(start + index * step))
  return { from: exact(start), to: exact(to), ticks, decimals: Math.max(decimals, decimalsOf(start)) }
}

/**
 * A step of 1, 2, 2.5 or 5 times a power of ten that goes at most 4.5 times into `width`, and its decimals; 2.5 only
 * where it needs no more of them than 2 does. Values closer than a tenth of what is shown count as one.
 */
function stepOf(width: number, finest: number): { step: number; decimals: number } {
  const rough = width > finest / 10 ? width / 4.5 : finest
  const exponent = Math.floor(Math.log10(rough) + 1e-9)
  const power = 10 ** exponent
  const factors = exponent >= 1 ? [1, 2, 2.5, 5] : [1, 2, 5]
  const factor = factors.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10
  return { step: Number((factor * power).toPrecision(6)), decimals: Math.max(0, -exponent - (factor === 10 ? 1 : 0)) }
}

/** How many decimals a number is written with, three at most. */
function decimalsOf(value: number): number {
  return [0, 1, 2].find((decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) ?? 3
}
