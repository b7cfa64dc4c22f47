import type { SurveyMeasure } from '../codebook/codebook.ts'
import type { Input } from '../codebook/measures/measure-of.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { unitOf, valueKindOf } from '../estimate/statistics/statistics.ts'
import { currencyOf } from '../estimate/statistics/values.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { Library } from './model.ts'

type Return = Extract<SurveyMeasure, { statistic: 'roi' }>

/**
 * Checks that what returns are made of is there, and that gain and cost are in one unit. Gives the datasets whose returns
 * are not. `broken`: datasets that could not be read, of which nothing more is said.
 */
export function checkInputs(library: Library, broken: ReadonlySet<string>, problems: Problems): string[] {
  return [...library.values()].flatMap(({ dataset }) => {
    const returns = [...dataset.codebook.measures.values()].filter(
      (measure): measure is Return => measure.statistic === 'roi'
    )
    const good = returns.map((measure) => isSound(measure, dataset, library, broken, problems))
    return good.every((each) => each) ? [] : [dataset.name]
  })
}

function isSound(
  measure: Return,
  own: Dataset,
  library: Library,
  broken: ReadonlySet<string>,
  problems: Problems
): boolean {
  const fail = (message: string, expected: string, remedy: string, closest?: string) => {
    problems.error({
      rule: 'inputs',
      place: measure.place,
      message,
      expected,
      ...(closest === undefined ? {} : { closest }),
      remedy
    })
    return false
  }
  for (const input of [...measure.gain, ...measure.cost]) {
    const dataset = datasetOf(input, own, library)
    if (!dataset && input.dataset !== null && broken.has(input.dataset)) return false
    if (!dataset) {
      const names = [...library.keys()]
      const closest = closestMatch(input.dataset ?? '', names)
      return fail(
        `\`${measure.name}\` is made of \`${writtenOf(input)}\`, and there is no dataset \`${input.dataset}\``,
        listNames(names),
        'Mend the name, or write a measure of this dataset without a dot.',
        closest
      )
    }
    const found = dataset.codebook.measures.get(input.measure)
    const names = [...dataset.codebook.measures.values()].flatMap(({ name, statistic }) =>
      statistic === 'roi' ? [] : [name]
    )
    if (!found || found.statistic === 'roi')
      return fail(
        `\`${measure.name}\` is made of \`${writtenOf(input)}\`, which is not ${found ? 'a measure of rows' : `a measure of \`${dataset.name}\``}`,
        listNames(names),
        'Take one of its measures.',
        closestMatch(input.measure, names)
      )
  }
  const [gain, cost] = [measure.gain, measure.cost].map((inputs) => unitOfProduct(inputs, own, library))
  if (gain === cost) return true
  return fail(
    `The gain of \`${measure.name}\` is in ${gain ?? 'no currency'} and its cost in ${cost ?? 'no currency'}`,
    'both in one currency, which one measure of each product is in',
    'Give the measures their `currency`, or take others.'
  )
}

function datasetOf({ dataset }: Input, own: Dataset, library: Library): Dataset | undefined {
  return dataset === null ? own : library.get(dataset)?.dataset
}

function writtenOf({ dataset, measure }: Input): string {
  return dataset === null ? measure : `${dataset}.${measure}`
}

/** The currency of a product of counts and money, or several of them multiplied, which is none; null: it has none. */
function unitOfProduct(inputs: readonly Input[], own: Dataset, library: Library): string | null {
  const units = inputs.flatMap((input) => {
    const measure = datasetOf(input, own, library)?.codebook.measures.get(input.measure)
    if (!measure) return []
    return currencyOf(valueKindOf(measure, null).number) === null ? [] : [unitOf(measure, null)]
  })
  return units.length === 0 ? null : units.join(' times ')
}
