import type { KnownColumn } from '../../../codebook/known.ts'
import { Damaged } from './damaged.ts'
import type { Texts } from './encoding.ts'
import { codeText, isCode, numberCode, numberIn } from './missing.ts'
import { extension, type LabelRecord, type Records } from './records.ts'
import { readNamed, type Variable } from './variables.ts'

type Values = KnownColumn['values']

/** Value labels by the element at which their variable stands. Variables that share a record share what is given. */
export function labelsOf(
  records: Records,
  variables: readonly Variable[],
  texts: Texts,
  little: boolean
): Map<number, Values> {
  const byElement = new Map(variables.map((variable) => [variable.record.element, variable]))
  const found = new Map<number, Values>()
  for (const record of records.labels) {
    const shared = new Map<string, Values>()
    for (const index of record.variables) {
      const variable = byElement.get(index - 1)
      if (!variable) throw new Damaged(`Value labels of this SPSS file are for variable ${index}, which there is not`)
      const form = `${variable.width} ${variable.moment}`
      const values = shared.get(form) ?? valuesOf(record, variable, texts, little)
      shared.set(form, values)
      found.set(index - 1, values)
    }
  }
  return found
}

function valuesOf(record: LabelRecord, { width, moment }: Variable, texts: Texts, little: boolean): Values {
  const codeOf = (value: Uint8Array) =>
    width > 0 ? codeText(value.subarray(0, width), texts) : numberCode(numberIn(value, little), moment)
  return once(record.values.map(({ value, label }) => ({ code: codeOf(value), label: texts.decode(label).trim() })))
}

/** Value labels of longer texts, by the variable's name. */
export function longLabelsOf(records: Records, texts: Texts, little: boolean): Map<string, Values> {
  const found = new Map<string, Values>()
  readNamed(records, extension.longLabels, little, (name, cursor) => {
    cursor.skip(4)
    const values: Values = []
    for (let left = cursor.int32(); left > 0; left--) {
      const code = codeText(cursor.bytes(cursor.int32()), texts)
      values.push({ code, label: texts.decode(cursor.bytes(cursor.int32())).trim() })
    }
    found.set(texts.decode(name), once(values))
  })
  return found
}

/** Each code once, at its first place: writers other than SPSS cut long ones, so that several become one. */
function once(values: Values): Values {
  const seen = new Set<string>()
  return values.filter(({ code }) => isCode(code) && !seen.has(code) && seen.add(code))
}
