/** The ranks that a domain may have, 1 being the best. */
export type RankRange = { best: number; worst: number }

/**
 * For each of `count` domains the ranks that the data do not rule out: from 1 + the domains that are clearly better to
 * all - the domains that are clearly worse. `order` says which of `values` are better; `different` says of two domains,
 * by their positions and in either order, whether their values differ significantly. A domain with the value NaN has
 * no rank (null), and may stand anywhere: it widens the ranges of all others.
 *
 * If `different` holds the chance of any false difference among all pairs to a level (see `adjustments.holm`), then all
 * ranges hold their true ranks at once with that confidence. Throws where there are not `count` values.
 *
 * Source: Klein, Wright & Wieczorek 2020, JRSS C 69, for the ranges; Mogstad, Romano, Shaikh & Wilhelm 2024, Review of
 * Economic Studies 91, for ranges from tests of all pairs.
 */
export function rankRanges(
  count: number,
  order: 'higher' | 'lower',
  values: readonly number[],
  different: (a: number, b: number) => boolean
): (RankRange | null)[] {
  if (values.length !== count) throw new RangeError(`${count} domains have ${values.length} values.`)
  const ranked = [...values.keys()].filter((index) => !Number.isNaN(values[index]))
  return values.map((value, index) => {
    if (Number.isNaN(value)) return null
    const above = ranked.filter((other) => (values[other] ?? 0) > value && different(index, other)).length
    const below = ranked.filter((other) => (values[other] ?? 0) < value && different(index, other)).length
    const [better, worse] = order === 'higher' ? [above, below] : [below, above]
    return { best: 1 + better, worst: values.length - worse }
  })
}
