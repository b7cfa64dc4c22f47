/** What stands at the foot of every printed sheet, as a rule of the document's own style. */
export function footOf(...parts: string[]): string {
  const text = [...new Set(parts)].join(' · ')
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `:root{--title:"${escaped}"}`
}
