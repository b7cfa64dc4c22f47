import { figureForm } from './form.ts'
import { firstOf, needsDimension, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const league = figureForm({
  name: 'league',
  description: 'The rank of each row, and the ranks that it cannot be told apart from.',
  example: '::chart[Only the first place is sure]{of=ease by=sector wave=during form=league}',
  panels: false,
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
