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
    if (restSquared(row, basis) <= nothing ** 2) continue
    takeOut(row, basis)
    takeOut(row, basis)
    const rest = length(row)
    if (rest > nothing) basis.push(row.map((value) => value / rest))
  }
  return basis.length
}

/** The square of what is left of a row, exact to far less than what counts as nothing (Pythagoras). */
function restSquared(row: Float64Array, basis: readonly Float64Array[]): number {
  return basis.reduce((rest, other) => rest - product(row, other) ** 2, product(row, row))
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

/** In four sums side by side, none of which waits for another. */
function product(a: Float64Array, b: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  const whole = a.length - (a.length % 4)
  for (let k = 0; k < whole; k += 4) {
    first += (a[k] as number) * (b[k] as number)
    second += (a[k + 1] as number) * (b[k + 1] as number)
    third += (a[k + 2] as number) * (b[k + 2] as number)
    fourth += (a[k + 3] as number) * (b[k + 3] as number)
  }
  for (let k = whole; k < a.length; k++) first += (a[k] as number) * (b[k] as number)
  return first + second + third + fourth
}
