import type { Place } from '../../problem.ts'

/** Turns offsets of a text into places of its file. */
export type Locate = (from: number, to?: number) => Place

export function locator(path: string, text: string): Locate {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const point = (offset: number): [number, number] => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1]
  }
  return (from, to) => {
    const [line, column] = point(from)
    const [endLine, endColumn] = to === undefined ? [line, column] : point(to)
    return endLine === line && endColumn > column ? { path, line, column, endColumn } : { path, line, column }
  }
}
