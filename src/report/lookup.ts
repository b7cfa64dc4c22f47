import { type Column, isDimension, leafValues, type Value } from '../codebook/codebook.ts'
import { periodColumn } from '../codebook/dated-waves.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { figureAt } from '../dataset/dataset.ts'
import { type Domain, domainOf, type EstimateQuestion } from '../estimate/question.ts'
import { isWhole } from '../estimate/statistics/statistics.ts'
import { closestMatch, listNames, type Place } from '../problem.ts'
import type { Call } from './call.ts'
import { type NamedMeasure, partsOfNamed } from './parts.ts'

/**
 * `ease` is of the report's first dataset, `other.ease` of another, `nps/promoters` a part of one. Null, with a problem,
 * where there is none such.
 */
export function findMeasure(written: string, attribute: string, call: Call): NamedMeasure | null {
  const [name = '', ...rest] = written.split('/')
  const part = rest.length === 0 ? null : rest.join('/')
  const dot = name.lastIndexOf('.')
  const dataset = dot < 0 ? call.datasets[0] : call.datasets.find((each) => each.name === name.slice(0, dot))
  const place = call.placeOf(attribute, written)
  if (!dataset) {
    const names = call.datasets.map((each) => each.name)
    unknown(
      call,
      place,
      name.slice(0, Math.max(0, dot)),
      'a dataset of this report',
      names,
      'Name it under `datasets` in the front matter, or mend its name.'
    )
    return null
  }
  const measure = namedMeasures(dataset).find((each) => each.name === (dot < 0 ? name : name.slice(dot + 1)))
  if (measure && !knowsInputs(measure, place, call)) return null
  if (measure) return withPart({ dataset, measure, category: null }, part, place, call)
  const names = call.datasets.flatMap((each, index) =>
    namedMeasures(each).map(({ name: key }) => (index === 0 ? key : `${each.name}.${key}`))
  )
  unknown(call, place, name, 'a measure', names, 'Take one of the measures of the codebooks.')
  return null
}

/** What a return is made of has to be among the report's datasets, so that the page can name them. */
function knowsInputs(measure: NamedMeasure['measure'], place: Place, call: Call): boolean {
  if (measure.statistic !== 'roi') return true
  const names = call.datasets.map(({ name }) => name)
  const missing = [...measure.gain, ...measure.cost].find(({ dataset }) => dataset !== null && !names.includes(dataset))
  if (!missing) return true
  call.problem({
    rule: 'inputs',
    place,
    message: `\`${measure.name}\` is made of \`${missing.dataset}.${missing.measure}\`, of a dataset that this report does not name`,
    expected: `\`datasets: [${[...names, missing.dataset].join(', ')}]\` in the front matter`,
    remedy: 'Add it, so that the page says where the numbers come from.'
  })
  return false
}

/** The measures that a codebook names: what a narrative can ask for. */
export function namedMeasures({ codebook }: Dataset): NamedMeasure['measure'][] {
  return [...codebook.measures.values()].filter((measure) => !('implied' in measure && measure.implied))
}

/** A measure's part, checked. */
function withPart(named: NamedMeasure, part: string | null, place: Place, call: Call): NamedMeasure | null {
  if (part === null) return named
  const parts = partsOfNamed(named)
  if (parts.includes(part)) return { ...named, category: part }
  if (parts.length === 0) {
    call.problem({
      rule: 'part',
      place,
      message: `\`${named.measure.name}\` has no parts`,
      expected: `\`${named.measure.name}\``,
      remedy: 'Name the measure alone.'
    })
  } else unknown(call, place, part, `a part of \`${named.measure.name}\``, parts, 'Take one of its parts.')
  return null
}

/** A measure that one number can be of. A problem where it has parts only, and none is named. */
export function findSingle(written: string, attribute: string, call: Call): NamedMeasure | null {
  const named = findMeasure(written, attribute, call)
  if (!named || named.category !== null || isWhole(named.measure)) return named
  const { measure } = named
  call.problem({
    rule: 'part',
    place: call.placeOf(attribute, written),
    message: `\`${measure.name}\` has a value for each of its parts, and none as a whole`,
    expected: listNames(partsOfNamed(named).map((part) => `${written}/${part}`)),
    remedy: 'Name one of its parts.'
  })
  return null
}

/**
 * The domain that the attributes which are dimensions name, and the page; every other left-over attribute is a problem.
 * `open` are dimensions that the page's value does not hold. Null: see problems.
 */
export function findDomain(dataset: Dataset, call: Call, ...open: (string | undefined)[]): Domain | null {
  const entries = boundIn(dataset, call).filter(([name]) => !open.includes(name))
  let good = true
  for (const [name, code] of Object.entries(call.others)) {
    const column = dimensionOf(dataset, name)
    if (column && code === everyone) continue
    if (!column) {
      good = false
      const known = [...call.attributeNames, ...dimensionNames(dataset)]
      unknown(
        call,
        call.placeOfName(name),
        name,
        `an attribute of \`${call.name}\` or a dimension of \`${dataset.name}\``,
        known,
        'Mend the name, or remove it.'
      )
    } else if (!column.values.some((value) => value.code === code)) {
      good = false
      unknown(
        call,
        call.placeOf(name),
        code,
        `a value of \`${name}\``,
        column.values.map((value) => value.code),
        'Take one of the codes of the codebook.'
      )
    } else entries.push([name, code])
  }
  return good ? domainOf(entries) : null
}

/** What stands for no value of a dimension in particular: all of them, on a page that is about one. */
export const everyone = '*'

/** The value that its page gives a directive, where the dataset has it and the directive does not say another. */
export function boundIn(dataset: Dataset, { scope, others }: Call): [string, string][] {
  const { bound } = scope
  if (!bound || bound.dimension in others) return []
  const has = dimensionOf(dataset, bound.dimension)?.values.some(({ code }) => code === bound.code)
  return has ? [[bound.dimension, bound.code]] : []
}

export function dimensionOf(dataset: Dataset, name: string): Column | undefined {
  const column = dataset.codebook.columns.get(name)
  return column && isDimension(column) ? column : undefined
}

export function dimensionNames(dataset: Dataset): string[] {
  return [...dataset.codebook.columns.values()].filter(isDimension).map((column) => column.name)
}

/** A dimension, or the periods of a kind: what there can be a page for each value of. */
export function pagedColumn(dataset: Dataset, name: string): Column | undefined {
  return dimensionOf(dataset, name) ?? periodColumn(dataset.codebook, name)
}

/** The dimension that `by` names. Null, with a problem, where there is none such. */
export function findDimension(dataset: Dataset, name: string, attribute: string, call: Call): Column | null {
  const column = dimensionOf(dataset, name)
  if (column) return column
  unknown(
    call,
    call.placeOf(attribute),
    name,
    `a dimension of \`${dataset.name}\``,
    dimensionNames(dataset),
    'Name a column that has `values` in the codebook.'
  )
  return null
}

/** For a published measure: was it published for this domain and wave? A problem where not. */
export function checkPublished(named: NamedMeasure, question: EstimateQuestion, call: Call): boolean {
  if (named.dataset.kind === 'survey' || figureAt(named.dataset, question)) return true
  const figures = named.dataset.figures.filter((figure) => figure.measure === question.measure)
  const published = figures.map((figure) =>
    [...Object.entries(figure.domain), ...(figure.wave === null ? [] : [['wave', figure.wave]])]
      .map(([key, code]) => `${key}=${code}`)
      .join(' ')
  )
  call.problem({
    rule: 'not-published',
    place: call.place,
    message: `No such figure was published: \`${named.dataset.name}\` has no row for it`,
    expected: published.every((each) => each === '') ? 'no domain' : listNames(published),
    remedy: 'Ask for one that was published, or add the row with its source.'
  })
  return false
}

/** The values that a figure `by` a column has rows for: those that are not nets; of a published measure, those with a figure. */
export function rowValues(named: NamedMeasure, column: Column): Value[] {
  const { dataset, measure } = named
  if (dataset.kind === 'survey') return leafValues(column)
  const codes = dataset.figures
    .filter((figure) => figure.measure === measure.name)
    .map((figure) => figure.domain[column.name])
  return column.values.filter((value) => codes.includes(value.code))
}

export function unknown(call: Call, place: Place, name: string, what: string, names: string[], remedy: string): void {
  const closest = closestMatch(name, names)
  call.problem({
    rule: 'unknown-name',
    place,
    message: `\`${name}\` is not ${what}`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy,
    datasets: call.datasets.map((each) => each.name)
  })
}

/** The dataset of the report that an attribute names. Null, with a problem, where there is none such. */
export function findDataset(name: string, attribute: string, call: Call): Dataset | null {
  const found = call.datasets.find((each) => each.name === name)
  if (found) return found
  const names = call.datasets.map((each) => each.name)
  const remedy = 'Name it under `datasets` in the front matter, or mend its name.'
  unknown(call, call.placeOf(attribute), name, 'a dataset of this report', names, remedy)
  return null
}
