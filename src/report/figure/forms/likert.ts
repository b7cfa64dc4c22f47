import { figureForm } from './form.ts'
import { firstOf, isOrdered, isWhole, needsWaves, needsWhole } from './needs.ts'

export const likert = figureForm({
  name: 'likert',
  description: 'All answers on a scale, the good ones on one side of a line and the bad ones on the other.',
  example: '::chart[Most found it easy]{of=answers by=sector wave=during form=likert}',
  onePanel: null,
  spans: false,
  isFor: (asked) => asked.by && isWhole(asked) && isOrdered(asked),
  unfit: (asked) =>
    firstOf(
      needsWhole('likert', asked),
      needsWaves('likert', asked, 1, 1),
      isOrdered(asked)
        ? null
        : {
            attribute: 'form',
            message: 'A likert chart parts answers into two sides, and these have no order',
            expected: 'a column with `scale:`',
            remedy: 'Write `form=stacked`.'
          }
    )
})
