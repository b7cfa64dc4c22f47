/** What a name becomes: a measure of a dataset, or a value of a dimension in each dataset that has it. */
export type Renaming =
  | { kind: 'measure'; dataset: string; from: string; to: string }
  | { kind: 'value'; dimension: string; from: string; to: string }

/** A part of a text, by offsets, and what comes in its place. */
export type Edit = { from: number; to: number; text: string }

/** The text with the edits made; all else stays as it is, byte for byte. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, edit) => before.slice(0, edit.from) + edit.text + before.slice(edit.to), text)
}

/** Edits with the place of each, in the order in which they stand, and what stood there. */
export function placed(
  text: string,
  edits: readonly Edit[]
): { line: number; column: number; was: string; is: string }[] {
  return edits
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, text: is }) => {
      const before = text.slice(0, from).split('\n')
      return { line: before.length, column: (before.at(-1) ?? '').length + 1, was: text.slice(from, to), is }
    })
}
