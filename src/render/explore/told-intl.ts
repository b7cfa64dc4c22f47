import type { Language } from '../../language/language.ts'

/**
 * What a language's numbers, lists, plurals and days look like, for browsers that lack its data: of Chromium's, Kazakh and
 * Azerbaijani do. All of it is asked of the platform that builds the site.
 */
export type ToldIntl = {
  tag: string
  /** How the platform writes -1234567.8, a percentage and an amount: a browser that writes them so needs no help. */
  probe: string[]
  decimal: string
  group: string
  /** "{n}" is the number: "%{n}". */
  percent: string
  /** "{c}" is the currency's sign. */
  currency: string
  /** Of two, and of more: "{a}, {b}" and "{a} və {b}". */
  between: string
  last: string
  /** The plural of whole numbers from 0 on, as far as it is not "other". */
  plurals: Record<string, Intl.LDMLPluralRule>
  /** Days and spans of them as they are read: "2025-02-01 2025-05-31" by their first and last. */
  dates: Record<string, string>
}

/** Whole numbers up to this one are told their plural. */
const counted = 200

export function toldIntl({ tag, numbers }: Language, spans: readonly (readonly [string, string | null])[]): ToldIntl {
  const part = (type: string) =>
    new Intl.NumberFormat(tag).formatToParts(1234567.8).find((each) => each.type === type)?.value ?? ''
  const [a, b, c] = ['\u0001', '\u0002', '\u0003'] as const
  const list = new Intl.ListFormat(tag, { type: 'conjunction' }).format([a, b, c])
  const rules = new Intl.PluralRules(tag)
  const plurals = Array.from({ length: counted }, (_, n) => [String(n), rules.select(n)] as const)
  return {
    tag,
    probe: probeOf(tag),
    decimal: part('decimal'),
    group: part('group'),
    percent: new Intl.NumberFormat(tag, { style: 'percent' }).format(0.01).replace('1', '{n}'),
    currency: new Intl.NumberFormat(tag, { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
      .format(1)
      .replace('1', '{n}')
      .replace('£', '{c}'),
    between: list.slice(1, list.indexOf(b)),
    last: list.slice(list.indexOf(b) + 1, list.indexOf(c)),
    plurals: Object.fromEntries(plurals.filter(([, rule]) => rule !== 'other')),
    dates: Object.fromEntries(
      spans.flatMap(([from, to]) => [
        [`${from} ${to ?? ''}`, numbers.span(from, to)],
        [from, numbers.date(from)],
        ...(to === null ? [] : [[to, numbers.date(to)]])
      ])
    )
  }
}

export function probeOf(tag: string): string[] {
  return [
    new Intl.NumberFormat(tag).format(-1234567.8),
    new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(0.4321),
    new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(0),
    new Intl.ListFormat(tag, { type: 'conjunction' }).format(['1', '2', '3'])
  ]
}
