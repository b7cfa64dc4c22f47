import { figureForm } from './form.ts'
import { firstOf, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const slope = figureForm({
  name: 'slope',
  description: 'Two waves with a line for each row: who rose, who fell, who crossed whom.',
  example: '::chart[Every sector became harder]{of=ease by=sector form=slope}',
  onePanel: null,
  spans: true,
  isFor: () => false,
  unfit: (asked) => firstOf(needsOneAxis('slope', asked), needsLength(asked), needsWaves('slope', asked, 2, 2))
})
