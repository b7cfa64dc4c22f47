import type { Writing } from '../../report/model.ts'
import type { Context } from '../context.ts'
import { levelText } from '../values.ts'

/** A number with the ending that the sentence asks for. */
export function withEnding(number: string, { ending }: Writing, context: Context): string {
  return ending === null ? number : (context.language.inCase?.(number, ending) ?? number)
}

/** What can be shown behind a number; nulls are not known. */
export type Shown = { interval: string | null; level: number; bases: (number | null)[]; p: number | null }

/** What stands in brackets behind a number: "95% interval 6.4–6.8", "486 answers", "p = 0.01". */
export function shownOf({ show }: Writing, { interval, level, bases, p }: Shown, context: Context): string[] {
  const { words, numbers } = context.language
  const [left, right] = bases.map((base) => (base === null ? null : numbers.count(base)))
  const base = left == null ? null : right == null ? words.estimate.answers(left) : words.inline.bases(left, right)
  const parts = {
    interval: interval && `${words.estimate.interval(levelText(context, level))} ${interval}`,
    base,
    p: p === null ? null : words.estimate.test(numbers.p(p))
  }
  return (['interval', 'base', 'p'] as const).flatMap((part) => (show.includes(part) ? (parts[part] ?? []) : []))
}
