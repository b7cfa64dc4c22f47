import type { HeadingKind } from './heading.ts'

/** One row of names. */
export const plain: HeadingKind = {
  header: null,
  rows: 1,
  counted: [],
  refuse: () => null,
  read: ([names = []]) => names.map((name) => ({ name, label: null, question: null, group: null }))
}
