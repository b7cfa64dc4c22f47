/** A text that a spreadsheet would take for a formula is kept a text. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
