import { cellOf, type SurveyDataset } from '../dataset/dataset.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import type { Problems } from '../problem.ts'

/** A survey's design as SQL over its table, and its strata with their clusters counted over the whole design. */
export type Sampling = {
  weight: string
  stratum: string
  cluster: string
  unit: string
  strata: Map<string, number>
  /** Respondents, where the design says who they are; else rows. */
  units: number
  /** Clusters minus strata over rows of positive weight: the degrees of freedom of comparisons. R: `degf(design)`. */
  degrees: number
}

/**
 * Reads the design of a survey and checks that a variance can be taken: every row with a weight, a stratum and a
 * cluster, each cluster in one stratum, two clusters or more in each stratum. Null where not.
 */
export async function readSampling(
  dataset: SurveyDataset,
  engine: Engine,
  problems: Problems
): Promise<Sampling | null> {
  const { design } = dataset.codebook
  if (dataset.rows.used === 0) return null
  const before = problems.errors.length
  const column = (name: string) => cellOf(dataset, name, null)
  const row = `concat(f, ' ', r)`
  const stratum = design.strata === null ? `''` : column(design.strata)
  const named = design.clusters === null ? row : column(design.clusters)
  const sampling = {
    weight: design.weights === null ? '1.0' : column(design.weights),
    stratum,
    cluster: named,
    unit: design.unit === null ? row : column(design.unit)
  }
  const units = await checkRows(dataset, sampling, engine, problems)
  if (problems.errors.length > before) return null
  if (!design.nest) await checkNesting(dataset, sampling, engine, problems)
  const counted = await engine.rows(
    `SELECT ${stratum} AS stratum, count(DISTINCT ${named}) AS clusters,
       count(DISTINCT CASE WHEN ${sampling.weight} > 0 THEN ${named} END) AS positive
     FROM ${identifier(dataset.table)} GROUP BY ALL ORDER BY stratum`
  )
  const strata = new Map(counted.map((each) => [String(each['stratum']), Number(each['clusters'])]))
  for (const [name, clusters] of strata) if (clusters < 2) reportLonely(dataset, name, problems)
  const degrees = counted.reduce((sum, each) => sum + Math.max(0, Number(each['positive']) - 1), 0)
  return problems.errors.length > before ? null : { ...sampling, strata, units, degrees }
}

type Expressions = Pick<Sampling, 'weight' | 'stratum' | 'cluster' | 'unit'>

/** Reports rows that the design cannot place; gives the number of units. */
async function checkRows(
  dataset: SurveyDataset,
  sampling: Expressions,
  engine: Engine,
  problems: Problems
): Promise<number> {
  const { design, path } = dataset.codebook
  const [found] = await engine.rows(
    `SELECT count(*) FILTER (${sampling.weight} IS NULL) AS weights, count(*) FILTER (${sampling.weight} < 0) AS negative,
       count(*) FILTER (${sampling.stratum} IS NULL) AS strata, count(*) FILTER (${sampling.cluster} IS NULL) AS clusters,
       count(*) FILTER (${sampling.unit} IS NULL) AS unit, count(DISTINCT ${sampling.unit}) AS units
     FROM ${identifier(dataset.table)}`
  )
  const place = { ...design.place, path }
  for (const role of ['weights', 'strata', 'clusters', 'unit'] as const) {
    const n = Number(found?.[role])
    if (n === 0) continue
    problems.error({
      rule: 'design-missing',
      place,
      message: `${n} of ${dataset.rows.used} rows ${n === 1 ? 'has' : 'have'} no \`${design[role]}\`, which the design takes for ${role}`,
      expected: 'a value in every row',
      remedy: 'Fill the cells in the data, or leave those rows out of the file.'
    })
  }
  const negative = Number(found?.['negative'])
  if (negative > 0) {
    problems.error({
      rule: 'design-weight',
      place,
      message: `${negative} ${negative === 1 ? 'row has' : 'rows have'} a negative weight in \`${design.weights}\``,
      expected: 'weights of 0 or more',
      remedy: 'Mend the weights in the data.'
    })
  }
  return Number(found?.['units'])
}

async function checkNesting(
  dataset: SurveyDataset,
  sampling: Expressions,
  engine: Engine,
  problems: Problems
): Promise<void> {
  const { design } = dataset.codebook
  if (design.strata === null || design.clusters === null) return
  const [found] = await engine.rows(
    `SELECT count(*) AS n FROM (SELECT ${sampling.cluster} AS cluster FROM ${identifier(dataset.table)}
     GROUP BY ${sampling.cluster} HAVING count(DISTINCT ${sampling.stratum}) > 1)`
  )
  const n = Number(found?.['n'])
  if (n === 0) return
  problems.error({
    rule: 'design-nesting',
    place: design.place,
    message: `${n} ${n === 1 ? 'cluster' : 'clusters'} of \`${design.clusters}\` ${n === 1 ? 'stands' : 'stand'} in more than one stratum of \`${design.strata}\``,
    expected: 'each cluster in one stratum',
    remedy: 'Write `nest: true` under `design` if the codes start anew in each stratum; else mend the data.'
  })
}

function reportLonely(dataset: SurveyDataset, stratum: string, problems: Problems): void {
  const { design, columns } = dataset.codebook
  const shown = columns.get(design.strata ?? '')?.kind === 'category'
  problems.error({
    rule: 'design-lonely',
    place: design.place,
    message:
      design.strata === null
        ? 'The design has one cluster only, so no standard error can be taken'
        : `The stratum ${shown ? `\`${stratum}\` ` : ''}of \`${design.strata}\` has one cluster only, so no standard error can be taken`,
    expected: 'two clusters or more in each stratum',
    remedy: 'Join the stratum with the one most like it, in the data or by a wider stratum column.'
  })
}
