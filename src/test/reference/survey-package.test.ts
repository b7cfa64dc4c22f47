/**
 * Agreement with R's survey package (Lumley, survey 4.1.1): every one of its answers in estimates.json, by way of a
 * codebook as an author writes it. Closed forms to 1e-9 relative, what R iterates for to 1e-7. What is left out is
 * named in `left-out.ts`; what is claimed, and of which survey, in `claims`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { EngineName } from '../../engine/engine.ts'
import { answerSurvey } from '../../estimate/survey.ts'
import { apiIsThere } from './api.ts'
import { allCases, designsOfR, type NamedCase } from './cases.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claims.ts'
import { Ledger } from './ledger.ts'
import { atStats, leftOut } from './left-out.ts'
import { asked, type Loaded, load, loadAny, rowsOf } from './surveys.ts'

const cases = allCases()
const claims = cases.flatMap(claimsOf)
const byRows = Map.groupBy(claims, ({ survey }) => rowsOf(survey))
/** R stops at a stratum with one cluster unless it is told what to do; so do we. */
const refused = cases.filter(({ group, result }) => group === 'lonely_psu' && result.error !== undefined)
const claimed = new Set([...claims.map(({ of }) => of.id), ...refused.map(({ id }) => id)])
const isAtStats = (each: NamedCase) => atStats.some(({ is }) => is(each))
const isLeftOut = (each: NamedCase) => leftOut.some(({ is }) => is(each))

const ledger = new Ledger()
const notThere = "R's api data are not beside the checkout (../shared/reference/data): those cases were not run."
const isThere = (survey: string) => apiIsThere || !survey.startsWith('api ')
afterAll(() => {
  const table = ledger.table(cases, (each) =>
    claimed.has(each.id) ? 'here' : isAtStats(each) ? 'at stats' : 'left out'
  )
  const names = leftOut.map(({ name, is, reason }) => `left out, ${cases.filter(is).length}: ${name} (${reason})`)
  console.info([table, ...names, ...(apiIsThere ? [] : [notThere])].join('\n'))
})

type Named = Claim & { of: NamedCase }

/** Asks all claims' questions of one survey at once, and compares. */
async function compareAll(named: Named[], survey: Loaded, into: Ledger): Promise<void> {
  const questions = named.flatMap((claim) => claim.questions)
  const answers = await answerSurvey(survey.dataset, survey.sampling, questions, survey.engine)
  const failures: string[] = []
  for (const claim of named) {
    const { agree, numbers } = into.of(claim.of, failures)
    await claim.check({ ...survey, ...answers }, agree)
    if (numbers() === 0) failures.push(`${claim.of.id}: nothing was compared`)
  }
  expect(failures).toEqual([])
}

async function agreeOn(engine: EngineName, name: string, named: Named[], into: Ledger): Promise<void> {
  const survey = await load(name, engine)
  for (const [each, mine] of Map.groupBy(named, (claim) => claim.survey))
    await compareAll(mine, name.startsWith('api ') ? survey : asked(each, survey), into)
  const theirs = designsOfR()[name.replace('api ', '')]?.degf
  if (theirs !== undefined) expect(survey.sampling.degrees).toBe(theirs)
  await survey.engine.close()
}

/** Several surveys at a time share the machine, so that one may take longer than alone. */
describe.concurrent("R's answers", { timeout: 120_000 }, () => {
  for (const [name, named] of byRows)
    test.runIf(isThere(name))(`under ${name}`, () => agreeOn('native', name, named, ledger))
})

/** The other engine, that of the browser, on a part: its sums are the same SQL. One survey after the other, in one engine. */
describe("R's answers in WebAssembly", { timeout: 120_000 }, () => {
  const part = ['mean', 'proportion', 'quantile', 'replicate', 'paired']
  test.each(['dA', 'jk1'])('under %s', async (name) => {
    const named = (byRows.get(name) ?? []).filter(({ of, survey }) => survey === name && part.includes(of.group))
    expect(named.length).toBeGreaterThan(15)
    await agreeOn('wasm', name, named, new Ledger())
  })
})

test("a codebook has R's degrees of freedom where no case is of the design alone", async () => {
  for (const name of ['dV', 'd1']) {
    const { sampling, engine } = await load(name, 'native')
    expect(sampling.degrees).toBe(designsOfR()[name]?.degf)
    await engine.close()
  }
})

test('a stratum with one cluster stops, and is named', async () => {
  expect(refused).toHaveLength(2)
  const survey = await loadAny('lonely fail', 'native')
  expect(survey.sampling).toBeNull()
  for (const each of refused) {
    const stratum = /Stratum \((.+)\)/.exec(each.result.error ?? '')?.[1]
    const reasons = survey.problems.errors.map((problem) => problem.reason)
    expect(reasons).toContainEqual(expect.stringContaining(`\`${stratum}\``))
  }
  await survey.engine.close()
})

describe('every answer of R', () => {
  test('is claimed, or left out by name', () => {
    const known = (each: NamedCase) => claimed.has(each.id) || isAtStats(each)
    expect(cases).toHaveLength(927)
    expect(cases.filter((each) => !known(each) && !isLeftOut(each)).map(({ id }) => id)).toEqual([])
    expect(cases.filter((each) => known(each) && isLeftOut(each)).map(({ id }) => id)).toEqual([])
  })

  test.each(leftOut)('left out: $name', ({ is, reason }) => {
    expect(cases.filter(is).length).toBeGreaterThan(0)
    expect(reason).not.toBe('')
  })

  test.each(atStats)('that is of $file says so there: $says', ({ file, says, is }) => {
    const path = new URL(`../stats/${file}`, import.meta.url)
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(says)
    expect(cases.filter(is).length).toBeGreaterThan(0)
  })
})
