/** From where to where in a text; the end is not among it. */
export type Span = readonly [from: number, to: number]

/** Where all matches of patterns stand in a text. Patterns are global. */
export function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length])
  )
}
