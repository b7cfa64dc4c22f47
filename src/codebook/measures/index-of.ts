import { z } from 'zod'
import { closestMatch, listNames, oneOfThem } from '../../problem.ts'
import { number, oneOf } from '../../yaml/shapes.ts'
import type { SurveyCodebook, SurveyMeasure } from '../codebook.ts'
import { measureKind } from './kind.ts'

const options = { form: oneOf('acsi', 'ukcsi', 'range').optional() }
const weights = z.record(z.string(), number, { error: 'a map from measure to its weight' })

export const index = measureKind<'index', Record<string, number>, typeof options>({
  holds: weights,
  description:
    'An index from 0 to 100 of several measures with weights. `form: acsi` puts means on 0 to 100 by the ends of their scales; `form: ukcsi` takes ten times the mean of scales from 1 to 10; `form: range` puts shares and NPS on 0 to 100 as well. Each measure counts those who answered it.',
  example: 'index: { index: { ease: 2, satisfaction: 1 }, form: acsi }',
  options,
  better: () => 'higher',
  complete: (held, { form }) => ({
    statistic: 'index',
    columns: [],
    parts: Object.entries(held).map(([measure, weight]) => ({ measure, weight })),
    form: form ?? 'acsi'
  }),
  check: (measure, checks) => {
    const place = checks.place('index')
    if (measure.parts.length < 2)
      checks.fail(place, 'An index is of two measures or more', 'measures with their weights', 'Add one.')
    if (!checks.yaml.keys(['measures', measure.name]).includes('form'))
      checks.fail(
        checks.place(),
        'The index does not say how its measures come to one scale',
        '`form: acsi` (means by the ends of their scales), `form: ukcsi` (ten times the mean of 1 to 10) or `form: range` (shares and NPS too)',
        'Write one of them.'
      )
    for (const { measure: name, weight } of measure.parts) {
      const part = checks.codebook.measures.get(name)
      if (!(weight > 0))
        checks.fail(checks.keyPlace('index', name), 'A weight of an index is above 0', 'a number above 0', 'Mend it.')
      if (part) {
        const fault = faultOf(part, measure.form, checks.codebook)
        if (fault)
          checks.fail(checks.keyPlace('index', name), fault, 'a measure with two ends', 'Take another measure.')
        continue
      }
      const names = [...checks.codebook.measures.keys()].filter((each) => each !== measure.name)
      const closest = closestMatch(name, names)
      checks.problems.error({
        rule: 'unknown-measure',
        place: checks.keyPlace('index', name),
        message: `\`${name}\` is not a measure of this codebook`,
        expected: listNames(names),
        ...(closest === undefined ? {} : { closest }),
        remedy: 'Name a measure that stands under `measures`.'
      })
    }
  }
})

/** The least and the most that a measure can be; null where it has no ends. */
export function endsOf(measure: SurveyMeasure, codebook: Pick<SurveyCodebook, 'columns'>): [number, number] | null {
  if (measure.statistic === 'share') return [0, 1]
  if (measure.statistic === 'nps') return [-100, 100]
  const scale = codebook.columns.get(measure.columns[0] ?? '')?.scale
  return measure.statistic === 'mean' && scale ? [scale.min, scale.max] : null
}

function faultOf(part: SurveyMeasure, form: 'acsi' | 'ukcsi' | 'range', codebook: SurveyCodebook): string | null {
  const ends = endsOf(part, codebook)
  if (!ends) return `\`${part.name}\` has no least and no most, so it cannot be put on 0 to 100`
  if (form === 'acsi' && part.statistic !== 'mean')
    return `The ACSI form takes means, and \`${part.name}\` is ${oneOfThem(part.statistic)}: for that there is \`form: range\``
  if (form !== 'ukcsi' || (part.statistic === 'mean' && ends[0] === 1 && ends[1] === 10)) return null
  return `The UKCSI form takes means of scales from 1 to 10, and \`${part.name}\` is not one`
}
