import { variableKey } from '../../design/variable.ts'
import { type Region, regionKey } from '../../disclosure/table.ts'
import type { Counts } from './counts.ts'
import { type Piece, scoredBy, scoreKey } from './pieces.ts'

/** Answers that pieces are of: all that were given to some cells together. */
export type Base = {
  name: string
  pieces: readonly Piece[]
  /** The cells that are known of all of them. */
  cells: readonly string[]
}

/**
 * The bases of pieces. Those that have as many answers of the same weight in every domain are one: nobody left out one
 * answer and gave the other. In the order of how many cells they take, which has those within others after them.
 */
export function basesOf(pieces: readonly Piece[], counts: Counts): Base[] {
  const regions = [...new Map(pieces.map(({ region }) => [regionKey(region), region])).values()]
  const keyOf = ([{ counted, base }]: [Piece]) => {
    const sums = regions.map((region) => counts.sums(region, counted))
    const nobody = sums.every(({ n }) => n === 0)
    return nobody ? base.join() : sums.map(({ n, weight }) => `${n} ${weight.toPrecision(9)}`).join()
  }
  const alike = [...Map.groupBy(pieces, ({ counted, base }) => variableKey(counted) + base.join()).values()]
  return [...Map.groupBy(alike, (group) => keyOf(group as [Piece])).values()]
    .map((groups) => groups.flat())
    .map((own) => {
      const cells = [...new Set(own.flatMap(({ base }) => base))].sort()
      return { name: cells.join(' '), pieces: own, cells }
    })
    .sort((a, b) => a.cells.length - b.cells.length || (a.name < b.name ? -1 : 1))
}

/** Bases within another of which something is asked that stands on a score of that one: fewer people, of the same answers. */
export function nestedIn(base: Base, bases: readonly Base[]): Base[] {
  const scores = (piece: Piece) => scoredBy(piece).map(scoreKey)
  return bases
    .filter((other) => other !== base)
    .flatMap((other) => {
      const pieces = other.pieces.filter((piece) =>
        base.pieces.some(
          (wider) =>
            wider.base.length < piece.base.length &&
            wider.base.every((cell) => piece.base.includes(cell)) &&
            scores(wider).some((score) => scores(piece).includes(score))
        )
      )
      return pieces.length === 0 ? [] : [{ ...other, pieces }]
    })
}

/** Those of a region who are of a base, as a region of a wider one. */
export function answeredBy({ name }: Base, region: Region): Region {
  return new Map([...region, [name, [name]] as const])
}
