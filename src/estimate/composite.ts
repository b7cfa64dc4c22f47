import type { Codebook } from '../codebook/codebook.ts'
import { isDimension, measureWaves } from '../codebook/codebook.ts'
import type { Input } from '../codebook/measures/measure-of.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { returnOn, type Smooth } from '../stats/smooth.ts'
import { type Domain, domainOf, type EstimateQuestion, estimateOf } from './question.ts'

/** An estimate that is a function of others, of one dataset or of several. */
export type Composite = { inputs: EstimateQuestion[]; of(values: readonly number[]): Smooth }

type DatasetOf = (name: string) => Dataset | undefined

/** The estimates that a measure is made of, where: those of its gain, and those of its cost. Null: it is made of rows. */
export function inputsOf(
  question: EstimateQuestion,
  datasetOf: DatasetOf
): { gain: EstimateQuestion[]; cost: EstimateQuestion[] } | null {
  const own = datasetOf(question.dataset)
  const measure = own?.codebook.measures.get(question.measure)
  if (measure?.statistic !== 'roi') return null
  const at = (input: Input) => inputAt(input, question, datasetOf)
  return { gain: measure.gain.map(at), cost: measure.cost.map(at) }
}

export function compositeOf(question: EstimateQuestion, datasetOf: DatasetOf): Composite | null {
  const found = inputsOf(question, datasetOf)
  if (!found) return null
  const { gain, cost } = found
  return {
    inputs: [...gain, ...cost],
    of: (values) => returnOn(values.slice(0, gain.length), values.slice(gain.length))
  }
}

/** An estimate as a function of itself. */
export function itself(question: EstimateQuestion): Composite {
  return { inputs: [question], of: ([value = Number.NaN]) => ({ value, gradient: [1] }) }
}

/**
 * An input of the same dataset is of the same domain and wave. One of another is so as far as that tells them: of what it
 * does not, it is of everybody.
 */
function inputAt({ dataset, measure }: Input, at: EstimateQuestion, datasetOf: DatasetOf): EstimateQuestion {
  const name = dataset ?? at.dataset
  const codebook = datasetOf(name)?.codebook
  if (!codebook || name === at.dataset) return { ...at, dataset: name, measure, category: null }
  const within = (domain: Domain) =>
    domainOf(Object.entries(domain).filter(([dimension, code]) => hasValue(codebook, dimension, code)))
  const [domain, except] = [within(at.domain), within(at.except)]
  return { ...estimateOf({ dataset: name, measure, domain, wave: waveAt(codebook, measure, at.wave) }), except }
}

function hasValue({ columns }: Codebook, dimension: string, code: string): boolean {
  const column = columns.get(dimension)
  return column !== undefined && isDimension(column) && column.values.some((value) => value.code === code)
}

/** The same wave, where the measure was taken by wave at all. */
function waveAt(codebook: Codebook, name: string, wave: string | null): string | null {
  const measure = codebook.measures.get(name)
  if (codebook.kind === 'published') return codebook.waves.some(({ code }) => code === wave) ? wave : null
  if (!measure || !('columns' in measure)) return wave
  return measureWaves(measure, codebook)[0] === null ? null : wave
}
