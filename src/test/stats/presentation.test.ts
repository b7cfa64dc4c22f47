import { describe, expect, test } from 'vitest'
import { type Presentation, proportionPresentation } from '../../stats/presentation.ts'
import { casesOf } from '../reference/cases.ts'

type Oracle = {
  p: number
  n: number
  df: number
  decision: string
  review_df_lt_8: boolean
  review_p_0_or_1: boolean
  footnote_complement: boolean
}

const plain: Presentation = { shown: true, reason: null, review: false, complement: false }
const hidden = (reason: Presentation['reason']): Presentation => ({ ...plain, shown: false, reason })

test("NCHS's standard for proportions decides as the oracle does", () => {
  const decisions: Record<string, Presentation['reason']> = { present: null, suppress_rciw_gt_130pct: 'relative width' }
  const cases = casesOf('proportion')
  expect(cases).toHaveLength(80)
  const reasons = cases.map((each) => {
    const oracle = each.result['nchs'] as Oracle
    const expected: Presentation = {
      shown: oracle.decision === 'present',
      reason: decisions[oracle.decision] as Presentation['reason'],
      review: oracle.review_df_lt_8 || oracle.review_p_0_or_1,
      complement: oracle.footnote_complement
    }
    const ours = proportionPresentation(oracle.p, each.result.se ?? Number.NaN, oracle.df, oracle.n)
    expect(ours, each.call).toEqual(expected)
    return ours.reason
  })
  expect(reasons.filter((reason) => reason === 'relative width')).toHaveLength(3)
})

/** The standard error that makes `size` answers effective. */
const seOf = (share: number, size: number) => Math.sqrt((share * (1 - share)) / size)

describe('a proportion', () => {
  test.each<[string, number, number, number, number, Presentation]>([
    ['of 29 answers', 0.5, seOf(0.5, 29), 100, 29, hidden('n')],
    ['of 29 effective answers', 0.5, seOf(0.5, 29), 100, 100, hidden('effective n')],
    ['of few answers and fewer effective ones', 0.5, seOf(0.5, 9), 100, 29, hidden('n')],
    ['of 30 answers, all effective, in an interval 0.37 wide', 0.5, seOf(0.5, 30.001), 100, 30, hidden('width')],
    ['in an interval 0.28 wide', 0.5, seOf(0.5, 52), 100, 52, plain],
    ['that is small beside its interval', 0.05, seOf(0.05, 100), 100, 100, hidden('relative width')],
    ['that is small, in an interval 0.051 wide', 0.01, seOf(0.01, 110), 100, 110, hidden('relative width')],
    ['that is small, in an interval 0.0497 wide', 0.01, seOf(0.01, 114), 100, 114, plain],
    ['whose complement is small beside its interval', 0.95, seOf(0.95, 100), 100, 100, { ...plain, complement: true }],
    ['whose complement is small, in an interval 0.0497 wide', 0.99, seOf(0.99, 114), 100, 114, plain],
    ['with 7 degrees of freedom', 0.5, seOf(0.5, 400), 7, 400, { ...plain, review: true }],
    ['with 8', 0.5, seOf(0.5, 400), 8, 400, plain],
    ['of nobody', 0, 0, 100, 52, { ...plain, review: true }],
    ['of everybody', 1, 0, 100, 52, { ...plain, review: true }],
    ['of nobody out of 29', 0, 0, 100, 29, hidden('n')],
    ['without degrees of freedom', 0.5, seOf(0.5, 400), 0, 400, hidden('width')]
  ])('%s', (_, share, se, df, n, expected) => {
    expect(proportionPresentation(share, se, df, n)).toEqual(expected)
  })

  test('has the interval of the level that is asked for', () => {
    expect(proportionPresentation(0.5, seOf(0.5, 52), 100, 52, 0.99)).toEqual(hidden('width'))
  })
})
