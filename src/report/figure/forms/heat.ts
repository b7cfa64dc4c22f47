import { figureForm } from './form.ts'
import { firstOf, needsDimension, needsWaves } from './needs.ts'

export const heat = figureForm({
  name: 'heat',
  description:
    'Several measures by a dimension, each value marked by how it stands against what `versus` names; or with `across=wave` one measure, shaded by how much it is: the retention of cohorts as they age.',
  example: '::chart[Utilities trail on both]{of="ease nps" by=sector wave=during form=heat versus=rest}',
  onePanel: null,
  spans: false,
  isFor: ({ measures, by }) => by && measures.length > 1,
  unfit: (asked) =>
    firstOf(needsDimension('heat', asked), asked.measures.length > 1 ? needsWaves('heat', asked, 1, 1) : null)
})
