import { readFileSync } from 'node:fs'

/** One of R's answers: the call that gave it, and what it gave. */
export type Case = {
  group: string
  design: string
  call: string
  result: Record<string, unknown> & { est?: number; se?: number; error?: string }
}

/** A case with its name, of which there is one. */
export type NamedCase = Case & { id: string }

/** How R's designs were made, and what it counted in them. */
export type NamedDesign = { call: string; degf?: number; sum_weights?: number; rscales?: number[] }

const file = new URL('./estimates.json', import.meta.url)
const known = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: Record<string, Case>
  designs: Record<string, NamedDesign>
}

export function allCases(): NamedCase[] {
  return Object.entries(known.cases).map(([id, each]) => ({ ...each, id }))
}

export function casesOf(...groups: string[]): Case[] {
  return Object.values(known.cases).filter((each) => groups.includes(each.group))
}

export function designsOfR(): Record<string, NamedDesign> {
  return known.designs
}

/** The domain that R's `subset(design, sector=="…" & sex=="…")` names. */
export function domainOfCall(call: string): Record<string, string> {
  return Object.fromEntries(
    [...call.matchAll(/(sector|sex|age)==["']([^"']+)["']/g)].map(([, name, code]) => [name, code])
  ) as Record<string, string>
}

/** |ours - R's| / |R's|; where R's is zero up to rounding (1e-12 beside `size`), ours has to be too. */
export function relativeError(ours: number | null | undefined, theirs: unknown, size = 1): number {
  const expected = Number(theirs)
  if (ours === null || ours === undefined || Number.isNaN(ours))
    return Number.isNaN(expected) ? 0 : Number.POSITIVE_INFINITY
  if (Math.abs(expected) < 1e-12 * size) return Math.abs(ours) / size
  return Math.abs(ours - expected) / Math.abs(expected)
}
