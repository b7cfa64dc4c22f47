/** R's designs as codebooks: the text of a codebook in `data`, with another design and what goes with it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCodebook } from '../../codebook/read.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Sampling } from '../../design/sampling.ts'
import type { Engine, EngineName } from '../../engine/engine.ts'
import { Problems } from '../../problem.ts'
import { loadSurvey } from '../survey-project.ts'
import { loadApi } from './api.ts'
import { designsOfR } from './cases.ts'

export type Loaded = { dataset: SurveyDataset; sampling: Sampling; engine: Engine }

/** `asks` is what a codebook asks for beyond its rows and design, which are those of the survey that it is written under. */
type Edit = {
  folder: string
  design: string
  more?: (text: string) => string
  asks?: { of: string; text: (text: string) => string }
}

const root = fileURLToPath(new URL('.', import.meta.url))
const interactions = (design: string, more?: Edit['more']): Edit => ({
  folder: 'cx',
  design,
  ...(more ? { more } : {})
})
const byRespondent = 'weights: weight, strata: region, clusters: resp_id, unit: resp_id'
const byPsu = 'weights: weight, strata: region, clusters: psu, unit: resp_id'
const lonely = (rule: string) =>
  interactions(`${byPsu}, lonely: ${rule}`, (text) => text.replace('cx_interactions.csv', 'cx_lonely.csv'))

/** Factors by PSU that multiply the weight, and what their squares count for where the kind alone does not say it. */
function factors(kind: string, size: number, file: string, more = ''): string {
  return `replicates: { kind: ${kind}, columns: r1..r${size}, file: ${file}, by: psu, factors: true${more} }`
}
function replicates(...of: Parameters<typeof factors>): Edit {
  return interactions(`weights: weight, unit: resp_id, ${factors(...of)}`)
}
const jackknife = '../respondents/replicate-factors.csv'

/** To the margins of sex, age and region, or of sex alone. */
function weighted(method: string, more = '', design = byRespondent, only = ['sex', 'age', 'region']): Edit {
  const written = only.map((name) => `${name}: { ${margins(name).join(', ')} }`)
  const weighting = `weighting: { method: ${method}, margins: { ${written.join(', ')} }${more} }`
  return { folder: 'respondents', design: `${design}, ${weighting}` }
}

function margins(column: string): string[] {
  const lines = readFileSync(new URL('data/respondents/margins.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))
    .flatMap(([name, level, count]) => (name === column ? [`${level}: ${count}`] : []))
}

/** By the name that R's design has in estimates.json, or one of our own where it has several. */
export const surveys: Record<string, Edit> = {
  dA: interactions(byRespondent),
  dB: interactions(byPsu),
  dS: interactions('weights: weight, unit: resp_id'),
  dM: interactions(byRespondent.replace('weight,', 'weight_rel,')),
  dC: interactions(
    'weights: weight, strata: region, clusters: [psu, resp_id], fpc: [fpc_psu, fpc_resp], unit: resp_id'
  ),
  'dC ultimate': interactions(`${byPsu}, fpc: fpc_psu`),
  dV: interactions('weights: weight, strata: vstratum, clusters: vpsu, nest: true, unit: resp_id'),
  d1: interactions('weights: weight, clusters: psu, unit: resp_id'),
  dR: { folder: 'respondents', design: byRespondent },
  dW: { folder: 'cx-waves', design: byRespondent },
  dWind: { folder: 'cx-waves', design: `${byRespondent}, nest: true, waves: independent` },
  rk_cal: weighted('raking'),
  cal_lin: weighted('linear'),
  cal_lin_b: weighted('linear', ', bounds: [0.5, 1.5]'),
  cal_logit: weighted('logit', ', bounds: [0.45, 1.8]'),
  ps_sex: weighted('poststratification', '', byRespondent, ['sex']),
  jr: weighted('raking', '', `weights: weight, unit: resp_id, ${factors('JKn', 132, 'replicate-factors.csv')}`),
  jk1: replicates('JK1', 132, 'repfactors_jk1.csv'),
  jkn: replicates('JKn', 132, jackknife),
  jkn_mse: replicates('JKn', 132, jackknife, ', about: estimate'),
  jkn_fpc: replicates('JKn', 132, jackknife, `, rscales: [${designsOfR()['jkn_fpc']?.rscales?.join(', ')}]`),
  brr: replicates('BRR', 68, 'repfactors_brr.csv'),
  fay: replicates('Fay', 68, 'repfactors_fay.csv', ', rho: 0.3'),
  /** Canty and Davison's: the harmonic mean of clusters in a stratum over that less 1, over R - 1. */
  boot: replicates('bootstrap', 200, 'repfactors_boot.csv', ', scale: 0.00564402759601006'),
  subboot: replicates('bootstrap', 200, 'repfactors_subboot.csv'),
  'lonely remove': lonely('remove'),
  'lonely adjust': lonely('adjust'),
  'lonely average': lonely('average'),
  'lonely fail': lonely('fail')
}
for (const [name, design] of [
  ['dA', byRespondent],
  ['dB', byPsu]
] as const) {
  const asking = (asked: string, text: (text: string) => string) => {
    surveys[`${name} ${asked}`] = { ...interactions(design), asks: { of: name, text } }
  }
  for (const method of ['wilson', 'korn-graubard', 'korn-graubard-nchs'])
    asking(method, (text) => `${text}\nintervals: { shares: ${method} }`)
  for (const method of ['bh', 'by']) asking(method, (text) => `${text}\nadjust: ${method}`)
  asking('presentation', (text) => text.replace('caution: 0 }', 'caution: 0, presentation: nchs }'))
  for (const rule of ['remove', 'adjust', 'average', '{ strata: adjust, domains: adjust }'])
    surveys[`${name} ${rule}`] = interactions(`${design}, lonely: ${rule}`)
}

/** The survey whose rows and design a name stands for: its own, mostly. */
export function rowsOf(name: string): string {
  return surveys[name]?.asks?.of ?? name
}

/** Loads a survey under one of R's designs. A name that starts with `api` is of R's own data, read where it lies. */
export async function load(name: string, engine: EngineName): Promise<Loaded> {
  const { problems, ...survey } = name.startsWith('api') ? await loadApi(name, engine) : await loadAny(name, engine)
  if (!survey.sampling) throw new Error(reasons(problems))
  return { ...survey, sampling: survey.sampling }
}

/** The same, with what is wrong with the design. */
export async function loadAny(name: string, engine: EngineName): ReturnType<typeof loadSurvey> {
  return loadSurvey(root, editOf(name).folder, engine, (text) => written(name, text))
}

/** A survey that is loaded, under a codebook that asks otherwise of the same rows and design. */
export function asked(name: string, survey: Loaded): Loaded {
  const { asks, folder } = editOf(name)
  if (!asks) return survey
  const problems = new Problems()
  const path = `data/${folder}/dataset.yaml`
  const text = asks.text(written(name, readFileSync(`${root}${path}`, 'utf8')))
  const codebook = readCodebook(folder, path, text, problems)
  if (codebook?.kind !== 'survey') throw new Error(reasons(problems))
  return { ...survey, dataset: { ...survey.dataset, codebook } }
}

function editOf(name: string): Edit {
  const edit = surveys[name]
  if (!edit) throw new Error(`No survey ${name}.`)
  return edit
}

function written(name: string, text: string): string {
  const { design, more } = editOf(name)
  return (more ?? String)(text.replace(/^design:.*$/m, `design: { ${design} }`))
}

function reasons(problems: Problems): string {
  return problems.errors.map((problem) => problem.reason).join('\n')
}
