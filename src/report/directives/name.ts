import { z } from 'zod'
import type { Column, Value } from '../../codebook/codebook.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { cases } from '../../language/language.ts'
import { languages } from '../../language/languages.ts'
import { inLanguage, lowerFirst, type Text, textOf } from '../../language/text.ts'
import { listNames } from '../../problem.ts'
import { oneOf } from '../../yaml/shapes.ts'
import type { Call } from '../call.ts'
import { dimensionNames, findMeasure, pagedColumn, unknown } from '../lookup.ts'
import { isRelative, waveOfPage } from '../periods.ts'
import { labelOfWave } from '../wave-label.ts'
import { relativeWave } from '../waves.ts'
import { directive, measureName, waveCode } from './directive.ts'

export const name = directive({
  name: 'name',
  form: 'text',
  description:
    'The label of a value, a measure or a wave, as the codebook gives it in the language of the page. On a page for each value of a dimension `:name{sector}` is the label of the page’s own; on that of a period, `:name{month}`.',
  example: ':name{sector=utilities}',
  attributes: z.object({
    of: measureName.optional(),
    wave: waveCode.optional(),
    as: oneOf('lower').optional().describe('`lower` begins it with a small letter, as within a sentence: “utilities”.'),
    case: oneOf(...cases)
      .optional()
      .describe('The case that the sentence asks for, as the codebook writes it under `forms` of the value.')
  }),
  free: true,
  resolve({ of, wave, as, case: ending }, call) {
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
    const [dimension, code] = others[0] ?? []
    const found = dimension === undefined ? null : findValue(dimension, code ?? '', call)
    if (dimension !== undefined && !found) return null
    const label =
      found?.value.label ?? (of === undefined ? findWaveLabel(wave ?? '', call) : findMeasureLabel(of, call))
    const form = ending === undefined || !label ? label : findForm(found, ending, call)
    if (!form) return null
    const { language } = call.scope
    return {
      kind: 'name',
      text: as === 'lower' ? { [language]: lowerFirst(inLanguage(form, language), language) } : form
    }
  }
})

function findMeasureLabel(of: string, call: Call): Text | null {
  return findMeasure(of, 'of', call)?.measure.label ?? null
}

function findWaveLabel(wave: string, call: Call): Text | null {
  const waves = call.datasets.flatMap((dataset) => dataset.codebook.waves)
  const found = waves.find((each) => each.code === wave)
  if (found) return found.label
  const [dataset] = call.datasets.filter(({ codebook }) => codebook.waves.length > 0)
  if (dataset && isRelative(wave)) {
    const code = relativeWave(dataset, wave, waveOfPage(dataset, call), 'wave', call)
    const told = languages[call.scope.language]
    return code === undefined || !told ? null : textOf(labelOfWave(dataset.codebook, code, told))
  }
  const codes = [...new Set(waves.map((each) => each.code))]
  unknown(call, call.placeOf('wave'), wave, 'a wave of this report', codes, 'Take one of its waves.')
  return null
}

/** A value of a dimension, in the first dataset that has it. */
type FoundValue = { value: Value; column: Column; dataset: Dataset }

/** The value that a dimension's code means, or where none is written, the page's own. Null: see problems. */
function findValue(dimension: string, written: string, call: Call): FoundValue | null {
  const columns = call.datasets.flatMap((dataset) => {
    const column = pagedColumn(dataset, dimension)
    return column ? [{ dataset, column }] : []
  })
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
    return null
  }
  const { bound } = call.scope
  const code = written === '' && bound?.dimension === dimension ? bound.code : written
  if (code === '') {
    call.problem({
      rule: 'name-open',
      place: call.placeOfName(dimension),
      message: `\`:name{${dimension}}\` is the name of what a page is about, and this page is about no value of \`${dimension}\``,
      expected: `a file \`[${dimension}].md\`, or a code`,
      remedy: `Write \`${dimension}=\` and a code.`
    })
    return null
  }
  for (const { dataset, column } of columns) {
    const value = column.values.find((each) => each.code === code)
    if (value) return { value, column, dataset }
  }
  const codes = [...new Set(columns.flatMap(({ column }) => column.values.map((value) => value.code)))]
  unknown(
    call,
    call.placeOf(dimension),
    code,
    `a value of \`${dimension}\``,
    codes,
    'Take one of the codes of the codebook.'
  )
  return null
}

/** A label in a case, as the codebook writes it. Null, with a problem that says what to write there. */
function findForm(found: FoundValue | null, ending: (typeof cases)[number], call: Call): Text | null {
  const { language } = call.scope
  const place = call.placeOf('case')
  const said = languages[language]?.name ?? language
  if (!found) {
    call.problem({
      rule: 'name-case',
      place,
      message: 'Only values of dimensions have their cases in the codebook',
      expected: '`case` with a value, like `:name{sector=utilities case=loc}`',
      remedy: 'Turn the sentence so that the name stands as it is.'
    })
    return null
  }
  const { value, column, dataset } = found
  const form = value.forms[language]?.[ending]
  if (form !== undefined) return { [language]: form }
  call.problem({
    rule: 'name-case',
    place,
    message: `The codebook does not say what \`${value.code}\` is in this case in ${said}`,
    expected: `\`forms: { ${language}: { ${ending}: … } }\` with the value`,
    remedy: `Write it at \`${value.code}\` of \`${column.name}\` in ${dataset.codebook.path}.`
  })
  return null
}
