import { figureForm } from './form.ts'
import { firstOf, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const dumbbell = figureForm({
  name: 'dumbbell',
  description: 'Two waves of each row, joined, with the change in words.',
  example: '::chart[Every sector became harder]{of=ease by=sector form=dumbbell}',
  onePanel: null,
  spans: true,
  isFor: ({ waves }) => waves === 2,
  unfit: (asked) => firstOf(needsOneAxis('dumbbell', asked), needsLength(asked), needsWaves('dumbbell', asked, 2, 2))
})
