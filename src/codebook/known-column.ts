import { textOf } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, Value } from './codebook.ts'
import type { KnownColumn, KnownFile } from './known.ts'
import type { WrittenColumn } from './written-column.ts'

/** What the first file that knows of a column says. */
export function knownOf(sources: Column['sources'], known: readonly KnownFile[]): KnownColumn | null {
  const names = sources.flatMap(({ column, names }) => [column, ...names.values()])
  const columns = known.flatMap((file) => file.columns).filter(({ name }) => names.includes(name))
  return columns.find(({ label, values }) => label !== null || values.length > 0) ?? columns[0] ?? null
}

export function kindOfKnown({ values, missing, type, dates }: KnownColumn): ('category' | 'number' | 'date')[] {
  if (values.some(({ code }) => !missing.includes(code))) return ['category']
  return dates !== null ? ['date'] : type === 'number' ? ['number'] : []
}

/** The file's value labels, without those of missing codes. */
export function valuesOfKnown({ values, missing, missingRanges }: KnownColumn): Value[] {
  const isMissing = (code: string) =>
    missing.includes(code) || missingRanges.some(({ low, high }) => Number(code) >= low && Number(code) <= high)
  return values
    .filter(({ code }) => !isMissing(code))
    .map(({ code, label }) => ({ code, label: textOf(label), within: null }))
}

/** Missing codes as the codebook names them; where it names none, the file's. */
export function missingOf(
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  known: KnownColumn | null
): Pick<Column, 'missing' | 'missingRanges'> {
  const codes = yaml.keys([...path, 'missing'])
  if (written.missing !== undefined || !known)
    return {
      missing: codes.map((code) => ({ code, label: textOf(written.missing?.[code] ?? code) })),
      missingRanges: []
    }
  const labels = new Map(known.values.map(({ code, label }) => [code, label]))
  return {
    missing: known.missing.map((code) => ({ code, label: textOf(labels.get(code) ?? code) })),
    missingRanges: known.missingRanges
  }
}
