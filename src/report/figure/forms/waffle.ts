import { unitOf } from '../../../estimate/statistics/statistics.ts'
import { figureForm } from './form.ts'
import { firstOf, needsOneAxis, needsWaves } from './needs.ts'

export const waffle = figureForm({
  name: 'waffle',
  description: 'Shares as so many squares of a hundred: for one number that everybody is to keep.',
  example: '::chart[One in five thought less of them]{of=impersonal form=waffle}',
  onePanel: null,
  spans: false,
  isFor: () => false,
  unfit: (asked) =>
    firstOf(
      needsOneAxis('waffle', asked),
      needsWaves('waffle', asked, 1, 1),
      asked.measures.every(({ measure, category }) => unitOf(measure, category) === 'proportion')
        ? null
        : {
            attribute: 'of',
            message: 'A waffle shows how many of a hundred, and this is no share',
            expected: 'a share, or a part of a measure like `nps/promoters`',
            remedy: 'Name one, or write `form=bar`.'
          }
    )
})
