import { textOf, type WrittenText } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, Forms, Value } from './codebook.ts'
import type { WrittenColumn } from './written-column.ts'

/** A value that is a map, not a text alone. */
type WrittenFull = { label: WrittenText; within?: string; forms?: Forms }

export function completeValues(written: WrittenColumn['values'], path: Path, yaml: Yaml): Value[] {
  return yaml.keys(path).map((code) => {
    const value = written?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as WrittenFull) : null
    return {
      code,
      label: textOf(full ? full.label : (value as WrittenText)),
      within: full?.within ?? null,
      forms: full?.forms ?? {}
    }
  })
}

/** What the file writes for each code that has a `from:`. */
export function fileCodesOf(written: WrittenColumn['values'], path: Path, yaml: Yaml): Column['fileCodes'] {
  return new Map(
    yaml.keys(path).flatMap((code) => {
      const value = written?.[code]
      const from = typeof value === 'object' && 'label' in value ? (value as { from?: string }).from : undefined
      return from === undefined ? [] : [[code, from] as const]
    })
  )
}

/** A code as the column's file writes it. */
export function fileCodeOf({ fileCodes }: Pick<Column, 'fileCodes'>, code: string): string {
  return fileCodes.get(code) ?? code
}

export function completeScale(written: WrittenColumn['scale']): Column['scale'] {
  if (!written) return null
  return {
    min: written.min,
    max: written.max,
    low: written.low === undefined ? null : textOf(written.low),
    high: written.high === undefined ? null : textOf(written.high)
  }
}
