/**
 * A text that a spreadsheet would take for a formula is kept a text, by an apostrophe before it as OWASP advises; a
 * number, as codes are that mean "no answer", is none.
 */
export function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
}
