import { daysOf } from '../../codebook/period.ts'
import type { Bound } from '../../report/model.ts'
import { isPeriod, type PeriodBound } from '../../report/periods.ts'
import type { Context, Sibling } from '../context.ts'
import type { ArticlePage } from '../site.ts'
import { labelsOfDomain } from '../values.ts'

type Paged = Sibling & { bound: Bound }
type PeriodPage = Sibling & { bound: PeriodBound }

/** More periods of a kind than this are listed by year. */
const mostTogether = 12

/**
 * The pages of periods, given from the widest kind to the finest: the newest first, many of them by year. On the page of one these are the others of its year, those
 * within it and those that it is within.
 */
export function periodLinks(pages: readonly Paged[], context: Context): ArticlePage['profiles'] {
  const { bound } = context.page
  const periods = pages.filter((each): each is PeriodPage => isPeriod(each.bound))
  const shown = isPeriod(bound) ? periods.filter((each) => isNear(each.bound, bound)) : periods
  return [...Map.groupBy(shown, (each) => each.bound.dimension)].flatMap(([kind, own]) => {
    const { several, ofYear } = context.language.words.periods
    if (kind === 'year' || own.length <= mostTogether) return [{ label: several[kind], links: linksOf(own, context) }]
    const byYear = Map.groupBy(own, (each) => each.bound.code.slice(0, 4))
    return [...byYear]
      .toReversed()
      .map(([year, some]) => ({ label: ofYear[kind](year), links: linksOf(some, context) }))
  })
}

/** Is one a part of the other, or are they of one kind and year? Years are all of one kind. */
function isNear(one: PeriodBound, other: PeriodBound): boolean {
  if (one.dimension === other.dimension)
    return one.dimension === 'year' || one.code.slice(0, 4) === other.code.slice(0, 4)
  const [a, b] = [daysOf(one.code), daysOf(other.code)]
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)
}

function linksOf(pages: readonly PeriodPage[], context: Context) {
  return pages.toReversed().map(({ bound, path, page }) => ({
    path,
    text: labelsOfDomain(context, bound.dataset, { [bound.dimension]: bound.code })[0] ?? bound.code,
    current: page === context.page
  }))
}
