import type { Mark } from './drawing.ts'

export const hasInterval = ({ low, high }: Mark): boolean => low !== null && high !== null

/** The ends of a mark's interval, or twice the value where it has none. */
export const endsOf = ({ value, low, high }: Mark): { low: number; high: number } => ({
  low: low ?? value,
  high: high ?? value
})
