import { figureForm } from './form.ts'
import { firstOf, needsLength, needsOneAxis, needsWaves } from './needs.ts'

export const bar = figureForm({
  name: 'bar',
  description: 'Bars from zero, ranked, each with its interval.',
  example: '::chart[Telecoms lost most goodwill]{of=impersonal by=sector form=bar}',
  onePanel: null,
  spans: false,
  isFor: () => true,
  unfit: (asked) => firstOf(needsOneAxis('bar', asked), needsLength(asked), needsWaves('bar', asked, 1, 1))
})
