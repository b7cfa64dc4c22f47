/** Teaches a browser a language that it does not know, so that numbers look as on the pages of the report. */
import type { Language } from '../../language/language.ts'
import { probeOf, type ToldIntl } from '../../render/explore/told-intl.ts'

/** Before the words of the language are loaded: where the browser writes otherwise than the site, it is taught. */
export function mendIntl(told: ToldIntl): boolean {
  if (probeOf(told.tag).join() === told.probe.join()) return false
  const { NumberFormat, ListFormat, PluralRules } = Intl
  const own = (tag: unknown) => tag === told.tag
  const teach = <Made extends object>(name: string, proxy: Made) => Object.defineProperty(Intl, name, { value: proxy })
  const numbers = new Proxy(NumberFormat, {
    construct: (target, [tag, options]) => (own(tag) ? numberFormat(told, options, target) : new target(tag, options))
  })
  const lists = new Proxy(ListFormat, {
    construct: (target, [tag, options]) =>
      own(tag) && options?.type !== 'disjunction'
        ? { format: (items: readonly string[]) => listed(told, items) }
        : new target(tag, options)
  })
  const plurals = new Proxy(PluralRules, {
    construct: (target, [tag, options]) =>
      own(tag) && options?.type !== 'ordinal'
        ? { select: (n: number) => told.plurals[String(n)] ?? 'other' }
        : new target(tag, options)
  })
  teach('NumberFormat', numbers)
  teach('ListFormat', lists)
  teach('PluralRules', plurals)
  return true
}

/** The days of a survey as the site writes them. */
export function withDays(language: Language, { dates }: ToldIntl): Language {
  const { numbers } = language
  return {
    ...language,
    numbers: {
      ...numbers,
      date: (iso) => dates[iso] ?? numbers.date(iso),
      span: (from, to) => dates[`${from} ${to ?? ''}`] ?? numbers.span(from, to)
    }
  }
}

/** English digits and roundings, with the signs of the language in their places. */
function numberFormat(
  { decimal, group, percent, currency }: ToldIntl,
  options: Intl.NumberFormatOptions | undefined,
  target: typeof Intl.NumberFormat
) {
  const english = new target('en', options)
  const format = (value: number) => {
    const parts = english.formatToParts(value)
    const of = (...types: string[]) => parts.filter(({ type }) => types.includes(type))
    const number = of('integer', 'group', 'decimal', 'fraction', 'compact', 'literal')
      .map(({ type, value: text }) => (type === 'group' ? group : type === 'decimal' ? decimal : text))
      .join('')
    const sign = of('minusSign', 'plusSign')[0]?.value ?? ''
    if (options?.style === 'percent') return sign + percent.replace('{n}', () => number)
    const [money] = of('currency')
    if (money) return sign + currency.replace('{n}', () => number).replace('{c}', () => money.value)
    return sign + number
  }
  return { format, formatToParts: (value: number) => english.formatToParts(value) }
}

function listed({ between, last }: ToldIntl, items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return items.slice(0, -1).join(between) + last + items.at(-1)
}
