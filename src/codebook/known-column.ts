import { textOf } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import { type Column, fileColumnsOf, type Value } from './codebook.ts'
import type { KnownColumn, KnownFile } from './known.ts'
import type { WrittenColumn } from './written-column.ts'

/** What the first file that knows of a column says. */
export function knownOf(sources: Column['sources'], known: readonly KnownFile[]): KnownColumn | null {
  const names = fileColumnsOf({ parts: null, sources })
  const columns = known.flatMap((file) => file.columns).filter(({ name }) => names.includes(name))
  return columns.find(({ label, values }) => label !== null || values.length > 0) ?? columns[0] ?? null
}

export function kindOfKnown(known: KnownColumn): ('category' | 'number' | 'date')[] {
  const { values, type, dates } = known
  if (values.some(({ code }) => !isMissing(known, code))) return ['category']
  return dates !== null ? ['date'] : type === 'number' ? ['number'] : []
}

/** Does a code stand for no answer? */
function isMissing({ missing, missingRanges }: KnownColumn, code: string): boolean {
  return missing.includes(code) || missingRanges.some(({ low, high }) => Number(code) >= low && Number(code) <= high)
}

/** The file's value labels, without those of missing codes. */
export function valuesOfKnown(known: KnownColumn): Value[] {
  return known.values
    .filter(({ code }) => !isMissing(known, code))
    .map(({ code, label }) => ({ code, label: textOf(label), within: null, forms: {} }))
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
  const within = [...labels.keys()].filter((code) => isMissing(known, code))
  return {
    missing: [...new Set([...known.missing, ...within])].map((code) => ({
      code,
      label: textOf(labels.get(code) ?? code)
    })),
    missingRanges: known.missingRanges
  }
}
