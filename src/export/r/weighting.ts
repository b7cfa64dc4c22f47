import type { Weighting } from '../../codebook/design.ts'
import { withOneTotal } from '../../stats/weighting/margins.ts'
import { call, number, text, vector } from './code.ts'
import type { Survey } from './survey.ts'

/** Weights a design to the margins of its population. */
export function weighted({ method, margins, bounds, trim }: Weighting, { codebook, name, cells }: Survey): string {
  const { unit: column } = codebook.design
  const unit = column === null ? null : cells.name({ column, wave: null, option: null })
  const targets = withOneTotal(margins.map((margin) => ({ targets: margin.targets.map(({ count }) => count) })))
  const counts = margins.map((margin, index) => {
    const columns = margin.columns.map((column) => cells.name({ column, wave: null, option: null }))
    const each = margin.targets.map(
      ({ codes }, place) => `${text(codes.join('*'))} = ${number(targets[index]?.targets[place] ?? 0)}`
    )
    return `${text(columns.join('*'))} = ${vector(each.length === 1 ? [`c(${each[0]})`] : each)}`
  })
  const given = [
    ...(bounds ? [`bounds = c(${number(bounds.lower)}, ${number(bounds.upper)})`] : []),
    ...(trim
      ? [
          `trim = c(${number(trim.lower ?? Number.NEGATIVE_INFINITY)}, ${number(trim.upper ?? Number.POSITIVE_INFINITY)})`
        ]
      : [])
  ]
  const to = [`${name}_margins`, text(method), ...given]
  const units = unit !== null || trim !== null
  return [
    `${name}_margins <- ${call('list', counts)}`,
    `${name}_design <- ${
      units
        ? call('units_weighed_to', [`${name}_design`, `~${unit ?? '1'}`, ...to])
        : call('weighed_to', [`${name}_design`, ...to])
    }`
  ].join('\n')
}
