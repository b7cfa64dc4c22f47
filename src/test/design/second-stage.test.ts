/** What a second stage adds to the variance, against R's survey 4.1.1. */
import { expect, test } from 'vitest'
import { casesOf } from '../reference/cases.ts'
import { agreement } from '../stats/weighting/agreement.ts'
import { estimated, sampled, scanned } from './weighted-survey.ts'

const agree = agreement()
const design =
  'design: { weights: weight, strata: region, clusters: [psu, resp_id], fpc: [fpc_psu, fpc_resp], unit: resp_id }'

test('svydesign(~psu+resp_id, ~region, fpc=~fpc_psu+fpc_resp)', async () => {
  const found = casesOf('two_stage').filter(({ design }) => design === 'dC')
  expect(found.map(({ call }) => call)).toEqual(['svymean(~ease_during+nps_score, dC, na.rm=TRUE)'])
  const survey = await sampled(design, 'native', 'cx')
  const ease = { column: 'ease', wave: 'during', option: null }
  const recommend = { column: 'recommend', wave: null, option: null }
  const scores = Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 9, 10].map((code) => [code, code < 7 ? -100 : 100]))
  const sample = await scanned(survey, [
    { factors: [{ ...ease, score: { kind: 'value', minus: 0 } }], known: [recommend] },
    { factors: [{ ...recommend, score: { kind: 'recode', scores, otherwise: 0 } }], known: [ease] }
  ])
  const [estimates, errors] = ['est', 'se'].map((name) => found[0]?.result[name] as number[] | undefined)
  for (const variable of [0, 1]) {
    const [value, se] = estimated(sample, 'mean', 0, variable)
    agree('two stages, estimate', value, estimates?.[variable], 1e-9)
    agree('two stages, se', se, errors?.[variable], 1e-9)
  }
  await survey.engine.close()
})
