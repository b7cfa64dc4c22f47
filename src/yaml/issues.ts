import type { z } from 'zod'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { Yaml } from './yaml.ts'

/**
 * Says what zod found in an author's YAML, in the author's words. Relies on two habits of the schemas: a map's message
 * for unknown keys is the list of its known keys, and any other `error` is the phrase after "Expected".
 */
export function reportIssues(issues: readonly z.core.$ZodIssue[], yaml: Yaml, problems: Problems): void {
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys') {
      const known = issue.message.split(' ')
      for (const key of issue.keys) unknownKey(key, known, path, yaml, problems)
    } else if (issue.code === 'invalid_union' && nested(issue, path)) {
      const inner = nested(issue, path) ?? []
      reportIssues(inner, yaml, problems)
    } else if (isMissing(yaml.value, path)) {
      const key = String(path.at(-1))
      problems.error({
        rule: 'missing-key',
        place: yaml.place(path.slice(0, -1), 'key'),
        message: `The key \`${key}\` is missing`,
        expected: issue.message,
        remedy: `Write \`${key}: …\` here.`
      })
    } else {
      const value = valueAt(yaml.value, path)
      const closest = issue.code === 'invalid_value' ? closestMatch(String(value), issue.values.map(String)) : undefined
      problems.error({
        rule: 'bad-value',
        place: yaml.place(path),
        message: `\`${String(path.at(-1) ?? yaml.path)}\` cannot be ${shown(value)}`,
        expected: issue.message,
        ...(closest === undefined ? {} : { closest }),
        remedy: 'Write it in that form.'
      })
    }
  }
}

function unknownKey(key: string, known: string[], path: (string | number)[], yaml: Yaml, problems: Problems): void {
  const closest = closestMatch(key, known)
  problems.error({
    rule: 'unknown-key',
    place: yaml.place([...path, key], 'key'),
    message: `\`${key}\` is not a key that can stand here`,
    expected: listNames(known),
    ...(closest === undefined ? {} : { closest }),
    remedy: closest === undefined ? 'Remove it, or move it to where it belongs.' : `Write \`${closest}\`, or remove it.`
  })
}

/** The issues inside a union's alternative for maps, when the author wrote a map: they name the exact key. */
function nested(issue: z.core.$ZodIssueInvalidUnion, path: (string | number)[]): z.core.$ZodIssue[] | null {
  const deeper = issue.errors.find((alternative) =>
    alternative.some((each) => each.path.length > 0 || each.code === 'unrecognized_keys')
  )
  return deeper ? deeper.map((each) => ({ ...each, path: [...path, ...each.path] })) : null
}

function isMissing(value: unknown, path: (string | number)[]): boolean {
  if (path.length === 0) return false
  const within = valueAt(value, path.slice(0, -1))
  return typeof within === 'object' && within !== null && !Object.hasOwn(within, path.at(-1) ?? '')
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}

function shown(value: unknown): string {
  if (value === '' || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  const text = String(value)
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
}
