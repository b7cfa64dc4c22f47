import { figureForm } from './form.ts'
import { firstOf, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const trend = figureForm({
  name: 'trend',
  description: 'Three waves or more with a line for each row, and a band for its interval.',
  example:
    '::chart[Only retail is where it was meant to be]{of=service-tracker.ease by=sector form=trend versus=target}',
  onePanel: null,
  spans: true,
  isFor: ({ waves }) => waves > 2,
  unfit: (asked) =>
    firstOf(needsOneAxis('trend', asked), needsLength(asked), needsWaves('trend', asked, 3, Number.POSITIVE_INFINITY))
})
