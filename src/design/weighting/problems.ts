import type { Weighting } from '../../codebook/design.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { listNames, type Place, type Problems } from '../../problem.ts'
import { type Combination, type Margin, marginFaults } from '../../stats/weighting/margins.ts'
import type { Miss, Reweighted } from './reweigh.ts'

/** What weighting cannot do, as an author reads it. */

/** Rows that share their codes in all columns of the margins; a code is null where they have no value. */
export type Alike = { n: number; codes: ReadonlyMap<string, string | null> }

export function reportMissing({ margins }: Weighting, found: Alike[], problems: Problems): void {
  for (const { columns, place } of margins) {
    for (const column of columns) {
      const n = sum(found.filter(({ codes }) => codes.get(column) === null))
      if (n === 0) continue
      problems.error({
        rule: 'margin-missing',
        place,
        message: `${rows(n)} no value in \`${column}\`, which the design weights to`,
        expected: 'a value in every row',
        remedy:
          'Fill the cells in the data, leave those rows out of the file, or give them a code of their own with its population.'
      })
    }
  }
}

export function reportUnnamed({ margins }: Weighting, found: Alike[], problems: Problems): void {
  for (const { columns, targets, place } of margins) {
    const named = new Set(targets.map(({ codes }) => codes.join(' * ')))
    const answered = found.filter(({ codes }) => columns.every((column) => codes.get(column) !== null))
    const keyed = Map.groupBy(answered, ({ codes }) => columns.map((column) => codes.get(column)).join(' * '))
    const unnamed = [...keyed].filter(([key]) => !named.has(key)).map(([key, those]) => ({ key, n: sum(those) }))
    if (unnamed.length === 0) continue
    const shown = unnamed.slice(0, 4).map(({ key, n }) => `\`${key}\` (${n})`)
    const name = columns.join(' * ')
    problems.error({
      rule: 'margin-category',
      place,
      message:
        unnamed.length === 1
          ? `${rows(unnamed[0]?.n ?? 0)} \`${unnamed[0]?.key}\` in \`${name}\`, and the margin does not say how many of them there are`
          : `${rows(unnamed.reduce((total, { n }) => total + n, 0))} something in \`${name}\` that the margin does not name: ${[...shown, ...(unnamed.length > 4 ? [`and ${unnamed.length - 4} more`] : [])].join(', ')}`,
      expected: `the population of ${listNames([...named, ...unnamed.map(({ key }) => key)])}`,
      remedy: 'Write its population under the margin, or leave those rows out of the file.'
    })
  }
}

export function reportUneven(
  { codebook: { design } }: SurveyDataset,
  { place }: Weighting,
  uneven: { column: string | null; n: number }[],
  problems: Problems
): void {
  for (const { column, n } of uneven) {
    if (n === 0) continue
    const units = `${n} ${n === 1 ? 'unit' : 'units'} of \`${design.unit}\` ${n === 1 ? 'has' : 'have'}`
    problems.error({
      rule: 'weighting-unit',
      place,
      message: `${units} rows with different ${column === null ? 'weights' : `\`${column}\``}, and the margins count each unit once`,
      expected: `one ${column === null ? 'weight' : 'value'} in all rows of a unit`,
      remedy: 'Mend the data; or take `unit` out of the design if rows are what the margins count.'
    })
  }
}

/** Reports margins that cannot be met as they stand. */
export function reportFaults(
  { margins }: Weighting,
  combinations: readonly Combination[],
  problems: Problems,
  who: { in: string; place: Place | null } = { in: 'the sample', place: null }
): void {
  const written: Margin[] = margins.map(({ targets }) => ({ targets: targets.map(({ count }) => count) }))
  for (const fault of marginFaults(written, combinations)) {
    const margin = margins[fault.margin]
    if (!margin) continue
    const name = margin.columns.join(' * ')
    if (fault.kind === 'totals differ') {
      problems.error({
        rule: 'margin-totals',
        place: margin.place,
        message: `The population adds up to ${number(fault.total)} by \`${name}\`, and to ${number(fault.first)} by \`${margins[0]?.columns.join(' * ')}\``,
        expected: 'one total in all margins',
        remedy: 'Mend the populations, or scale those of one margin to the total of the other.'
      })
      continue
    }
    const target = margin.targets[fault.category]
    const code = target?.codes.join(' * ')
    const place = who.place ?? target?.place ?? margin.place
    if (fault.kind === 'target not positive') {
      problems.error({
        rule: 'margin-population',
        place,
        message: `The population of \`${code}\` in \`${name}\` is ${fault.target}`,
        expected: 'a number above 0',
        remedy: 'Write how many there are; or take the category out, and its rows out of the file.'
      })
    } else {
      problems.error({
        rule: 'margin-empty',
        place,
        message: `Nobody in ${who.in} is \`${code}\` in \`${name}\`, of whom there are ${number(fault.target)}`,
        expected: 'a category that somebody is in',
        remedy: 'Join the category with the one most like it, in the data and in the margin.'
      })
    }
  }
}

/** Reports margins that weighting left unmet; says whether there are any. */
export function reportMisses(
  weighting: Weighting,
  { missed }: Reweighted,
  problems: Problems,
  who: { of: string; place: Place } = { of: '', place: weighting.place }
): boolean {
  if (missed.length === 0) return false
  const { bounds } = weighting
  problems.error({
    rule: 'weighting',
    place: who.place,
    message: `No weights${who.of}${bounds ? ` within [${bounds.lower}, ${bounds.upper}] times what they were` : ''} meet the margins: ${missesOf(weighting, missed)}`,
    expected: bounds ? 'bounds with room for the margins' : 'margins that hold together in the sample',
    remedy: `${bounds ? 'Widen `bounds`' : 'Mend the populations'}, join categories that few of the sample are in, or take out a margin.`
  })
  return true
}

export function reportLimits(
  weighting: Weighting,
  mean: number,
  { least, most }: { least: number; most: number },
  last: Reweighted | null,
  rounds: number,
  problems: Problems
): void {
  const { trim } = weighting
  const beyond = [
    ...(trim?.upper != null && most > trim.upper * mean
      ? [`the largest weight is ${number(most / mean)} times the mean`]
      : []),
    ...(trim?.lower != null && least < trim.lower * mean
      ? [`the smallest is ${number(least / mean)} times the mean`]
      : []),
    ...(last && last.missed.length > 0 ? [missesOf(weighting, last.missed)] : [])
  ]
  problems.error({
    rule: 'weighting-trim',
    place: weighting.place,
    message: `After ${rounds} rounds of trimming and weighting in turns, ${beyond.join(', ')}`,
    expected: 'limits with room for the margins',
    remedy:
      'Move the limits of `trim` further from 1, join categories that few of the sample are in, or take out a margin.'
  })
}

export function reportNegative({ method, place }: Weighting, n: number, problems: Problems): void {
  if (n === 0) return
  problems.error({
    rule: 'weighting-negative',
    place,
    message: `The method \`${method}\` makes ${n} ${n === 1 ? 'weight' : 'weights'} negative`,
    expected: 'weights of 0 or more',
    remedy: 'Write `bounds`, like [0.3, 3], or take `method: raking`.'
  })
}

/** The four that are furthest off, and how many more. */
function missesOf({ margins }: Weighting, missed: Miss[]): string {
  const off = ({ count, target }: Miss) => Math.abs(count / target - 1)
  const worst = [...missed].sort((a, b) => off(b) - off(a))
  const named = worst.slice(0, 4).map((miss) => {
    const margin = margins[miss.margin]
    const code = margin?.targets[miss.category]?.codes.join(' * ')
    const percent = `${Number((100 * off(miss)).toPrecision(2))}% too ${miss.count < miss.target ? 'few' : 'many'}`
    return `\`${code}\` of \`${margin?.columns.join(' * ')}\` comes to ${number(miss.count)} instead of ${number(miss.target)} (${percent})`
  })
  return [...named, ...(worst.length > 4 ? [`and ${worst.length - 4} more are off`] : [])].join(', ')
}

/** Six digits are enough for an author to find a number. */
function number(value: number): string {
  return String(Number(value.toPrecision(value >= 1e5 ? 9 : 6)))
}

function rows(n: number): string {
  return `${n} ${n === 1 ? 'row has' : 'rows have'}`
}

function sum(found: Alike[]): number {
  return found.reduce((total, { n }) => total + n, 0)
}
