/**
 * Weighting as a codebook asks for it, against R's survey 4.1.1: weights, estimates and standard errors under them, of
 * whole samples and domains, to 1e-9 relative where R's forms are closed, and to 1e-7 where R iterates.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { difference } from '../../stats/linear.ts'
import { mean } from '../../stats/mean.ts'
import { standardError } from '../../stats/variance.ts'
import { casesOf } from '../reference/cases.ts'
import { agreement } from '../stats/weighting/agreement.ts'
import { answered, byMargins, estimate, group, ratio, readRows } from '../stats/weighting/rows.ts'
import {
  confident,
  crossedMargin,
  data,
  designOf,
  estimated,
  marginOf,
  root,
  sampled,
  scanned,
  speedFirst,
  weightsOf
} from './weighted-survey.ts'

const agree = agreement()
const three = ['sex', 'age', 'region'].map(marginOf)
const people = readRows(new URL('respondents/respondents.csv', data))
const rWeights = readRows(new URL('respondents/weights.csv', data))

/** The designs of R's cases that a codebook can ask for. */
const designs: Record<string, string> = {
  rk_cal: designOf(['method: raking'], three),
  cal_lin: designOf(['method: linear'], three),
  cal_lin_b: designOf(['method: linear', 'bounds: [0.5, 1.5]'], three),
  cal_logit: designOf(['method: logit', 'bounds: [0.45, 1.8]'], three),
  ps_sex: designOf(['method: poststratification'], three.slice(0, 1))
}

describe.each(Object.keys(designs))('%s', (name) => {
  test('the weight of every respondent', async () => {
    const survey = await sampled(designs[name] ?? '')
    const ours = await weightsOf(survey)
    expect(ours.size).toBe(2000)
    for (const row of rWeights) agree(`weights ${name}`, ours.get(row['resp_id'] ?? ''), row[name], 1e-7)
    await survey.engine.close()
  })

  test.each(name === 'rk_cal' ? (['native', 'wasm'] as const) : (['native'] as const))(
    'estimates and standard errors, %s engine',
    async (engine) => {
      const cases = casesOf('calibration_estimate').filter(({ design }) => design === name)
      expect(cases.length).toBe({ rk_cal: 3, cal_lin: 1, cal_lin_b: 3, cal_logit: 4, ps_sex: 3 }[name])
      const survey = await sampled(designs[name] ?? '', engine)
      const sample = await scanned(survey, [confident, speedFirst], 'sex', [null, ['female']], [[0, 1]])
      for (const { call, result } of cases) {
        const variable = call.includes('rank_speed==1') ? 1 : 0
        expect(call).toContain(variable ? 'rank_speed==1' : "digital_confident=='yes'")
        const domain = call.includes('female') ? 1 : 0
        const [value, se] = estimated(sample, call.startsWith('svytotal') ? 'total' : 'mean', domain, variable)
        agree(`estimate (${engine})`, value, result.est, 1e-9)
        agree(`se (${engine})`, se, result.se, 1e-9)
      }
      await survey.engine.close()
    }
  )
})

/** R's answers, by the call: `svymean` and `svytotal` of digital_confident=='yes' unless said, as value and standard error. */
describe('more of R', () => {
  test('clusters of a finite population: svydesign(~psu, ~region, fpc=~fpc_psu), calibrate(calfun="raking")', async () => {
    const survey = await sampled(
      designOf(['method: raking'], three, 'weights: weight, strata: region, clusters: psu, fpc: fpc_psu')
    )
    const female = await scanned(survey, [confident], 'sex', [null, ['female']])
    same(estimated(female), [0.59965480444808694, 0.012400034428415144])
    same(estimated(female, 'total'), [31436150.702720858, 678806.19184017135])
    same(estimated(female, 'mean', 1), [0.5988295841358442, 0.015963776857688784])
    const old = await scanned(survey, [confident], 'age', [null, ['65+']])
    same(estimated(old, 'mean', 1), [0.41357126163859481, 0.023986699496035827])
    expect([survey.sampling.degrees, ...old.degrees]).toEqual([120, 120, 118])
    await survey.engine.close()
  })

  test('a margin that crosses two columns: postStratify(~sex+age)', async () => {
    const survey = await sampled(designOf(['method: poststratification'], [crossedMargin()]))
    const sample = await scanned(survey, [confident], 'region', [null, ['Wales']])
    same(estimated(sample), [0.59941146771737541, 0.012068142871214599])
    same(estimated(sample, 'total'), [31430635.83023173, 648106.79983344814])
    same(estimated(sample, 'mean', 1), [0.66729899700078565, 0.052951318545684897])
    await survey.engine.close()
  })

  test('a margin that crosses the wave of a row: the same, sex being the wave', async () => {
    const design = designOf(['method: poststratification'], [crossedMargin()])
    const survey = await sampled(design, 'native', 'respondents', (text) =>
      text
        .replace(/^ {2}sex: .*$/m, '  sex: { role: wave }')
        .replace(/^columns:$/m, 'waves: { female: First, male: Second }\ncolumns:')
    )
    same(estimated(await scanned(survey, [confident])), [0.59941146771737541, 0.012068142871214599])
    await survey.engine.close()
  })

  test('weights of mean 1, no strata, each row drawn: calibrate(svydesign(~1, weights=~weight_rel), calfun="linear")', async () => {
    const survey = await sampled(designOf(['method: linear'], three.slice(0, 2), 'weights: weight_rel'))
    const sample = await scanned(survey, [confident], 'sex', [null, ['male']])
    same(estimated(sample, 'total'), [31418339.723880026, 651094.35149651207])
    same(estimated(sample, 'mean', 1), [0.59569892246011358, 0.018008225329504399])
    await survey.engine.close()
  })

  test('bounds are of weights brought to the size of the population: calibrate(weights=~weight_rel*27000, calfun="logit")', async () => {
    const survey = await sampled(
      designOf(['method: logit', 'bounds: [0.5, 2]'], three.slice(0, 2), 'weights: weight_rel')
    )
    const sample = await scanned(survey, [confident], 'sex', [null, ['male']])
    same(estimated(sample, 'total'), [31426189.738593962, 650059.20953882253])
    same(estimated(sample, 'mean', 1), [0.59776192477219525, 0.01798244240928188])
    const ours = [...(await weightsOf(survey)).values()]
    same([Math.min(...ours), Math.max(...ours)], [3500.9578281750369, 164610.34819754117])
    await survey.engine.close()
  })

  /** R: the sums of each person's interactions, on the persons' rows: calibrate(calfun="raking"), svyratio, svytotal. */
  test.each([
    [
      'resp_id',
      'resp_id',
      [6.0247703733902958, 0.047854164459289701, 5.1603439623221421, 0.090697003929211054],
      10519362.016292525
    ],
    [
      'psu',
      'resp_id',
      [6.0247703733902958, 0.064885066367547636, 5.1603439623221421, 0.092324957280307082],
      11282769.568866689
    ]
  ])('interactions weighted to people, clusters %s', async (clusters, unit, [all, allSe, part, partSe], totalSe) => {
    const survey = await sampled(
      designOf(
        ['method: raking'],
        [marginOf('sex'), marginOf('region')],
        `weights: weight, strata: region, clusters: ${clusters}, unit: ${unit}`
      ),
      'native',
      'cx'
    )
    expect(survey.sampling.weighting?.units).toBe(2000)
    const ease = {
      factors: [{ column: 'ease', wave: 'during', option: null, score: { kind: 'value' as const, minus: 0 } }],
      known: []
    }
    const sample = await scanned(survey, [ease], 'sector', [null, ['utilities']])
    same(estimated(sample), [all, allSe])
    same(estimated(sample, 'mean', 1), [part, partSe])
    same(estimated(sample, 'total'), [797918228.79152524, totalSe])
    await survey.engine.close()
  })

  /** R: one cluster of Wales only; options(survey.lonely.psu = …); svymean in all and in London. */
  test.each([
    ['remove', 0.01352455420283904, 0.032643953344248931],
    ['adjust', 0.013558979428825481, 0.03264527695283536],
    ['average', 0.014125936160856011, 0.034095497275764101]
  ])('a stratum with one cluster, lonely: %s', async (rule, se, london) => {
    const kept = withRows((row) => row['region'] !== 'Wales' || row['psu'] === '113')
    const design = designOf(
      ['method: raking'],
      three.slice(0, 2),
      `weights: weight, strata: region, clusters: psu, lonely: ${rule}`
    )
    const survey = await sampled(design, 'native', 'respondents', undefined, kept.root)
    expect(survey.dataset.rows.used).toBe(1918)
    const sample = await scanned(survey, [confident], 'region', [null, ['London']])
    same(estimated(sample), [0.59575746873694602, se])
    same(estimated(sample, 'mean', 1), [0.59953329693785584, london])
    await survey.engine.close()
    kept.remove()
  })

  test('with domains: adjust, a cluster alone in its domain has the rest of its stratum beside it', async () => {
    const kept = withRows((row) => row['region'] !== 'Wales' || row['psu'] === '113')
    const lonely = ['lonely: { strata: adjust, domains: adjust }']
    const design = designOf(
      ['method: raking'],
      three.slice(0, 2),
      'weights: weight, strata: region, clusters: psu',
      lonely
    )
    const survey = await sampled(design, 'native', 'respondents', undefined, kept.root)
    const sample = await scanned(survey, [confident], 'region', [['Wales']])
    same(estimated(sample), [0.77983609622269368, 0.010139289734692825])
    await survey.engine.close()
    kept.remove()
  })

  function same(ours: [number, number], theirs: readonly (number | undefined)[]): void {
    agree('more of R, estimate', ours[0], theirs[0], 1e-9)
    agree('more of R, se', ours[1], theirs[1], 1e-9)
  }
})

test('a margin itself varies by nothing', async () => {
  const survey = await sampled(designs['rk_cal'] ?? '')
  const sample = await scanned(survey, [{ factors: [], known: [] }], 'sex', [['female']])
  const [count, se] = estimated(sample, 'total')
  agree('margin', count, 27_648_000, 1e-12)
  expect(se / count).toBeLessThan(1e-9)
  await survey.engine.close()
})

test('a difference of domains knows what they share', async () => {
  const survey = await sampled(designs['rk_cal'] ?? '')
  const sample = await scanned(survey, [confident], 'sex', [['female'], null], [[0, 1]])
  const less = difference(mean(sample, 0, 0), mean(sample, 1, 0))
  /** R: svytotal of the difference of the two means' influences, under rk_cal. */
  agree('difference', less(sample.totals).value, -0.00082522031224274706, 1e-9)
  agree('difference se', standardError(sample, less), 0.012346922315111029, 1e-9)
  await survey.engine.close()
})

test('what weighting did is told: sweeps, error, and what the weights cost before and after', async () => {
  const survey = await sampled(designs['rk_cal'] ?? '')
  const told = survey.sampling.weighting
  const result = casesOf('calibration').find(({ result }) => result['weights_column'] === 'rk')?.result ?? {}
  expect(told).toMatchObject({ method: 'raking', passes: { kind: 'sweeps', taken: 7 }, units: 2000, trimmed: null })
  expect(told?.error).toBeLessThan(1e-12)
  agree('told', told?.after.effective, result['kish_neff'], 1e-9)
  agree('told', told?.after.effect, result['kish_deff'], 1e-9)
  agree('told', told?.after.least, Number(result['min']) / 27000, 1e-9)
  expect(told?.before.effective).not.toBeCloseTo(told?.after.effective ?? 0, 0)
  await survey.engine.close()
})

test('every jackknife replicate is raked again', async () => {
  const replicates = [
    'replicates: { kind: JKn, columns: r1..r132, file: ../../../reference/data/respondents/replicate-factors.csv, by: psu, factors: true }'
  ]
  const survey = await sampled(designOf(['method: raking'], three, 'weights: weight', replicates))
  const sample = await scanned(survey, [confident, speedFirst], 'sex', [null, ['female']])
  const cases = casesOf('replicate_raked')
  expect(cases.length).toBe(3)
  for (const { call, result } of cases) {
    const [value, se] = estimated(sample, 'mean', call.includes('female') ? 1 : 0, call.includes('rank_speed') ? 1 : 0)
    agree('replicate_raked', value, result.est, 1e-9)
    agree('replicate_raked se', se, result.se, 1e-7)
  }
  /** R: degf(rake(design, …)), degf(subset(…)). */
  expect([survey.sampling.degrees, ...sample.degrees]).toEqual([131, 131, 131])
  await survey.engine.close()
})

describe('trimming', () => {
  test.each([
    ['upper: 3', Number.NEGATIVE_INFINITY, 3],
    ['upper: 3, lower: 0.3', 0.3, 3],
    ['upper: 2, lower: 0.5', 0.5, 2]
  ])('in turns with raking until both hold: %s', async (trim, lower, upper) => {
    const survey = await sampled(designOf(['method: raking', `trim: { ${trim} }`], three))
    const weights = await weightsOf(survey)
    const all = [...weights.values()]
    expect(Math.max(...all) / 27000).toBeLessThan(upper * (1 + 1e-9))
    expect(Math.min(...all) / 27000).toBeGreaterThan(lower * (1 - 1e-9))
    for (const { variable = '', level, count } of readRows(new URL('respondents/margins.csv', data))) {
      const those = people.filter((person) => person[variable] === level)
      const sum = those.reduce((sum, { resp_id }) => sum + (weights.get(resp_id ?? '') ?? Number.NaN), 0)
      agree('margins after trimming', sum, count, 1e-9)
    }
    const told = survey.sampling.weighting
    const at = all.filter((weight) => weight / 27000 > upper * (1 - 1e-8) || weight / 27000 < lower * (1 + 1e-8))
    expect(told?.trimmed?.units).toBe(at.length)
    expect(at.length).toBeGreaterThan(10)
    expect(told?.trimmed?.rounds).toBeGreaterThan(1)
    expect(told?.after.most).toBeLessThan(upper * (1 + 1e-9))
    const sample = await scanned(survey, [confident], 'sex', [null, ['female']])
    for (const domain of [0, 1]) {
      const [value, se] = estimated(sample, 'mean', domain)
      const theirs = byRows(weights, (person) => domain === 0 || person['sex'] === 'female')
      agree('trimmed', value, theirs.value, 1e-12)
      agree('trimmed se', se, theirs.se, 1e-10)
    }
    await survey.engine.close()
  })

  test('limits that nothing reaches change nothing', async () => {
    const survey = await sampled(designOf(['method: raking', 'trim: { upper: 50 }'], three))
    const ours = await weightsOf(survey)
    for (const row of rWeights) agree('untrimmed', ours.get(row['resp_id'] ?? ''), row['rk'], 1e-9)
    expect(survey.sampling.weighting?.trimmed).toEqual({ units: 0, rounds: 0 })
    await survey.engine.close()
  })
})

test('the same rows in another order give the same bytes', async () => {
  const turned = withRows(() => true, 'turned')
  const answers: string[] = []
  for (const from of [root, turned.root]) {
    const design = designOf(['method: raking', 'trim: { upper: 3 }'], three)
    const survey = await sampled(design, 'native', 'respondents', undefined, from)
    const sample = await scanned(survey, [confident], 'region', [null, ['Wales']], [[0, 1]])
    answers.push(
      JSON.stringify([survey.sampling.weighting, sample], (_, value) =>
        value instanceof Map || value instanceof Set ? [...value] : value
      )
    )
    await survey.engine.close()
  }
  turned.remove()
  expect(answers[0]?.length).toBeGreaterThan(1000)
  expect(answers[1]).toBe(answers[0])
})

/** The estimate and its standard error row by row, with final weights w and the regression with the initial ones. */
function byRows(weights: ReadonlyMap<string, number>, inDomain: (person: Record<string, string>) => boolean) {
  const levels = ['sex', 'age', 'region'].map((name) => [...new Set(people.map((person) => person[name]))])
  const initial = people.map(({ weight }) => Number(weight))
  const final = people.map(({ resp_id }) => weights.get(resp_id ?? '') ?? Number.NaN)
  const categories = people.map((person) =>
    ['sex', 'age', 'region'].map((name, margin) => levels[margin]?.indexOf(person[name]) ?? -1)
  )
  const grouped = group(
    categories,
    initial,
    levels.map((each) => each.length)
  )
  const drawn = {
    strata: people.map(({ region }) => region ?? ''),
    clusters: people.map(({ resp_id }) => resp_id ?? ''),
    weights: final,
    calibrated: final
  }
  const answers = people.map((person) =>
    person['digital_confident'] ? Number(person['digital_confident'] === 'yes') : null
  )
  const ys = answered(answers, (row) => inDomain(people[row] ?? {}))
  return estimate(drawn, ys, ratio, byMargins(grouped, initial, drawn, 'weighted'))
}

/** The respondents' folder with some of its rows, or all in the reverse order. */
function withRows(keep: (row: Record<string, string>) => boolean, order: 'kept' | 'turned' = 'kept') {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
  mkdirSync(join(folder, 'data/respondents'), { recursive: true })
  const rows = readRows(new URL('respondents/respondents.csv', data))
  const names = Object.keys(rows[0] ?? {})
  const kept = rows.filter(keep)
  const lines = (order === 'turned' ? kept.reverse() : kept).map((row) => names.map((name) => row[name]).join(','))
  writeFileSync(join(folder, 'data/respondents/respondents.csv'), [names.join(','), ...lines, ''].join('\n'))
  const codebook = readFileSync(join(root, 'data/respondents/dataset.yaml'), 'utf8')
  writeFileSync(
    join(folder, 'data/respondents/dataset.yaml'),
    codebook.replace(/^files:.*$/m, 'files: [respondents.csv]')
  )
  return { root: folder, remove: () => rmSync(folder, { recursive: true }) }
}
