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
 * A text as it goes on in a sentence: its first letter small, unless what it begins with is a name like `Q5` or `NPS`.
 * The language decides what small means: of `I` it is `ı` in Turkish and Azerbaijani.
 */
export function lowerFirst(text: string, tag = 'und'): string {
  return /^\p{Lu}(?![\p{Ll}\s])/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(tag) + text.slice(1)
}

export function upperFirst(text: string, tag = 'und'): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1)
}
