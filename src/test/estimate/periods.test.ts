/** Months, quarters and years of a column of dates, to R's survey package. */
import { describe, expect, test } from 'vitest'
import { prepareProject, problemText, projectOf } from '../project.ts'

type Answer = { measure: string; domain: object; wave: string; value: number; se: number; n: number }
type Difference = { left: Answer; right: Answer | null; difference: number; se: number; df: number; p: number }

/*
 * d <- read.csv("visits.csv"); d$date <- as.Date(d$day, "%d.%m.%Y"); d$year <- format(d$date, "%Y")
 * d$month <- format(d$date, "%Y-%m"); d$quarter <- paste0(d$year, "-Q", as.POSIXlt(d$date)$mon %/% 3 + 1)
 * s <- svydesign(~customer, strata = ~region, weights = ~weight, data = d)
 * svymean(~satisfaction, subset(s, month == "2025-03")), and so on
 */
const means = [
  { wave: '2025-03', value: 3.85, se: 0.135050715268471 },
  { wave: '2025-Q1', value: 3.86702127659574, se: 0.0861541129066012 },
  { wave: '2024', value: 2.95981452859351, se: 0.0446576494039679 }
]

/*
 * s <- update(s, a = (month == "2025-03") * satisfaction, b = as.numeric(month == "2025-03"), …)
 * svycontrast(svytotal(~a + b + c + d, s), quote(a / b - c / d)); 2 * pt(-abs(coef / SE), degf(s))
 */
const changes = [
  ['2025-03', '2025-02', -0.077536231884058, 0.171815311474203, 0.652625532569005],
  ['2025-03', '2024-03', 1.26666666666667, 0.176893557786229, 7.65289311325736e-11],
  ['2025-Q1', '2024-Q4', 0.467021276595745, 0.11831074424305, 0.0001352963678621],
  ['2025-Q1', '2024-Q1', 1.33594783026806, 0.104381151668788, 5.47412934840301e-24],
  ['2025', '2024', 1.00228459677092, 0.0739394464204953, 9.66878957201625e-26]
] as const

const asked = changes.map(([to, from]) => `:change{of=satisfaction from=${from} to=${to}}`)
const values = means.map(({ wave }) => `:value{of=satisfaction wave=${wave}}`)

describe.each(['native', 'wasm'] as const)('by %s', (engine) => {
  test('periods are what R estimates of the days in them', async () => {
    const root = projectOf('periods', [
      [
        'reports/programme/index.md',
        ':value{of=satisfaction wave=2024}',
        [...asked, ...values, ':value{of=spent wave=2025-Q1}'].join(' ')
      ]
    ])
    const prepared = await prepareProject(root, { engine })
    expect(prepared.problems.errors, problemText(prepared, root)).toEqual([])
    const { estimates, comparisons } = JSON.parse(
      String(prepared.site?.files.get('files/programme/estimates.json'))
    ) as { estimates: Answer[]; comparisons: Difference[] }
    for (const { wave, value, se } of means) {
      const found = estimates.find(
        (each) => each.measure === 'satisfaction' && each.wave === wave && Object.keys(each.domain).length === 0
      )
      expect(found?.value).toBeCloseTo(value, 10)
      expect(found?.se).toBeCloseTo(se, 10)
    }
    for (const [to, from, difference, se, p] of changes) {
      const found = comparisons.find(
        ({ left, right }) =>
          left.measure === 'satisfaction' &&
          left.wave === to &&
          right?.wave === from &&
          Object.keys(left.domain).length === 0
      )
      expect(found?.difference).toBeCloseTo(difference, 10)
      expect(found?.se).toBeCloseTo(se, 10)
      expect(found?.df).toBe(117)
      expect((found?.p ?? 0) / p).toBeCloseTo(1, 8)
    }
    // svytotal(~spent, subset(s, quarter == "2025-Q1"), na.rm = TRUE)
    const spent = estimates.find(({ measure, wave }) => measure === 'spent' && wave === '2025-Q1')
    expect(spent?.value).toBeCloseTo(6528.96, 8)
    expect(spent?.se).toBeCloseTo(674.247741156153, 8)
  })
})
