import type { z } from 'zod'
import type { Problems } from '../problem.ts'
import { reportIssues } from './issues.ts'
import type { Yaml } from './yaml.ts'

/**
 * Reads YAML by a schema and reports all that does not fit. What fits is given even so, with `standIns` for top-level
 * keys that are missing or wrong, so that the author hears of the rest in the same run; null where too much is wrong.
 */
export function parseAll<Schema extends z.ZodType>(
  schema: Schema,
  yaml: Yaml,
  standIns: Record<string, unknown>,
  problems: Problems
): z.output<Schema> | null {
  const first = schema.safeParse(yaml.value)
  if (first.success) return first.data
  reportIssues(first.error.issues, yaml, problems)
  const value = structuredClone(yaml.value)
  for (const issue of first.error.issues) removeWrong(value, issue)
  if (typeof value !== 'object' || value === null) return null
  const missing = Object.entries(standIns).filter(([key]) => !Object.hasOwn(value, key))
  const second = schema.safeParse({ ...value, ...Object.fromEntries(missing) })
  return second.success ? second.data : null
}

function removeWrong(value: unknown, issue: z.core.$ZodIssue): void {
  const steps = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const at = steps.reduce<unknown>(child, value)
    for (const key of issue.keys) remove(at, key)
  } else remove(steps.slice(0, -1).reduce<unknown>(child, value), steps.at(-1) ?? '')
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function remove(from: unknown, key: string): void {
  if (typeof from === 'object' && from !== null) delete (from as Record<string, unknown>)[key]
}
