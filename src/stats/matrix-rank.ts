/**
 * The rank of a matrix given by rows: each is taken apart into what the rows before it span and the rest, twice over so
 * that nothing is lost to rounding (Gram and Schmidt); a rest counts as nothing below 1e-5 of its row's length. Rows may
 * be rounded to nine digits, as those of replicate weights are.
 *
 * Agrees with R: `qr(m, tol = 1e-5)$rank`, as `degf` has it of replicate weights.
 */
export function matrixRank(rows: readonly (readonly number[])[]): number {
  const basis: Float64Array[] = []
  const width = rows[0]?.length ?? 0
  for (const given of rows) {
    if (basis.length === width) break
    const row = Float64Array.from(given)
    const nothing = 1e-5 * length(row)
    takeOut(row, basis)
    if (length(row) <= nothing) continue
    takeOut(row, basis)
    const rest = length(row)
    if (rest > nothing) basis.push(row.map((value) => value / rest))
  }
  return basis.length
}

/** Takes out of a row what a basis spans. */
function takeOut(row: Float64Array, basis: readonly Float64Array[]): void {
  for (const other of basis) {
    const along = product(row, other)
    if (along !== 0) for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - along * (other[k] as number)
  }
}

function length(row: Float64Array): number {
  return Math.sqrt(product(row, row))
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}
