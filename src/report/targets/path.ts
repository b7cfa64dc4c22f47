import type { Call } from '../call.ts'
import type { Figure } from '../model.ts'
import { isPeriod } from '../periods.ts'
import { askTarget, findNamed } from './find.ts'

/** Gives a chart over waves the path of a target of its measure. False, with a problem, where that cannot be. */
export function addPath(figure: Figure, name: string, call: Call): boolean {
  const fail = (message: string, expected: string, remedy: string) => {
    call.problem({ rule: 'target-path', place: call.placeOf('target'), message, expected, remedy })
    return false
  }
  if (isOfFirstPeriods(figure, call)) return true
  if (figure.form !== 'trend' || figure.facet)
    return fail(
      'Only a trend without panels draws the path of a target',
      '`form=trend`',
      'Draw a trend, or remove `target`.'
    )
  if (figure.versus?.kind === 'target')
    return fail('Here would be two lines of what is to be reached', '`target` or `versus=target`', 'Remove one.')
  const named = findNamed(name, 'target', call)
  const target = named && askTarget(named, undefined, call)
  if (!target) return false
  const [measure] = figure.measures
  const { dataset, measure: of, category } = target.named
  if (measure?.dataset !== dataset.name || measure.measure !== of.name || measure.category !== category)
    return fail(
      `\`${target.name}\` is a target of \`${of.name}\``,
      `\`of=${of.name}\``,
      'Name a target of the measure.'
    )
  if (target.path === 'none')
    return fail(`\`${target.name}\` has no path`, 'a target with a `path`', 'Name another, or give it a path.')
  figure.path = target
  return true
}

/** On the pages of the first two periods a trend is another chart yet, which has no room for a path. */
function isOfFirstPeriods({ measures: [measure] }: Figure, { scope: { bound } }: Call): boolean {
  return isPeriod(bound) && (measure?.waves.length ?? 0) < 3
}
