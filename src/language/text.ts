/** A text that an author wrote once, or once a language. The key is a BCP 47 tag; `''` is a text written without one. */
export type Text = Readonly<Record<string, string>>

/** A text as written: a string, or a map from language to string. */
export type WrittenText = string | Record<string, string>

export function textOf(written: WrittenText): Text {
  return typeof written === 'string' ? { '': written } : written
}

/** The text in a language; else the one written without a language; else the first that there is. */
export function inLanguage(text: Text, tag: string): string {
  return text[tag] ?? text[''] ?? Object.values(text)[0] ?? ''
}

/**
 * A text as it goes on in a sentence: its first letter small, unless what it begins with is a name like `Q5` or `NPS`, or
 * a month of a year in a language that writes these large.
 * The language decides what small means: of `I` it is `ı` in Turkish and Azerbaijani.
 */
export function lowerFirst(text: string, tag = 'und'): string {
  return /^\p{Lu}(?![\p{Ll}\s])/u.test(text) || isMonth(text, tag)
    ? text
    : text.charAt(0).toLocaleLowerCase(tag) + text.slice(1)
}

function isMonth(text: string, tag: string): boolean {
  const [, name] = /^(\p{Lu}\p{L}+) \d{4}$/u.exec(text) ?? []
  return name !== undefined && monthsOf(tag === 'und' ? 'en' : tag).includes(name)
}

function monthsOf(tag: string): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2025, month)))
}

export function upperFirst(text: string, tag = 'und'): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)
}
