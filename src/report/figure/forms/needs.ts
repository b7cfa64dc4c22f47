import { endsOf, kindOfParts, showsParts, unitOf, valueKindOf } from '../../../estimate/statistics/statistics.ts'
import { type NamedMeasure, partsOfNamed } from '../../parts.ts'
import type { Asked, Unfit } from './form.ts'

/** The first that is wrong. */
export function firstOf(...unfit: (Unfit | null)[]): Unfit | null {
  return unfit.find((each) => each !== null) ?? null
}

/** `form` in words that begin a sentence: "A dumbbell". */
const named = (form: string) => `A ${form} chart`

export function needsWaves(form: string, { waves }: Asked, least: number, most: number): Unfit | null {
  if (waves >= least && waves <= most) return null
  const shows = most === 1 ? 'one wave' : most === least ? `${least} waves` : `${least} waves or more`
  return {
    attribute: 'form',
    message: `${named(form)} shows ${shows}, and this one has ${waves}`,
    expected: most === 1 ? '`wave=` with one wave' : 'a measure that was taken so often',
    remedy:
      most === 1
        ? 'Name one wave, or take a form that shows several: `dumbbell` or `slope` two, `trend` three and more.'
        : waves < least
          ? 'Take such a measure and name no `wave`; or write `form=bar`.'
          : 'Write `form=trend`, which shows all of them.'
  }
}

/** By a dimension, one measure or part; else any number of them in one unit. */
export function needsOneAxis(form: string, asked: Asked): Unfit | null {
  const { measures, by } = asked
  const [first] = measures
  if (by && measures.length > 1) {
    const parts = first?.category != null && measures.every(({ measure }) => measure === first.measure)
    return {
      attribute: 'of',
      message: parts
        ? `\`${first.measure.name}\` has ${measures.length} parts, and ${named(form).toLowerCase()} by a dimension shows one`
        : `${named(form)} by a dimension shows one measure, and this names several`,
      expected: parts ? `one of them, like \`${first.measure.name}/${first.category}\`` : 'one measure',
      remedy: parts
        ? 'Name one, take `form=stacked`, which shows all of them, or make a `::table`.'
        : 'Make a chart of each, take `form=grouped`, or make a `::table` of all.'
    }
  }
  return needsOneUnit(form, asked)
}

export function needsOneUnit(form: string, { measures }: Asked): Unfit | null {
  if (new Set(measures.map(unitOfNamed)).size <= 1) return null
  return {
    attribute: 'of',
    message: 'These measures are not in one unit, so they cannot share an axis',
    expected: `measures of one unit, for ${named(form).toLowerCase()}`,
    remedy: 'Make a chart of each, take `form=heat`, or make a `::table` of all.'
  }
}

/** Measures that a mean is taken of run from one end to another that is the same for all. */
export function needsOneScale(measures: readonly NamedMeasure[]): Unfit | null {
  const [first, ...others] = measures
  const other = first && others.find((each) => scaleOf(each) !== scaleOf(first))
  if (!first || !other) return null
  return {
    attribute: 'of',
    message: `\`${first.measure.name}\` and \`${other.measure.name}\` are not on one scale, so no mean of both can part what is good from what is not`,
    expected: 'measures of one statistic on one scale',
    remedy: 'Name such measures: shares of top answers are on one scale, whatever they were asked on.'
  }
}

function scaleOf(named: NamedMeasure): string {
  const ends = endsOf(named.measure, named.category, named.dataset.codebook)
  return [unitOfNamed(named), ends?.min, ends?.max].join()
}

/** What a measure's numbers are in, so that others in the same can share an axis. */
function unitOfNamed({ measure, category }: NamedMeasure): string {
  const { number } = valueKindOf(measure, category)
  const unit = unitOf(measure, category)
  return unit === 'points' ? `${measure.statistic} ${number}` : unit
}

export function needsLength({ measures }: Asked): Unfit | null {
  if (!measures.some(({ measure }) => measure.statistic === 'rank')) return null
  return {
    attribute: 'of',
    message: 'Ranks have no length that a chart could draw',
    expected: 'a mean, share or score',
    remedy: 'Use a `::table`.'
  }
}

export function needsDimension(form: string, { by }: Asked): Unfit | null {
  if (by) return null
  return {
    attribute: 'form',
    message: `${named(form)} has a row for each value of a dimension, and this one is by none`,
    expected: '`by=` and a dimension',
    remedy: 'Add `by=`, or take another form.'
  }
}

/** Is it of all the answers to one question, and of nothing else? */
export function isWhole({ named, measures }: Asked): boolean {
  const [only, ...others] = named
  return (
    only !== undefined &&
    others.length === 0 &&
    only.category === null &&
    showsParts(only.measure) &&
    kindOfParts(only.measure) === 'answers' &&
    partsOfNamed(only).length === measures.length
  )
}

export function needsWhole(form: string, asked: Asked): Unfit | null {
  if (isWhole(asked)) return null
  return {
    attribute: 'of',
    message: `${named(form)} shows all answers to one question, and this does not ask for those`,
    expected: 'one measure with `distribution:` in the codebook',
    remedy: 'Name one, or take another form.'
  }
}

/** Do the answers go from one end to another, so that some stand on either side? */
export function isOrdered({ named: [only] }: Asked): boolean {
  if (!only || !('columns' in only.measure) || only.dataset.kind !== 'survey') return false
  const column = only.dataset.codebook.columns.get(only.measure.columns[0] ?? '')
  return column?.scale != null
}
