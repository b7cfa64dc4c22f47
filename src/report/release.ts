import type { Edition } from './edition.ts'

/** Why a page is not for the public yet; `until` as it was written: a day, or a time with its zone. */
export type Hold = { kind: 'draft' } | { kind: 'embargo'; until: string }

/** What a narrative takes from that which it translates, and from its report's first page. */
export type Settled = { date: string | null; edition: Edition; hold: Hold | null }

/**
 * What keeps a narrative from the public at a time (milliseconds since 1970); null: nothing. A draft is one whatever its
 * embargo; an embargo on a day ends with the beginning of that day in UTC.
 */
export function holdOf(
  matter: { draft?: boolean | undefined; embargo?: string | undefined },
  now: number
): Hold | null {
  if (matter.draft === true) return { kind: 'draft' }
  if (matter.embargo === undefined || Date.parse(matter.embargo) <= now) return null
  return { kind: 'embargo', until: matter.embargo }
}
