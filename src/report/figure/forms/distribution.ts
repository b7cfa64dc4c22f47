import { figureForm } from './form.ts'
import { firstOf, isOrdered, isWhole, needsWaves, needsWhole } from './needs.ts'

export const distribution = figureForm({
  name: 'distribution',
  description:
    'How often each answer was given; where the question is that of a net promoter score, in its three groups.',
  example: '::chart[Few would recommend a utility]{of=recommendations sector=utilities form=distribution}',
  onePanel: null,
  spans: false,
  isFor: (asked) => !asked.by && isWhole(asked) && isOrdered(asked),
  unfit: (asked) =>
    firstOf(
      needsWhole('distribution', asked),
      needsWaves('distribution', asked, 1, 1),
      asked.by
        ? {
            attribute: 'by',
            message: 'A distribution is of one group, and this one would be of several',
            expected: 'no `by`',
            remedy: 'Remove it and hold one group, like `sector=utilities`; or write `form=stacked`.'
          }
        : null
    )
})
