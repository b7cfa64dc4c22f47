import { type Column, codesOf, measureWaves, type SurveyCodebook, type SurveyMeasure } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import { type Domain, domainOf, type EstimateQuestion, estimateOf } from '../estimate/question.ts'
import { isWhole, partsOf } from '../estimate/statistics/statistics.ts'

/**
 * Estimates that can stand beside each other in one view, so that their covariances are needed: the values of one
 * dimension with everybody and the rest of each, or one domain at all waves.
 */
export type Line = EstimateQuestion[]

/** All that readers can ask of a survey whose totals are published: `alone`, every estimate; `lines`, what is compared. */
export type Space = { alone: EstimateQuestion[]; lines: Line[] }

export type Extent = {
  measures: SurveyMeasure[]
  dimensions: Column[]
  /** How many dimensions a view can combine, waves aside. */
  together: number
}

export function spaceOf(dataset: SurveyDataset, extent: Extent): Space {
  const alone = new Map<string, EstimateQuestion>()
  const lines: Line[] = []
  const { codebook } = dataset
  for (const measure of extent.measures) {
    for (const category of categoriesOf(measure, codebook)) {
      for (const wave of measureWaves(measure, codebook)) {
        const at = (domain: Domain, except: Domain = {}) =>
          estimateOf({ dataset: dataset.name, measure: measure.name, category, domain, except, wave })
        for (const set of setsOf(extent.dimensions, extent.together)) {
          for (const domain of domainsOf(set))
            alone.set(JSON.stringify([measure.name, category, wave, domain]), at(domain))
          for (const own of set) {
            for (const whole of domainsOf(set.filter((each) => each !== own))) {
              const codes = codesOf(own)
              const cells = codes.map((code) => at(domainOf([...Object.entries(whole), [own.name, code]])))
              const rests = codes.map((code) => at(whole, { [own.name]: code }))
              lines.push([...cells, at(whole), ...rests])
            }
          }
        }
      }
    }
  }
  return { alone: [...alone.values()], lines }
}

function categoriesOf(measure: SurveyMeasure, codebook: SurveyCodebook): (string | null)[] {
  return [...(isWhole(measure) ? [null] : []), ...partsOf(measure, codebook)]
}

/** All sets of at most so many dimensions. */
function setsOf(dimensions: readonly Column[], most: number): Column[][] {
  const [first, ...others] = dimensions
  if (!first || most === 0) return [[]]
  return [...setsOf(others, most), ...setsOf(others, most - 1).map((set) => [first, ...set])]
}

function domainsOf(set: readonly Column[]): Domain[] {
  return set
    .reduce<[string, string][][]>(
      (all, column) =>
        all.flatMap((one) => codesOf(column).map((code) => [...one, [column.name, code] as [string, string]])),
      [[]]
    )
    .map(domainOf)
}
