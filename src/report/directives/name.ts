import { z } from 'zod'
import { listNames } from '../../problem.ts'
import { dimensionNames, dimensionOf, findMeasure, unknown } from '../lookup.ts'
import { directive, measureName, waveCode } from './directive.ts'

export const name = directive({
  name: 'name',
  form: 'text',
  description: 'The label of a value, a measure or a wave, as the codebook gives it in the language of the page.',
  example: ':name{sector=utilities}',
  attributes: z.object({ of: measureName.optional(), wave: waveCode.optional() }),
  free: true,
  resolve({ of, wave }, call) {
    const others = Object.entries(call.others)
    if (others.length + (of === undefined ? 0 : 1) + (wave === undefined ? 0 : 1) !== 1) {
      call.problem({
        rule: 'name-one',
        place: call.place,
        message: '`:name` writes one name, and here it is asked for another number of them',
        expected: '`:name{sector=utilities}`, `:name{of=ease}` or `:name{wave=before}`',
        remedy: 'Name one thing.'
      })
      return null
    }
    if (of !== undefined) {
      const named = findMeasure(of, 'of', call)
      return named && { kind: 'name', text: named.measure.label }
    }
    if (wave !== undefined) {
      const waves = call.datasets.flatMap((dataset) => dataset.codebook.waves)
      const found = waves.find((each) => each.code === wave)
      if (found) return { kind: 'name', text: found.label }
      unknown(
        call,
        call.placeOf('wave'),
        wave,
        'a wave of this report',
        [...new Set(waves.map((each) => each.code))],
        'Take one of its waves.'
      )
      return null
    }
    const [dimension, written] = others[0] as [string, string]
    const { bound } = call.scope
    const code = written === '' && bound?.dimension === dimension ? bound.code : written
    const column = call.datasets
      .map((dataset) => dimensionOf(dataset, dimension))
      .find((each) => each?.values.some((value) => value.code === code))
    const label = column?.values.find((value) => value.code === code)?.label
    if (label) return { kind: 'name', text: label }
    const columns = call.datasets.map((dataset) => dimensionOf(dataset, dimension)).filter((each) => each !== undefined)
    if (columns.length === 0) {
      const known = [...call.attributeNames, ...new Set(call.datasets.flatMap(dimensionNames))]
      unknown(
        call,
        call.placeOfName(dimension),
        dimension,
        `an attribute of \`name\` or a dimension of ${listNames(call.datasets.map((each) => each.name))}`,
        known,
        'Mend the name.'
      )
    } else {
      const codes = [...new Set(columns.flatMap((each) => each.values.map((value) => value.code)))]
      unknown(
        call,
        call.placeOf(dimension),
        code,
        `a value of \`${dimension}\``,
        codes,
        'Take one of the codes of the codebook.'
      )
    }
    return null
  }
})
