import type { Language } from './language.ts'
import { upperFirst } from './text.ts'

/** A period's name, as it stands alone: "March 2025", "Q1 2025", "2025". */
export function periodLabel(code: string, { tag, numbers, words }: Language): string {
  const [year = '', part = ''] = code.split('-')
  if (!part.startsWith('Q')) return upperFirst(numbers.date(code), tag)
  return upperFirst(words.periods.quarter(part.slice(1), year), tag)
}
