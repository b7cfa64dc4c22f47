import { expect, test } from 'vitest'
import { daysOf, earlierPeriod, periodAt, periodCode, periodOf, periodsFrom } from '../../codebook/period.ts'

test('a code is a month, a quarter, a year, or no period', () => {
  expect(['2025-03', '2025-Q1', '2025'].map((code) => periodAt(code)?.kind)).toEqual(['month', 'quarter', 'year'])
  expect(['2025-13', '2025-Q5', '2025-3', 'spring', '2025-03-01', '25'].map(periodAt)).toEqual(Array(6).fill(null))
  for (const code of ['2024-12', '2024-Q4', '2024']) expect(periodCode(periodAt(code) as never)).toBe(code)
})

test('the one before, and the same a year before', () => {
  expect(earlierPeriod('2025-01', 'one')).toBe('2024-12')
  expect(earlierPeriod('2025-Q1', 'one')).toBe('2024-Q4')
  expect(earlierPeriod('2025', 'one')).toBe('2024')
  expect(['2025-01', '2025-Q1', '2025'].map((code) => earlierPeriod(code, 'year'))).toEqual([
    '2024-01',
    '2024-Q1',
    '2024'
  ])
  expect(earlierPeriod('before', 'one')).toBeNull()
})

test('the wider period that a day or a period is in', () => {
  expect(periodOf('2025-12-31', 'month')).toBe('2025-12')
  expect(periodOf('2025-12-31', 'quarter')).toBe('2025-Q4')
  expect(periodOf('2025-Q3', 'year')).toBe('2025')
  expect(periodOf('2025-04', 'quarter')).toBe('2025-Q2')
})

test('the days of a period, and all periods from one to another', () => {
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(daysOf('2025-Q4')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  expect(daysOf('2025')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(periodsFrom('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
  expect(periodsFrom('2024-Q4', '2025-Q1')).toEqual(['2024-Q4', '2025-Q1'])
})
