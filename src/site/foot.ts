/** What stands at the foot of every printed sheet, as a style of the document. */
export function footOf(...parts: string[]): string {
  const text = [...new Set(parts)].join(' · ')
  return `--title: "${text.replace(/["\\]/g, '\\$&')}"`
}
