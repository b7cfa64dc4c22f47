import { figureForm } from './form.ts'
import { firstOf, needsDimension, needsLength, needsWaves } from './needs.ts'

export const quadrant = figureForm({
  name: 'quadrant',
  description:
    'Two measures of each row against each other, each with its interval, parted by the values of everybody.',
  example: '::chart[Who is easy is not always liked]{of="ease nps" by=sector wave=during form=quadrant}',
  panels: false,
  spans: false,
  isFor: () => false,
  unfit: (asked) =>
    firstOf(
      needsDimension('quadrant', asked),
      needsLength(asked),
      needsWaves('quadrant', asked, 1, 1),
      asked.measures.length === 2
        ? null
        : {
            attribute: 'of',
            message: `A quadrant chart sets two measures against each other, and this names ${asked.measures.length}`,
            expected: 'two measures in quotes, the one across first',
            remedy: 'Name two, or write `form=heat`.'
          }
    )
})
