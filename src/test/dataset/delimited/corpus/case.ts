import type { FileOptions } from '../../../../codebook/codebook.ts'

/** A file that is damaged, or only looks it, and what comes of it. */
export type Case = {
  bytes: Uint8Array | string
  name?: string
  options?: FileOptions
} & ({ rows: (string | null)[][]; names?: string[] } | { refused: string[] })

/** What all messages about quotes say in the end. */
export const quoting =
  'A cell with the delimiter or a line break in it needs quotes around it; a quote in it is doubled.'

/** The rows of many cases. */
export const ab = [
  ['1', '2'],
  ['3', '4']
]
