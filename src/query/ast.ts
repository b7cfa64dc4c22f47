/** A part of a query as DuckDB's `json_serialize_sql` writes it. */
export type Part = { [key: string]: unknown }

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every part of a query, from the outside in. */
export function partsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn)
  return isPart(value) ? [value, ...Object.values(value).flatMap(partsIn)] : []
}

/** The SELECTs that a result comes of: one, or several put together by UNION and the like. */
export function outermost(node: unknown): Part[] {
  if (!isPart(node)) return []
  return node['type'] === 'SELECT_NODE' ? [node] : [...outermost(node['left']), ...outermost(node['right'])]
}

/** The name that a reference to a column ends with; null: it is something else. */
export function columnNamed(part: Part): string | null {
  const names = part['class'] === 'COLUMN_REF' ? (part['column_names'] as string[]) : []
  return names.at(-1) ?? null
}

/** The function that a part calls, in small letters; '' where it calls none. */
export function functionOf(part: Part): string {
  return String(part['function_name'] ?? '').toLowerCase()
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** The word at a byte of a text, which DuckDB counts from 0. */
export function wordAt(sql: string, byte: unknown): { from: number; to: number } | null {
  const from = Buffer.from(sql).subarray(0, Number(byte)).toString().length
  const word = /^("[^"]*"|'[^']*'|[\p{L}\p{N}_]+|.)/u.exec(sql.slice(from))?.[0]
  return word === undefined ? null : { from, to: from + word.length }
}
