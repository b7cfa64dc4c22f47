import { type Domain, estimateOf } from '../../estimate/question.ts'
import { showsParts } from '../../estimate/statistics/statistics.ts'
import { listNames } from '../../problem.ts'
import type { Call } from '../call.ts'
import { findMeasure } from '../lookup.ts'
import type { FigureRow } from '../model.ts'
import { type NamedMeasure, partsOfNamed } from '../parts.ts'
import { needsOneScale } from './forms/needs.ts'
import type { Waves } from './rows.ts'

/**
 * How much each of several drivers matters, in their order: a measure of one's own for each, or the parts of one with
 * `drivers:` in the codebook. Empty: nobody asked; null: see problems.
 */
export function findImportance(
  written: string | undefined,
  drivers: readonly NamedMeasure[],
  call: Call
): NamedMeasure[] | null {
  if (written === undefined) return []
  const named = written
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => findMeasure(name, 'importance', call))
  if (!named.every((each) => each !== null)) return null
  const [only, ...others] = named
  return only && others.length === 0 && isOfDrivers(only)
    ? derivedOf(only, drivers, call)
    : statedOf(named, drivers, call)
}

function isOfDrivers({ measure, category }: NamedMeasure): boolean {
  return measure.statistic === 'drivers' && category === null
}

/** Of each driver, the part of the model that is its column. */
function derivedOf(model: NamedMeasure, drivers: readonly NamedMeasure[], call: Call): NamedMeasure[] | null {
  const parts = partsOfNamed(model)
  const columns = drivers.map(columnOf)
  const at = columns.findIndex((column) => column === null || !parts.includes(column))
  if (at < 0) return columns.map((category) => ({ ...model, category }))
  const name = drivers[at]?.measure.name ?? ''
  return refused(call, 'of', name, {
    message: `\`${name}\` is not among the drivers of \`${model.measure.name}\`, so nothing says how much it matters`,
    expected: `a measure of ${listNames(parts)}`,
    remedy: 'Leave it out, or name its column under `drivers` in the codebook.'
  })
}

/** The column that a measure is of; null: it is of several, or was published. */
function columnOf({ measure }: NamedMeasure): string | null {
  const [only, ...others] = 'columns' in measure ? measure.columns : []
  return others.length === 0 ? (only ?? null) : null
}

function statedOf(named: NamedMeasure[], drivers: readonly NamedMeasure[], call: Call): NamedMeasure[] | null {
  if (named.length !== drivers.length)
    return refused(call, 'importance', undefined, {
      message: `There are ${drivers.length} drivers in \`of\` and ${named.length} in \`importance\``,
      expected: 'a measure of importance for each driver, in the same order, or one with `drivers:` in the codebook',
      remedy: 'Name as many, or the one.'
    })
  const whole = named.find(({ measure, category }) => category === null && showsParts(measure))
  if (whole)
    return refused(call, 'importance', whole.measure.name, {
      message: `\`${whole.measure.name}\` has parts and no value of its own, so it does not say how much a driver matters`,
      expected: 'a mean, share or score, or one part, like `nps/promoters`',
      remedy: 'Name such a measure.'
    })
  const same = named.find(({ measure, category }, at) => {
    const driver = drivers[at]
    return driver?.measure === measure && driver.category === category
  })
  if (same)
    return refused(call, 'importance', same.measure.name, {
      message: `\`${same.measure.name}\` is both a driver and its own importance`,
      expected: 'a measure of how much it matters',
      remedy: 'Name that, or leave the driver out.'
    })
  const unfit = needsOneScale(named)
  return unfit ? refused(call, 'importance', undefined, unfit) : named
}

type Finding = { message: string; expected: string; remedy: string }

function refused(call: Call, attribute: string, text: string | undefined, finding: Finding): null {
  const { message, expected, remedy } = finding
  call.problem({ rule: 'importance', place: call.placeOf(attribute, text), message, expected, remedy })
  return null
}

/** Gives each driver's row the question how much it matters. */
export function addImportance(
  rows: FigureRow[],
  importance: readonly NamedMeasure[],
  domain: Domain,
  waves: readonly Waves[]
): void {
  importance.forEach(({ dataset, measure, category }, index) => {
    const row = rows[index]
    const wave = waves[index]?.[0] ?? null
    if (row) row.importance = estimateOf({ dataset: dataset.name, measure: measure.name, category, domain, wave })
  })
}
