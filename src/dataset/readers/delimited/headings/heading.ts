/** What stands above a column. */
export type Heading = {
  name: string
  label: string | null
  question: string | null
  /** Columns of one question have one; null: it stands alone. */
  group: string | null
}

export type Refusal = { message: string; expected?: string; remedy: string }

/** What a survey tool writes above its data. */
export type HeadingKind = {
  /** As `header:` names it; null: one row of names. */
  header: string | null
  /** Rows above the data. */
  rows: number
  /** What these rows have to be; a reason why they are not, with what to do. */
  refuse(rows: readonly string[][]): Refusal | null
  /** Where one row of names is said: what the rows below it hold, if they look like this tool's. Null: they do not. */
  looksLike?(rows: readonly string[][]): 'questions' | 'options' | null
  /** By the cells of these rows. Names may be empty, or stand twice. */
  read(rows: readonly string[][]): Heading[]
  /** The code of a named option, where the tool writes the same in all columns; else each column's own option. */
  counted: readonly string[]
}

/** One space for each gap. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/**
 * Wordings of one question's columns are its text, a separator and an option: `question` is what they begin with alike,
 * to the last separator in it. Null: they do not begin alike.
 */
export function splitWordings(
  wordings: readonly string[],
  separator: RegExp
): { question: string; length: number } | null {
  const [first = ''] = wordings
  let length = first.length
  for (const wording of wordings) {
    while (length > 0 && wording.slice(0, length) !== first.slice(0, length)) length--
  }
  const last = [...first.slice(0, length).matchAll(separator)].at(-1)
  if (!last || last.index === 0) return null
  return { question: first.slice(0, last.index).trim(), length: last.index + last[0].length }
}

/** Headings of columns that may belong to groups; those of a group of two or more get its question and their option. */
export function groupHeadings(
  columns: readonly { name: string; wording: string; group: string | null }[],
  separator: RegExp
): Heading[] {
  const groups = new Map<string, string[]>()
  for (const { group, wording } of columns) {
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), wording])
  }
  const splits = new Map(
    [...groups].map(([group, wordings]) => [group, wordings.length > 1 ? splitWordings(wordings, separator) : null])
  )
  return columns.map(({ name, wording, group }) => {
    const split = group === null ? null : (splits.get(group) ?? null)
    if (!split) return { name, label: wording === '' || wording === name ? null : wording, question: null, group: null }
    const option = wording.slice(split.length).trim()
    return { name, label: option === '' ? wording : option, question: split.question, group }
  })
}
