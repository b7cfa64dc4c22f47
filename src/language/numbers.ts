/** Numbers and dates as a language writes them (CLDR, through Intl), with a true minus sign. Inputs are unrounded; rounding happens here, once. */
export type Numbers = {
  decimal(value: number, digits: number): string
  /** A proportion as per cent: 0.43 is 43%. */
  percent(proportion: number, digits: number): string
  /** With its sign, plus or minus; zero has none. */
  signed(value: number, digits: number): string
  /** A proportion as per cent with its sign: 0.043 is +4.3%. */
  signedPercent(proportion: number, digits: number): string
  /** A multiple in words: 25 as "25 times". */
  times(value: number, digits: number): string
  /** An amount in a currency of ISO 4217, its sign where the language has it: £1,234.50. */
  money(value: number, currency: string, digits: number, sign?: 'negative' | 'exceptZero'): string
  /** The same in thousands or millions, with so many digits: £1.23m. */
  shortMoney(value: number, currency: string, significant: number, sign?: 'negative' | 'exceptZero'): string
  /** 4 digits and more are grouped. */
  count(value: number): string
  /** "7.1–7.4", "20–25 times"; where a bound bears a sign, with the language's word between. */
  range(low: number, high: number, format: (value: number) => string): string
  p(value: number): string
  /** 2023-03-14 as "14 March 2023"; 2022-11 as "November 2022". */
  date(iso: string): string
  /** Two days as a span, by months where both are given as a month or span whole months. */
  span(from: string, to: string | null): string
}

/** What stands behind a multiple, by the plural form that the number takes. */
export type TimesWords = { other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })

/**
 * `to` stands between the bounds of a range that bear signs, a word between spaces and a mark without: "−1 to 2", "−1…2";
 * `from` before them, where a language says it: "от −1 до 2". `times` is the word behind a multiple, by plural form.
 */
export function numbersOf(tag: string, to: string, times: TimesWords, from = ''): Numbers {
  const plural = (digits: number) => new Intl.PluralRules(tag, fixed(digits))
  const timesBehind = new RegExp(`\u00a0(${[...new Set(Object.values(times))].join('|')})$`)
  const between = /\p{L}/u.test(to) ? ` ${to} ` : to
  const formats = new Map<string, Intl.NumberFormat>()
  const format = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options)
    const made = formats.get(key) ?? new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options })
    formats.set(key, made)
    return made.format(exact(value)).replaceAll('-', '\u2212')
  }
  const dates = new Map<string, Intl.DateTimeFormat>()
  const dateFormat = (iso: string) => {
    const parts = dateParts(iso)
    const key = Object.keys(parts).join()
    const made = dates.get(key) ?? new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' })
    dates.set(key, made)
    return made
  }
  return {
    decimal: (value, digits) => format(value, fixed(digits)),
    percent: (proportion, digits) => format(proportion, { style: 'percent', ...fixed(digits) }),
    signedPercent: (proportion, digits) =>
      format(proportion, { style: 'percent', ...fixed(digits), signDisplay: 'exceptZero' }),
    times: (value, digits) =>
      `${format(value, fixed(digits))}\u00a0${times[plural(digits).select(exact(value))] ?? times.other}`,
    money: (value, currency, digits, signDisplay = 'negative') =>
      format(value, { ...inCurrency(currency), ...fixed(digits), signDisplay }),
    shortMoney: (value, currency, maximumSignificantDigits, signDisplay = 'negative') =>
      format(value, { ...inCurrency(currency), notation: 'compact', maximumSignificantDigits, signDisplay }),
    signed: (value, digits) => format(value, { ...fixed(digits), signDisplay: 'exceptZero' }),
    count: (value) => format(value, {}),
    range: (low, high, each) => {
      const [least, most] = [each(low), each(high)]
      const signed = [least, most].some((end) => /^[+\u2212-]/.test(end))
      return signed ? `${from} ${least}${between}${most}`.trimStart() : `${least.replace(timesBehind, '')}\u2013${most}`
    },
    p: (value) => (value < 0.001 ? `<\u00a0${format(0.001, fixed(3))}` : format(value, fixed(3))),
    date: (iso) => dateFormat(iso).format(new Date(iso)),
    span: (from, until) => {
      const end = until ?? from
      return joined(dateFormat(spanned(from, end)).formatRange(new Date(from), new Date(end)))
    }
  }
}

/** The same, but a range says the per cent sign once: "22–67 %". */
export function percentOnce(numbers: Numbers): Numbers {
  return { ...numbers, range: (low, high, each) => numbers.range(low, high, each).replace(/\s?%(?=\u2013)/, '') }
}

/** A percentage that an author chose, with the decimals that it has: 97.5. */
export function percentAsWritten(numbers: Numbers, percentage: number): string {
  return numbers.percent(percentage / 100, `${percentage}`.split('.')[1]?.length ?? 0)
}

/** A line does not break at the dash of a span of months. */
function joined(span: string): string {
  return span
    .replaceAll(/(?<=\u2013) | (?=\u2013)/g, '\u00a0')
    .replaceAll(/(?<=\u2013)\u2009|\u2009(?=\u2013)/g, '\u202f')
    .replaceAll(/\u2013(?=\p{L})/gu, '\u2013\u2060')
}

/** A currency by its sign alone: ₺; where others share that sign, by one that is its own: CA$. */
function inCurrency(currency: string): Intl.NumberFormatOptions {
  const narrow = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const sign = new Intl.NumberFormat('en', narrow).formatToParts(0).find(({ type }) => type === 'currency')?.value
  const shared = !['USD', 'GBP', 'JPY'].includes(currency) && /^([$]|kr|£|¥)$/.test(sign ?? '')
  return shared ? { ...narrow, currencyDisplay: 'symbol' } : narrow
}

/** Twelve significant digits, as in the published estimates: what lies beyond is rounding of sums, and must not decide a last digit. */
function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/** A day, a month or a year, by how much of it is written. */
function dateParts(iso: string): Intl.DateTimeFormatOptions {
  if (iso.length <= 4) return { year: 'numeric' }
  return iso.length <= 7 ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: 'long', day: 'numeric' }
}

/** A date that is written as exactly as a span from one to another is. */
function spanned(from: string, end: string): string {
  const coarser = from.length < end.length ? from : end
  const months = from.endsWith('-01') && isLastOfMonth(end)
  return months ? coarser.slice(0, 7) : coarser
}

function isLastOfMonth(iso: string): boolean {
  const next = new Date(iso)
  next.setUTCDate(next.getUTCDate() + 1)
  return iso.length > 7 && next.getUTCDate() === 1
}
