/**
 * Agreement with R's survey package: every case of the groups that Plumbline claims so far, on both engines.
 * Closed forms to 1e-9 relative, `logit` intervals to 1e-7 because R iterates for them (Lumley, survey 4.1.1).
 */
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Sampling } from '../../design/sampling.ts'
import type { EngineName } from '../../engine/engine.ts'
import { level } from '../../estimate/answer-all.ts'
import { type ChangeQuestion, domainOf, type EstimateQuestion } from '../../estimate/question.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { holm } from '../../stats/holm.ts'
import { tInterval } from '../../stats/interval.ts'
import { type LoadedSurvey, loadSurvey } from '../survey-project.ts'
import { type Case, casesOf, domainOfCall, relativeError } from './cases.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const designs: Record<string, string> = {
  dA: 'design: { weights: weight, strata: region, clusters: resp_id, unit: resp_id }',
  dB: 'design: { weights: weight, strata: region, clusters: psu, unit: resp_id }',
  dS: 'design: { weights: weight, unit: resp_id }',
  dM: 'design: { weights: weight_rel, strata: region, clusters: resp_id, unit: resp_id }'
}
const loadCx = (engine: EngineName, design: string): Promise<LoadedSurvey> =>
  loadSurvey(root, 'cx', engine, (text) => text.replace(/^design:.*$/m, designs[design] ?? ''))

/** The largest relative error of each group's quantities, printed at the end. */
const worst = new Map<string, { cases: number; error: number }>()
function agree(group: string, ours: number | null | undefined, theirs: unknown, tolerance: number, size = 1): void {
  const error = relativeError(ours, theirs, size)
  const before = worst.get(group) ?? { cases: 0, error: 0 }
  worst.set(group, { cases: before.cases + 1, error: Math.max(before.error, error) })
  expect(error, `${group}: ${ours} and R's ${String(theirs)}`).toBeLessThan(tolerance)
}

afterAll(() => {
  const rows = [...worst].map(
    ([group, { cases, error }]) => `${group}: ${cases} numbers, largest relative error ${error.toExponential(1)}`
  )
  console.info(rows.join('\n'))
})

function questionOf(each: Case): EstimateQuestion {
  const y = /svymean\(~(\w+)/.exec(each.call)?.[1] ?? ''
  const [measure, wave] = y.startsWith('ease_') ? ['ease', y.slice(5)] : [y, null]
  return {
    dataset: 'cx',
    measure: measure ?? '',
    domain: domainOf(Object.entries(domainOfCall(each.call))),
    wave: wave ?? null
  }
}

function changeOf(each: Case): ChangeQuestion {
  const domain = domainOf(Object.entries(domainOfCall(each.call)))
  return { dataset: 'cx', measure: 'ease', domain, wave: 'during', minus: 'before', on: 'both' }
}

describe.each(['native', 'wasm'] as const)('R survey, %s engine', (engine) => {
  test.each(Object.keys(designs))('means, shares, domains and paired changes under %s', async (design) => {
    const of = (...groups: string[]) => casesOf(...groups).filter((each) => each.design === design)
    const estimates = of('mean', 'proportion', 'domain_right')
    const changes = of('paired', 'paired_contrast')
    expect(estimates.length).toBeGreaterThan(0)
    const survey = await loadCx(engine, design)
    const answers = await answerSurvey(
      survey.dataset,
      survey.sampling as Sampling,
      [...estimates.map(questionOf), ...changes.map(changeOf)],
      survey.engine,
      level
    )
    for (const each of estimates) {
      const answer = answers.estimate(questionOf(each))
      const tag = `${each.group} (${engine})`
      agree(`${tag} estimate`, answer.value, each.result.est, 1e-9)
      agree(`${tag} se`, answer.se, each.result.se, 1e-9)
      agree(`${tag} df`, answer.df, each.result['df_domain'] ?? each.result['df'], 1e-12)
      if (each.group === 'mean') checkMean(each, answer, tag)
      if (each.group === 'proportion') checkShare(each, answer, tag)
    }
    for (const each of changes) {
      const answer = answers.change(changeOf(each))
      agree(`${each.group} (${engine}) estimate`, answer.difference, each.result.est, 1e-9)
      agree(`${each.group} (${engine}) se`, answer.se, each.result.se, 1e-9)
    }
    await survey.engine.close()
  })

  test('a stratum with one cluster stops, and is named', async () => {
    const cases = casesOf('lonely_psu').filter((each) => each.design.includes("'fail'"))
    expect(cases).toHaveLength(2)
    const survey = await loadSurvey(root, 'cx', engine, (text) =>
      text.replace(/^design:.*$/m, designs['dB'] ?? '').replace('cx_interactions.csv', 'cx_lonely.csv')
    )
    expect(survey.sampling).toBeNull()
    for (const each of cases) {
      const stratum = /Stratum \((.+)\)/.exec(each.result.error ?? '')?.[1]
      expect(survey.problems.errors.map((problem) => problem.reason)).toContainEqual(
        expect.stringContaining(`\`${stratum}\``)
      )
    }
    await survey.engine.close()
  })
})

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof answerSurvey>>['estimate']>>

function checkMean(each: Case, answer: Answer, tag: string): void {
  const r = each.result as Record<string, number> & { ci_t_df_domain: [number, number] }
  expect(answer.n).toBe(r['n_valid'])
  agree(`${tag} effective n`, answer.nEff, r['kish_neff'], 1e-9)
  agree(`${tag} deff`, answer.deff, r['deff_replace'], 1e-9)
  const interval = tInterval(answer.value ?? Number.NaN, answer.se ?? Number.NaN, answer.df ?? Number.NaN, level)
  agree(`${tag} interval t`, interval?.low, r.ci_t_df_domain[0], 1e-9)
  agree(`${tag} interval t`, interval?.high, r.ci_t_df_domain[1], 1e-9)
}

/** At 0, R's `logit` is where its iteration stopped; the interval there is NCHS's, which the case gives too. */
function checkShare(each: Case, answer: Answer, tag: string): void {
  const { ci, nchs } = each.result as unknown as {
    ci: Record<string, { ci: [number, number] }>
    nchs: { kg_lower: number; kg_upper: number }
  }
  const plain = tInterval(answer.value ?? Number.NaN, answer.se ?? Number.NaN, answer.df ?? Number.NaN, level)
  agree(`${tag} interval mean`, plain?.low, ci['mean']?.ci[0], 1e-9)
  agree(`${tag} interval mean`, plain?.high, ci['mean']?.ci[1], 1e-9)
  const [low, high] = answer.value === 0 ? [nchs.kg_lower, nchs.kg_upper] : (ci['logit']?.ci ?? [])
  agree(`${tag} interval ${answer.value === 0 ? 'at zero' : 'logit'}`, answer.low, low, 1e-7)
  agree(`${tag} interval ${answer.value === 0 ? 'at zero' : 'logit'}`, answer.high, high, 1e-7)
}

test("Holm's adjustment", () => {
  const cases = casesOf('multiplicity')
  expect(cases.length).toBeGreaterThan(0)
  for (const each of cases) {
    const r = each.result as unknown as { p?: number[]; holm?: number[] }
    if (!r.p || !r.holm) throw new Error(JSON.stringify(each).slice(0, 400))
    for (const [index, value] of holm(r.p).entries()) agree('multiplicity holm', value, r.holm[index], 1e-9)
  }
})
