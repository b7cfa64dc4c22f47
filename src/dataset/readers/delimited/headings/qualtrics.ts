import { groupHeadings, type Heading, type HeadingKind, tidy } from './heading.ts'

const importId = /^\{\s*["']ImportId["']\s*:\s*["']([^"']*)["']/

/** Is this the row in which Qualtrics writes its own names of columns, as JSON? */
function isImportId(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => importId.test(cell)).length > cells.length / 2
}

/** Names, wordings of questions, and `{"ImportId":"QID1"}`. */
export const qualtrics: HeadingKind = {
  header: 'qualtrics',
  rows: 3,
  counted: ['1'],
  refuse: ([, , third = []]) =>
    isImportId(third)
      ? null
      : {
          message: 'The third row of this file does not hold the `ImportId` of its columns, as Qualtrics writes it',
          remedy: 'With two rows above the data say `header: qualtrics-legacy`; with one, take `header` out.'
        },
  looksLike: ([, second = [], third = []]) => (isImportId(third) || isImportId(second) ? 'questions' : null),
  read: ([names = [], wordings = [], ids = []]) =>
    read(distinct(names, ids), wordings, (index) => groupOfId(ids[index] ?? ''))
}

/** Names and wordings of questions, as Qualtrics wrote them before 2017. */
export const qualtricsLegacy: HeadingKind = {
  header: 'qualtrics-legacy',
  rows: 2,
  counted: ['1'],
  refuse: ([, , third = []]) =>
    isImportId(third)
      ? {
          message: 'The third row of this file holds the `ImportId` of its columns, no answers',
          remedy: 'Say `header: qualtrics`.'
        }
      : null,
  looksLike: ([names = [], second = []]) => {
    const again = second.filter((cell, index) => cell !== '' && cell === names[index]).length
    return again >= 3 && names.some((name) => /^response_?id$/i.test(name)) ? 'questions' : null
  },
  read: ([names = [], wordings = []]) => read(names, wordings, (index) => groupOfName(names[index] ?? ''))
}

function read(names: string[], wordings: string[], group: (index: number) => string | null): Heading[] {
  const columns = names.map((name, index) => ({ name, wording: tidy(wordings[index] ?? ''), group: group(index) }))
  return groupHeadings(columns, /(?: - Selected Choice)? - |-/g)
}

/** Questions in a loop or side by side can give columns one name: those are called by their `ImportId`. */
function distinct(names: string[], ids: string[]): string[] {
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (importId.exec(ids[index] ?? '')?.[1] ?? name)
  )
}

/** `QID5` of `QID5-1` or `QID5_1`: all but the number of the option. Texts beside an option are no option. */
function groupOfId(cell: string): string | null {
  const id = importId.exec(cell)?.[1] ?? ''
  return /^(QID.+)[-_]-?\d+$/.exec(id)?.[1] ?? null
}

function groupOfName(name: string): string | null {
  return /^(.+?)_-?\d+$/.exec(name) ? name.replace(/_-?\d+$/, '') : null
}
