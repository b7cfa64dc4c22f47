/** Shares with every interval that a codebook can ask for (`svymean` of 0 and 1, `svyciprop`, NCHS's). */
import type { Estimate } from '../../../estimate/answer.ts'
import { arcsineInterval, betaInterval, cappedInterval, tInterval } from '../../../stats/interval.ts'
import { agreeWithEstimate, ask, level } from '../asking.ts'
import { domainOfCall } from '../cases.ts'
import type { Claim, ClaimsOf } from '../claim.ts'
import { type Agree, closed, iterated } from '../ledger.ts'

type Ends = readonly [number | undefined, number | undefined]

type Share = {
  est: number
  se: number
  n_rows: number
  n_valid: number
  df_domain: number
  kish_neff: number
  ci: Record<string, { ci?: [number, number] }>
  wilson_formula: { ci_lower: number; ci_upper: number }
  nchs: {
    df: number
    kg_lower: number
    kg_upper: number
    decision: string
    review_df_lt_8: boolean
    review_p_0_or_1: boolean
    footnote_complement: boolean
  }
}

export const shares: ClaimsOf = ({ group, design, call, result }) => {
  if (group !== 'proportion') return []
  const r = result as unknown as Share
  const question = ask(/svymean\(~(\w+)/.exec(call)?.[1] ?? '', domainOfCall(call))
  const claim = (survey: string, check: (answer: Estimate, agree: Agree) => void): Claim => ({
    survey,
    questions: [question],
    check: (answers, agree) => check(answers.estimate(question), agree)
  })
  const codebook = (method: string, theirs: Ends, tolerance = closed): Claim =>
    claim(method === 'logit' ? design : `${design} ${method}`, (answer, agree) => {
      // At 0 and 1 R's `logit` is where its iteration stopped and the others are NaN: all of ours are NCHS's there.
      const ends: Ends = r.est === 0 ? [r.nchs.kg_lower, r.nchs.kg_upper] : theirs
      agree(`interval ${method}`, answer.low, ends[0], tolerance)
      agree(`interval ${method}`, answer.high, ends[1], tolerance)
    })
  const claims = [
    claim(design, (answer, agree) => checkShare(answer, r, agree)),
    claim(`${design} presentation`, (answer, agree) => {
      agree('is shown', Number(answer.value !== null), Number(r.nchs.decision === 'present'))
      agree('is reviewed', Number(answer.standing === 'caution'), Number(reviewed(r.nchs)))
      const cautions = [answer.caution === 'review', answer.caution === 'complement'].map(Number)
      agree('says that it is reviewed', cautions[0], Number(reviewed(r.nchs)))
      agree('says so of its complement', cautions[1], Number(!reviewed(r.nchs) && ofComplement(r.nchs)))
    }),
    codebook('logit', r.ci['logit']?.ci ?? [undefined, undefined], iterated),
    codebook('wilson', [r.wilson_formula.ci_lower, r.wilson_formula.ci_upper]),
    codebook('korn-graubard', r.ci['beta']?.ci ?? [undefined, undefined])
  ]
  // NCHS counts the df of those who answered, we those of the domain: where the two are one, so is the interval.
  if (r.nchs.df !== r.df_domain && r.est !== 0) return claims
  return [...claims, codebook('korn-graubard-nchs', [r.nchs.kg_lower, r.nchs.kg_upper])]
}

function reviewed({ decision, review_df_lt_8, review_p_0_or_1 }: Share['nchs']): boolean {
  return decision === 'present' && (review_df_lt_8 || review_p_0_or_1)
}

function ofComplement({ decision, footnote_complement }: Share['nchs']): boolean {
  return decision === 'present' && footnote_complement
}

function checkShare(answer: Estimate, r: Share, agree: Agree): void {
  agreeWithEstimate(agree, answer, r)
  agree('n', answer.n, r.n_valid, 1e-12)
  agree('df', answer.df, r.df_domain, 1e-12)
  agree('effective n', answer.nEff, r.kish_neff)
  if (r.est !== 0) agree('interval logit', answer.low, r.ci['xlogit']?.ci?.[0])
  // Intervals that no codebook offers, made of our estimate.
  const [value, se, df] = [answer.value ?? Number.NaN, answer.se ?? Number.NaN, answer.df ?? Number.NaN]
  const made = {
    mean: tInterval(value, se, df, level),
    asin: arcsineInterval(value, se, df, level),
    beta: betaInterval(value, se, df, r.n_rows, level)
  }
  for (const [name, interval] of Object.entries(made)) {
    agree(`interval ${name}`, interval?.low, r.ci[name]?.ci?.[0])
    agree(`interval ${name}`, interval?.high, r.ci[name]?.ci?.[1])
  }
  const capped = cappedInterval(value, se, r.nchs.df, r.n_valid, level)
  agree('interval of NCHS', capped?.low, r.nchs.kg_lower)
  agree('interval of NCHS', capped?.high, r.nchs.kg_upper)
}
