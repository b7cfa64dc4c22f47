import type { Language } from '../language/language.ts'
import type { Hold } from '../report/release.ts'
import type { Context } from './context.ts'

/** The mark of what is not for the public yet. */
export function holdLabel(hold: Hold, { words, numbers }: Language): string {
  if (hold.kind === 'draft') return words.edition.draft.label
  const [day = '', time] = hold.until.split('T')
  return words.edition.embargo.label(time === undefined ? numbers.date(day) : `${numbers.date(day)}, ${withZone(time)}`)
}

/** What keeps any page of a report from the public, of what holds numbers of all of them. */
export function heldOn({ siblings }: Context): Hold | null {
  return siblings.find(({ page }) => page.hold !== null)?.page.hold ?? null
}

/** For whom a file is, as programs read it. */
export const releases = ['public', 'draft', 'embargo'] as const

export function releaseOf(hold: Hold | null): (typeof releases)[number] {
  return hold === null ? 'public' : hold.kind
}

/** "09:00 (UTC+03:00)". */
function withZone(time: string): string {
  const [, clock = time, zone = 'Z'] = /^(.*?)(Z|[+-][\d:]+)$/.exec(time) ?? []
  return `${clock} (UTC${zone === 'Z' ? '' : zone})`
}
