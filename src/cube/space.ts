import {
  type Column,
  codesOf,
  isDomainAsked,
  measureWaves,
  type SurveyCodebook,
  type SurveyMeasure
} from '../codebook/codebook.ts'
import {
  type ComparisonQuestion,
  type Domain,
  domainOf,
  type EstimateQuestion,
  estimateOf,
  keyOf,
  type Question,
  sidesOf
} from '../estimate/question.ts'
import { isWhole, partsOf } from '../estimate/statistics/statistics.ts'

/** One table of a cube: a measure by some dimensions together, at all its waves; of no dimension, of everybody. */
export type TableName = { measure: string; dimensions: readonly string[] }

/** What a table answers, in an order that its name and the codebook alone tell. */
export type Space = {
  estimates: EstimateQuestion[]
  /** What can stand against each other in one view: values of one dimension, each with all, and waves. */
  pairs: [EstimateQuestion, EstimateQuestion][]
}

/** The tables of a survey whose totals readers may ask for, none of which takes more dimensions than the codebook says. */
export function tablesOf({ explore }: SurveyCodebook): TableName[] {
  if (!explore) return []
  const sets = setsOf(explore.dimensions.toSorted(), explore.together)
  return explore.measures.flatMap((measure) => sets.map((dimensions) => ({ measure, dimensions })))
}

/** The table that a question is in. */
export function tableOf({ measure, domain, except }: EstimateQuestion): TableName {
  return { measure, dimensions: [...new Set([...Object.keys(domain), ...Object.keys(except)])].sort() }
}

export function spaceOf(dataset: string, codebook: SurveyCodebook, table: TableName): Space {
  const measure = codebook.measures.get(table.measure) as SurveyMeasure
  const columns = table.dimensions.map((name) => codebook.columns.get(name) as Column)
  const waves = measureWaves(measure, codebook).filter((wave) => isDomainAsked(table.dimensions, wave, codebook))
  const space: Space = { estimates: [], pairs: [] }
  for (const category of [...(isWhole(measure) ? [null] : []), ...partsOf(measure, codebook)]) {
    const at = (wave: string | null, domain: Domain) =>
      estimateOf({ dataset, measure: measure.name, category, domain, wave })
    for (const domain of domainsOf(columns)) {
      const ofWaves = waves.map((wave) => at(wave, domain))
      space.estimates.push(...ofWaves)
      space.pairs.push(...pairsOf(ofWaves))
    }
    for (const own of columns)
      for (const whole of domainsOf(columns.filter((column) => column !== own)))
        for (const wave of waves) {
          const codes = codesOf(own)
          const cells = codes.map((code) => at(wave, domainOf([...Object.entries(whole), [own.name, code]])))
          space.pairs.push(...pairsOf(cells))
          space.pairs.push(...cells.map((cell): [EstimateQuestion, EstimateQuestion] => [cell, at(wave, whole)]))
        }
  }
  return space
}

/** What of some questions no table answers: it is published with them, since a report shows it. */
export function besideTables(questions: readonly Question[], dataset: string, codebook: SurveyCodebook): Space {
  const tables = new Set(tablesOf(codebook).map(nameOf))
  const inTable = (question: EstimateQuestion) =>
    Object.keys(question.except).length === 0 && tables.has(nameOf(tableOf(question)))
  const own = questions.filter((question) => sidesOf(question).every((side) => side.dataset === dataset))
  const sides = own.flatMap(sidesOf)
  const pairs = own.flatMap((question): [EstimateQuestion, EstimateQuestion][] => {
    if (question.kind === 'ranking') return pairsOf(question.of)
    if (question.kind !== 'comparison' || question.on !== 'each') return []
    const others = question.right.kind === 'target' ? [] : sidesOf(question).slice(1)
    return others.map((right) => [question.left, right])
  })
  const beside = ([left, right]: [EstimateQuestion, EstimateQuestion]) => !inTable(left) || !inTable(right)
  return {
    estimates: [...new Map(sides.map((side) => [keyOf(side), side])).values()].filter((side) => !inTable(side)),
    pairs: [...new Map(pairs.map((pair) => [pair.map(keyOf).join(), pair])).values()].filter(beside)
  }
}

/** All that readers may ask of a survey, as questions. */
export function openQuestions(dataset: string, codebook: SurveyCodebook): Question[] {
  return tablesOf(codebook).flatMap((table) => {
    const { estimates, pairs } = spaceOf(dataset, codebook, table)
    return [
      ...estimates,
      ...pairs.map(([left, right]): ComparisonQuestion => ({ kind: 'comparison', left, right, on: 'each' }))
    ]
  })
}

function nameOf({ measure, dimensions }: TableName): string {
  return [measure, ...dimensions].join('.')
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((left, index) => items.slice(index + 1).map((right): [Item, Item] => [left, right]))
}

/** All sets of at most so many, the smallest first. */
function setsOf(names: readonly string[], most: number): string[][] {
  let sets: string[][] = [[]]
  for (const name of names) sets = [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, name])]
  return sets.sort((a, b) => a.length - b.length)
}

/** Every combination of values of some dimensions; of none, everybody. */
function domainsOf(columns: readonly Column[]): Domain[] {
  return columns
    .reduce<[string, string][][]>(
      (all, column) =>
        all.flatMap((one) => codesOf(column).map((code): [string, string][] => [...one, [column.name, code]])),
      [[]]
    )
    .map(domainOf)
}
