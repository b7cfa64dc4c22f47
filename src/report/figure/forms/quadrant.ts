import { betterOf } from '../../parts.ts'
import { type Asked, figureForm, type Unfit } from './form.ts'
import { firstOf, needsLength, needsOneScale, needsWaves } from './needs.ts'

export const quadrant = figureForm({
  name: 'quadrant',
  description:
    'How good several drivers are against how much each matters (`importance`), parted by the means of both; or two measures of each row against each other, parted by the values of everybody. Each point has its interval both ways.',
  example:
    '::chart[Speed is to be put right first]{of="service-tracker.speed service-tracker.staff service-tracker.clarity service-tracker.hours" importance=service-tracker.matters wave=q5 form=quadrant highlight=speed}',
  onePanel: {
    message:
      'The lines of a quadrant stand at the means of its own points, so that in each panel the same place would mean something else',
    remedy: 'Write `form=heat` to show the values in panels, or make a quadrant of each group: `where` keeps to one.'
  },
  spans: false,
  isFor: ({ importance }) => importance,
  unfit: (asked) =>
    firstOf(
      needsLength(asked),
      needsWaves('quadrant', asked, 1, 1),
      asked.importance ? unfitDrivers(asked) : unfitPair(asked)
    )
})

function unfitPair({ by, measures }: Asked): Unfit | null {
  if (by && measures.length === 2) return null
  return {
    attribute: by ? 'of' : 'form',
    message: by
      ? `A quadrant chart by a dimension sets two measures against each other, and this names ${measures.length}`
      : 'A quadrant chart sets two measures of each row against each other, or drivers against how much they matter, and this does neither',
    expected: by
      ? 'two measures in quotes, the one across first'
      : '`by=` and a dimension, or `importance=` and a measure',
    remedy: by ? 'Name two, or write `form=heat`.' : 'Add one of them, or take another form.'
  }
}

/** Drivers, of which more is better: else the corners would not mean what they say. */
function unfitDrivers(asked: Asked): Unfit | null {
  const worse = asked.measures.find((each) => betterOf(each) === 'lower')
  return firstOf(
    asked.by
      ? {
          attribute: 'by',
          message: 'With `importance` the drivers are the rows of a quadrant chart, and this one is by a dimension too',
          expected: 'no `by`; one value of a dimension can be held, like `sector=retail`',
          remedy: 'Remove `by`, or `importance`.'
        }
      : null,
    asked.measures.length > 1
      ? null
      : {
          attribute: 'of',
          message: 'A quadrant chart parts drivers by their means, and this names one driver',
          expected: 'two measures or more in quotes',
          remedy: 'Name the others, or write `form=bar` without `importance`.'
        },
    worse
      ? {
          attribute: 'of',
          message: `Right is better in a quadrant of drivers, and less is better of \`${worse.measure.name}\``,
          expected: 'measures of which more is better',
          remedy: 'Name a measure of the opposite, like the share that was done in time.'
        }
      : null,
    needsOneScale(asked.measures)
  )
}
