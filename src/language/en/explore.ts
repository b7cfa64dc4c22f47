import type { Words } from '../language.ts'
import { lowerFirst } from '../text.ts'

export const explore: Words['explore'] = {
  name: 'Explore',
  title: 'Ask the data yourself',
  standfirst:
    'Choose what to see: the measure, the groups, the comparison. Every number carries its interval, its base and its test, as those of the report do.',
  choose: 'What to show',
  measure: 'Measure',
  by: 'By',
  facet: 'In panels by',
  where: 'Only',
  wave: 'When',
  versus: 'Compared with',
  form: 'Drawn as',
  none: 'Nothing',
  everybody: 'Everybody',
  across: 'All, one after the other',
  alone: 'Nothing',
  all: 'All',
  usual: 'What suits it',
  forms: {
    bar: 'Bars',
    dot: 'Dots with intervals',
    league: 'League with ranks',
    heat: 'Heat table',
    dumbbell: 'Two dates joined',
    slope: 'Slopes',
    trend: 'Lines over time',
    table: 'Table'
  },
  measureBy: (measure, dimension) => `${measure} by ${lowerFirst(dimension, 'en')}`,
  loading: 'Loading …',
  failed: 'The data could not be loaded. Perhaps the connection was lost.',
  damaged: 'The data that arrived are not whole, so nothing of them is shown.',
  again: 'Try again',
  unpublished: 'This combination was not published: it would take more groups apart than the publisher allows.',
  unfit: 'This cannot be drawn so. Choose another form, or fewer things at once.',
  withoutScript: 'Asking needs JavaScript. All numbers of the report stand in its tables, which need none.',
  tables: 'All tables of the report',
  protected: (minimum) =>
    `Groups of fewer than ${minimum} people are hidden, and with them other numbers from which they could be worked out.`,
  open: 'Explore'
}
