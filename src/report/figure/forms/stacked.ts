import { figureForm } from './form.ts'
import { firstOf, isWhole, needsWaves, needsWhole } from './needs.ts'

export const stacked = figureForm({
  name: 'stacked',
  description: 'All answers to a question as parts of a bar of 100%.',
  example: '::chart[Most found it easy]{of=answers by=sector wave=during form=stacked}',
  onePanel: null,
  spans: false,
  isFor: (asked) => asked.by && isWhole(asked),
  unfit: (asked) => firstOf(needsWhole('stacked', asked), needsWaves('stacked', asked, 1, 1))
})
