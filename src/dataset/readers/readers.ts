import type { Engine } from '../../engine/engine.ts'
import type { Problems } from '../../problem.ts'
import type { TextTable } from '../text-table.ts'
import { readDelimited } from './delimited.ts'

export type Reader = {
  format: string
  read(
    path: string,
    absolute: string,
    bytes: Uint8Array,
    engine: Engine,
    table: string,
    problems: Problems
  ): Promise<TextTable | null>
}

/** The formats of data files, by the ending of the file's name. */
export const readers: Record<string, Reader> = {
  '.csv': { format: 'comma-separated text', read: (...file) => readDelimited(',', ...file) },
  '.tsv': { format: 'tab-separated text', read: (...file) => readDelimited('\t', ...file) }
}
