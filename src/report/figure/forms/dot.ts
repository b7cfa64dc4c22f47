import { figureForm } from './form.ts'
import { firstOf, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const dot = figureForm({
  name: 'dot',
  description: 'Dots with their intervals, on a scale that need not begin at zero.',
  example: '::chart[Supermarkets lead]{of=ease by=sector wave=during form=dot versus=overall}',
  onePanel: null,
  spans: false,
  isFor: () => false,
  unfit: (asked) => firstOf(needsOneAxis('dot', asked), needsLength(asked), needsWaves('dot', asked, 1, 1))
})
