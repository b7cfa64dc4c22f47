import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sampling } from '../../design/sampling.ts'
import { scan } from '../../design/scan.ts'
import type { Variable } from '../../design/variable.ts'
import type { EngineName } from '../../engine/engine.ts'
import { mean } from '../../stats/mean.ts'
import type { Sample } from '../../stats/sample.ts'
import { total } from '../../stats/total.ts'
import { standardError } from '../../stats/variance.ts'
import { readRows } from '../stats/weighting/rows.ts'
import { type LoadedSurvey, loadSurvey } from '../survey-project.ts'

/** Projects: the respondents here, the interactions beside R's answers. */
export const root = fileURLToPath(new URL('.', import.meta.url))
export const reference = fileURLToPath(new URL('../reference/', import.meta.url))
export const data = new URL('../reference/data/', import.meta.url)
const counts = readRows(new URL('respondents/margins.csv', data))

/** A margin as an author writes it: R's population of a variable. */
export function marginOf(variable: string): string {
  const targets = counts
    .filter((row) => row['variable'] === variable)
    .map(({ level, count }) => `        ${level}: ${count}`)
  return [`      ${variable}:`, ...targets].join('\n')
}

/** Sex by age, as if the two were independent in the population. */
export function crossedMargin(): string {
  const of = (variable: string) => counts.filter((row) => row['variable'] === variable)
  const targets = of('sex').flatMap((sex) =>
    of('age').map(({ level, count }) => {
      const target = Math.round((Number(sex['count']) * Number(count)) / 54_000_000)
      return `        ${sex['level']} * ${level}: ${target}`
    })
  )
  return ['      sex * age:', ...targets].join('\n')
}

export const weighted = 'weights: weight, strata: region, clusters: resp_id, unit: resp_id'

/** A design that weights, as an author writes it: `lines` stand under `weighting`. */
export function designOf(lines: string[], margins: string[], drawn: string = weighted, more: string[] = []): string {
  return [
    'design:',
    ...drawn.split(', ').map((line) => `  ${line}`),
    ...more.map((line) => `  ${line}`),
    '  weighting:',
    ...lines.map((line) => `    ${line}`),
    '    margins:',
    ...margins
  ].join('\n')
}

export async function load(
  design: string,
  engine: EngineName = 'native',
  name = 'respondents',
  edit: (text: string) => string = (text) => text,
  from = name === 'cx' ? reference : root
): Promise<LoadedSurvey> {
  return loadSurvey(from, name, engine, (text) => edit(withoutImportance(text).replace(/^design:.*$/m, design)))
}

/** The same, of a design that holds. */
export async function sampled(...args: Parameters<typeof load>): Promise<LoadedSurvey & { sampling: Sampling }> {
  const survey = await load(...args)
  if (!survey.sampling)
    throw new Error(
      survey.problems
        .all()
        .map(({ reason }) => reason)
        .join('\n')
    )
  return { ...survey, sampling: survey.sampling }
}

/** The share of a column's answers that are `code`. */
export function shareOf(column: string, code: string): Variable {
  const score = { kind: 'recode' as const, scores: { [code]: 1 }, otherwise: 0 }
  return { factors: [{ column, wave: null, option: null, score }], known: [] }
}

export const confident = shareOf('digital_confident', 'yes')
export const speedFirst = shareOf('rank_speed', '1')

/** A scan by one dimension or none, of domains that are named or everybody (null). */
export async function scanned(
  { dataset, sampling, engine }: LoadedSurvey & { sampling: Sampling },
  variables: Variable[],
  by: string | null = null,
  domains: (string[] | null)[] = [null],
  compared: [number, number][] = []
): Promise<Sample> {
  const request = {
    spread: 'design' as const,
    by: by === null ? [] : [by],
    domains: domains.map((codes) => (by === null ? [] : [codes])),
    variables,
    crossed: [],
    between: variables.map((_, v): [number, number] => [v, v]),
    compared
  }
  return scan(dataset, sampling, request, engine)
}

/** A statistic and its standard error. */
export function estimated(
  sample: Sample,
  statistic: 'mean' | 'total' = 'mean',
  domain = 0,
  variable = 0
): [number, number] {
  const estimator = (statistic === 'mean' ? mean : total)(sample, domain, variable)
  return [estimator(sample.totals).value, standardError(sample, estimator)]
}

/** Final weights by respondent. */
export async function weightsOf({
  dataset,
  sampling,
  engine
}: LoadedSurvey & { sampling: Sampling }): Promise<Map<string, number>> {
  const respondent = dataset.cells.get('respondent')
  const rows = await engine.rows(`SELECT ${respondent} AS r, w FROM "${sampling.table}"`)
  return new Map(rows.map((row) => [String(row['r']), Number(row['w'])]))
}

/** A codebook's text, as `load` reads it. */
export function codebookWith(
  design: string,
  name = 'respondents',
  edit: (text: string) => string = (text) => text
): string {
  const text = readFileSync(join(name === 'cx' ? reference : root, `data/${name}/dataset.yaml`), 'utf8')
  return edit(text.replace(/^design:.*$/m, design))
}

/** Importance has no interval under weights that the codebook makes, so a codebook that asks for it is refused. */
function withoutImportance(codebook: string): string {
  return codebook.replaceAll(/^ {2}(shapley|johnson): .*\n/gm, '')
}
