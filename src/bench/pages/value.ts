/** A value found of a page, and its target where there is one; `told`: what it counts, one a line. */
export type Value = { name: string; value: number; most?: number; least?: number; told?: string[] }

export function isMissed({ value, most, least }: Value): boolean {
  return (most !== undefined && value > most) || (least !== undefined && value < least)
}

/** Columns of pages, rows of values; a value that misses its target has a mark. */
export function tableOf(pages: readonly string[], found: readonly (readonly Value[])[]): string {
  const names = [...new Set(found.flatMap((values) => values.map(({ name }) => name)))]
  const rows = names.map((name) => {
    const own = found.map((values) => values.find((each) => each.name === name))
    return [name, ...own.map(textOf), targetOf(own.filter((each) => each !== undefined))]
  })
  const heads = ['', ...pages.map((_, index) => `(${index + 1})`), 'target']
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [heads, ...rows].map(line).join('\n')
}

function textOf(found: Value | undefined): string {
  return found === undefined ? '-' : `${found.value}${isMissed(found) ? '!' : ''}`
}

function targetOf(own: readonly Value[]): string {
  const targets = own.flatMap(({ most, least }) =>
    most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : []
  )
  return [...new Set(targets)].join(', ')
}
