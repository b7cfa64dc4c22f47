/** Twelve significant digits, as numbers are published: what lies beyond is rounding of sums. */
export function digits(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12))
}
