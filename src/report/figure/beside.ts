import { type Domain, domainOf } from '../../estimate/question.ts'
import { listNames, oneOfThem } from '../../problem.ts'
import type { Call } from '../call.ts'
import { findMeasure } from '../lookup.ts'
import type { FigureRow } from '../model.ts'
import type { NamedMeasure } from '../parts.ts'
import { wavesOf } from '../waves.ts'
import { knownTo, referenceOf } from './rows.ts'

type Failure = { message: string; expected: string; remedy: string }

/** The published measure that `beside` or `versus` names, if it can stand beside the figure's own. Null: see problems. */
export function findBeside(
  written: string,
  attribute: 'beside' | 'versus',
  measures: NamedMeasure[],
  call: Call
): NamedMeasure | null {
  const beside = findMeasure(written, attribute, call)
  if (!beside) return null
  const failure = failureOf(written, attribute, beside, measures, call)
  if (failure) call.problem({ rule: attribute, place: call.placeOf(attribute), ...failure })
  return failure ? null : beside
}

function failureOf(
  written: string,
  attribute: string,
  beside: NamedMeasure,
  measures: NamedMeasure[],
  call: Call
): Failure | null {
  const [own, ...others] = measures as [NamedMeasure, ...NamedMeasure[]]
  const remedy = `Name another measure, or remove \`${attribute}\`.`
  const published = call.datasets.flatMap((dataset, index) =>
    [...(dataset.codebook.kind === 'published' ? dataset.codebook.measures.values() : [])]
      .filter((measure) => measure.statistic === own.measure.statistic)
      .map((measure) => (index === 0 ? measure.name : `${dataset.name}.${measure.name}`))
  )
  const expected =
    published.length === 0
      ? `a published measure that is ${oneOfThem(own.measure.statistic)}, of which this report's datasets have none`
      : `a published measure: ${listNames(published)}`
  if (beside.dataset.kind !== 'published')
    return {
      message: `\`${attribute}\` sets published figures beside a measure, and \`${written}\` is estimated from a survey`,
      expected,
      remedy
    }
  if (others.length > 0)
    return {
      message: 'Published figures stand beside one measure, and this figure has several',
      expected: 'one measure in `of`',
      remedy: 'Make a figure of each measure.'
    }
  if (beside.measure.statistic !== own.measure.statistic)
    return {
      message: `\`${written}\` is ${oneOfThem(beside.measure.statistic)} and \`${own.measure.name}\` ${oneOfThem(own.measure.statistic)}, so they cannot stand side by side`,
      expected,
      remedy
    }
  const [here, there] = [scaleOf(own), scaleOf(beside)]
  if (own.measure.statistic !== 'mean' || !here || !there || (here.min === there.min && here.max === there.max))
    return null
  return {
    message: `\`${written}\` runs from ${there.min} to ${there.max} and \`${own.measure.name}\` from ${here.min} to ${here.max}, so they cannot stand side by side`,
    expected: 'measures of one scale',
    remedy: 'Remove `beside`, or mend the scale in the codebook where it is wrong.'
  }
}

function scaleOf({ dataset, measure }: NamedMeasure): { min: number; max: number } | null {
  if ('columns' in measure) return dataset.codebook.columns.get(measure.columns[0] ?? '')?.scale ?? null
  return measure.scale
}

/**
 * Gives each row what was published for it at each wave, whatever else the whole figure, which is of `held`, keeps to.
 * False, with a problem, where nothing was for any; rows of the file that were refused have had theirs.
 */
export function addReferences(
  rows: FigureRow[],
  beside: NamedMeasure,
  held: Domain,
  waves: (string | null)[],
  call: Call
): boolean {
  const known = knownTo(beside, held)
  for (const row of rows) {
    const parting = Object.entries(row.cells[0]?.[0]?.domain ?? {}).filter(([dimension]) => !(dimension in held))
    const own = domainOf([...Object.entries(known), ...parting])
    row.references = waves.map((wave) => referenceOf(beside, own, wave))
  }
  if (rows.some((row) => row.references.some((reference) => reference !== null))) return true
  if (beside.dataset.rows.refused > 0) return false
  call.problem({
    rule: 'beside',
    place: call.placeOf('beside'),
    message: `No row of this figure has one in \`${beside.dataset.name}\` to stand beside it`,
    expected: publishedText(beside),
    remedy:
      waves[0] === null && wavesOf(beside)[0] !== null
        ? 'This measure has no waves: leave the wave of the published rows empty, or remove `beside`.'
        : 'Show rows and waves for which figures were published, or remove `beside`.'
  })
  return false
}

/** What there is of a published measure, as an author would ask for it. */
function publishedText({ dataset, measure }: NamedMeasure): string {
  const figures = dataset.kind === 'published' ? dataset.figures.filter((each) => each.measure === measure.name) : []
  const texts = figures.map(({ domain, wave }) =>
    [...Object.entries(domain), ...(wave === null ? [] : [['wave', wave]])]
      .map(([dimension, code]) => `${dimension}=${code}`)
      .join(' ')
  )
  const named = texts.filter((text) => text !== '')
  return named.length === 0 ? 'a figure without `by`: one was published for all together' : listNames(named)
}
