import { type Asked, figureForm } from './form.ts'
import { firstOf, needsWaves } from './needs.ts'

export const box = figureForm({
  name: 'box',
  description:
    'Three or five quantiles of one number, like the time to resolve: the middle half, the median, the ends.',
  example: '::chart[Supermarkets are done first]{of="quick median tail" by=sector form=box}',
  onePanel: null,
  spans: false,
  isFor: isQuantiles,
  unfit: (asked) =>
    firstOf(
      needsWaves('box', asked, 1, 1),
      isQuantiles(asked)
        ? null
        : {
            attribute: 'of',
            message:
              'A box chart shows three or five quantiles of one column, from low to high, and this does not name those',
            expected: 'measures like `quantile: minutes, at: 25`, `median: minutes` and `quantile: minutes, at: 75`',
            remedy: 'Name them in this order, or take another form.'
          }
    )
})

/** The middle one is the median. */
function isQuantiles({ measures }: Asked): boolean {
  const quantiles = measures.flatMap(({ measure }) =>
    measure.statistic === 'quantile' && 'columns' in measure ? [measure] : []
  )
  return (
    quantiles.length === measures.length &&
    [3, 5].includes(quantiles.length) &&
    new Set(quantiles.map(({ columns }) => columns.join())).size === 1 &&
    quantiles.every(({ p }, index) => index === 0 || p > (quantiles[index - 1]?.p ?? 1)) &&
    quantiles[(quantiles.length - 1) / 2]?.p === 0.5
  )
}
