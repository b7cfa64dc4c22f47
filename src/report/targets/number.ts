import { endsOf, unitOf } from '../../estimate/statistics/statistics.ts'
import type { Finding } from '../../problem.ts'
import type { NamedMeasure } from '../parts.ts'

/** A number as authors write it: `7.5`, `80%`; in a target with a sign it is a change. */
export const numberPattern = /^([+-]?\d+(?:\.\d+)?)(%?)$/

/** What is wrong with a number, wherever it stands. */
type Wrong = Omit<Finding, 'place'>

/** A number that a measure can have, in its unit, with its text. */
export function readNumber(written: string, named: NamedMeasure): { value: number; text: string } | Wrong {
  const [, digits, sign] = numberPattern.exec(written) ?? []
  if (digits === undefined)
    return {
      rule: 'target',
      message: `\`${written}\` is not a number`,
      expected: 'a number like `7.5` or `80%`',
      remedy: 'Mend it.'
    }
  const { measure, category } = named
  const [value, percent] = [Number(digits), sign === '%']
  const proportion = unitOf(measure, category) === 'proportion'
  if (proportion !== percent)
    return {
      rule: 'versus',
      message: proportion
        ? `\`${measure.name}\` is a share, and ${value} does not say of what`
        : `\`${measure.name}\` is not a share, so a target in per cent means nothing`,
      expected: proportion ? `\`${value}%\`` : `\`${value}\``,
      remedy: 'Write the target in the unit of the measure.'
    }
  const inUnit = percent ? value / 100 : value
  return outside(inUnit, named) ?? { value: inUnit, text: value + (percent ? '%' : '') }
}

/** What is wrong with a number that a measure can never have; null: it can. */
export function outside(value: number, { measure, category, dataset }: NamedMeasure): Wrong | null {
  const percent = unitOf(measure, category) === 'proportion'
  const ends = endsOf(measure, category, dataset.codebook)
  if (!ends || (value >= ends.min && value <= ends.max)) return null
  const [unit, times] = percent ? ['%', 100] : ['', 1]
  const text = (each: number) => `${Number((each * times).toPrecision(12))}${unit}`
  return {
    rule: 'versus',
    message: `\`${measure.name}\` goes from ${text(ends.min)} to ${text(ends.max)}, so it can never be ${text(value)}`,
    expected: `a target from \`${text(ends.min)}\` to \`${text(ends.max)}\``,
    remedy: `Write a target that can be reached${percent ? '' : ', or mend the scale in the codebook where it is wrong'}.`
  }
}

/** So much more or less: of what there was at the start (0.1 is 10% more), or in the unit of the measure (of a share, points). */
export type Change = { kind: 'ratio' | 'points'; by: number }

/** A change as it is written, `+10%` or `-2`; null where it has no sign and is none. */
export function readChange(written: string, { measure, category }: NamedMeasure): Change | null {
  const [, digits, sign] = numberPattern.exec(written) ?? []
  if (digits === undefined || !/^[+-]/.test(written)) return null
  if (sign === '%') return { kind: 'ratio', by: Number(digits) / 100 }
  return { kind: 'points', by: Number(digits) / (unitOf(measure, category) === 'proportion' ? 100 : 1) }
}
