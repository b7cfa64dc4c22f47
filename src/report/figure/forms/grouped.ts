import { figureForm } from './form.ts'
import { firstOf, needsDimension, needsLength, needsOneUnit, needsWaves } from './needs.ts'

const most = 4

export const grouped = figureForm({
  name: 'grouped',
  description: 'Two to four measures of one unit, or parts of one, as bars side by side in each row.',
  example: '::chart[Few promote anyone]{of="nps/promoters nps/detractors" by=sector form=grouped}',
  onePanel: null,
  spans: false,
  isFor: ({ measures, by }) => by && measures.length > 1 && measures.length <= most,
  unfit: (asked) =>
    firstOf(
      needsDimension('grouped', asked),
      needsOneUnit('grouped', asked),
      needsLength(asked),
      needsWaves('grouped', asked, 1, 1),
      asked.measures.length > 1 && asked.measures.length <= most
        ? null
        : {
            attribute: 'of',
            message: `A grouped chart has two to ${most} bars in a row, and this one would have ${asked.measures.length}`,
            expected: `two to ${most} measures or parts`,
            remedy: 'Name fewer, or take `form=heat` or a `::table`.'
          }
    )
})
