import { figureForm } from './form.ts'
import { firstOf, needsDimension, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const league = figureForm({
  name: 'league',
  description: 'The rank of each row, and the ranks that it cannot be told apart from.',
  example: '::chart[Only the first place is sure]{of=ease by=sector wave=during form=league}',
  onePanel: {
    message:
      'A league ranks all of its rows against one another, and in panels the first of one would look like the equal of the first of the next',
    remedy: 'Write `form=dot` to show the values in panels, or make a league of each group: `where` keeps to one.'
  },
  spans: false,
  isFor: () => false,
  unfit: (asked) =>
    firstOf(
      needsDimension('league', asked),
      needsOneAxis('league', asked),
      needsLength(asked),
      needsWaves('league', asked, 1, 1),
      asked.named.every(({ dataset }) => dataset.kind === 'survey')
        ? null
        : {
            attribute: 'of',
            message: 'Nothing tells which ranks published values can have',
            expected: 'a measure of a survey',
            remedy: 'Write `form=bar`.'
          }
    )
})
