import { closest as closestOf, distance } from 'fastest-levenshtein'
import { VFileMessage } from 'vfile-message'

/** Where something stands. `path` is relative to the project's root; lines and columns count from 1. */
export type Place = {
  path: string
  line: number
  column: number
  endColumn?: number
  /** In a file that has no lines: which cell, "row 12, column `q3`" or "Data!C12". Its line is then the row, its column the place. */
  cell?: string
}

export type Related = { place: Place; written: string }

/** What an author reads when something is wrong. Every part is a sentence or a phrase, in plain words. */
export type Finding = {
  /** A short name of the rule, kebab-case: the same finding always has the same. */
  rule: string
  place: Place
  /** What is the case: "`utilties` is not a value of `sector`". */
  message: string
  /** Other places that it speaks of, in their order, each with what stands there as it is written. */
  related?: Related[]
  /** What could stand there. */
  expected?: string
  /** The nearest thing that could stand there, as it would be written. */
  closest?: string
  /** What to do. */
  remedy: string
  /** Of a name that is not known: the datasets whose codebooks could have named it. */
  datasets?: string[]
}

/** A finding as unified's tools know it: `file`, `line`, `column`, `reason`, `ruleId`, `fatal`, `note`. */
export class Problem extends VFileMessage {
  readonly finding: Finding
  constructor(finding: Finding, severity: 'error' | 'warning') {
    const { place } = finding
    super(finding.message, {
      place: { line: place.line, column: place.column },
      source: 'plumbline',
      ruleId: finding.rule
    })
    this.finding = finding
    this.file = place.path
    this.fatal = severity === 'error'
    this.note = finding.remedy
    if (finding.closest !== undefined) this.expected = [finding.closest]
  }
  get severity(): 'error' | 'warning' {
    return this.fatal ? 'error' : 'warning'
  }
}

/** Collects what the stages find, so that an author sees all of it at once. */
export class Problems {
  readonly #found = new Map<string, Problem>()

  error(finding: Finding): void {
    this.#add(new Problem(finding, 'error'))
  }

  warn(finding: Finding): void {
    this.#add(new Problem(finding, 'warning'))
  }

  /** Tells several problems as one. */
  fold(told: readonly Problem[], into: Finding): void {
    const gone = new Set(told)
    for (const [key, problem] of this.#found) if (gone.has(problem)) this.#found.delete(key)
    this.error(into)
  }

  /** Takes over what another has collected. */
  addAll(others: Problems): void {
    for (const problem of others.#found.values()) this.#add(problem)
  }

  /** All, by path, then line, then column. The same finding at the same place stands once. */
  all(): Problem[] {
    const order = (a: Problem, b: Problem) =>
      compare(a.finding.place.path, b.finding.place.path) ||
      a.finding.place.line - b.finding.place.line ||
      a.finding.place.column - b.finding.place.column ||
      compare(a.reason, b.reason)
    return [...this.#found.values()].sort(order)
  }

  get errors(): Problem[] {
    return this.all().filter((problem) => problem.fatal)
  }

  get warnings(): Problem[] {
    return this.all().filter((problem) => !problem.fatal)
  }

  #add(problem: Problem): void {
    const { path, line, column } = problem.finding.place
    this.#found.set(`${path}:${line}:${column}:${problem.ruleId}:${problem.reason}`, problem)
  }
}

/** Thrown by a stage that cannot go on; what is wrong has been collected. */
export class Stopped extends Error {
  constructor() {
    super('There are problems.')
    this.name = 'Stopped'
  }
}

/** The nearest of `names` to `name`, or undefined where none is near: more than 40% of its letters away, and more than one. */
export function closestMatch(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const nearest = closestOf(
    name.toLowerCase(),
    names.map((each) => each.toLowerCase())
  )
  const found = names.find((each) => each.toLowerCase() === nearest)
  if (found === undefined) return undefined
  const away = distance(name.toLowerCase(), nearest)
  return away <= Math.max(1, Math.floor(name.length * 0.4)) ? found : undefined
}

/** Names in the order of how near they are to `name`: first those that it is a part of, or that are part of it. */
export function nearestFirst(name: string, names: readonly string[]): string[] {
  const written = name.toLowerCase()
  const away = (each: string) => {
    const other = each.toLowerCase()
    const within = other.includes(written) || written.includes(other)
    return { within: within ? 0 : 1, letters: distance(written, other) }
  }
  return names
    .map((each) => ({ each, ...away(each) }))
    .toSorted((a, b) => a.within - b.within || a.letters - b.letters)
    .map(({ each }) => each)
}

/** A name as it stands in a sentence that has one of it: "a share", "an `nps`", "an `evidence`". */
export function oneOfThem(name: string): string {
  return `${/^`?([aeio]|nps|u[^ns])/i.test(name) ? 'an' : 'a'} ${name}`
}

/** `a`, `b` or `c`; past sixteen names the first fourteen and how many more. */
export function listNames(names: readonly string[]): string {
  const shown = names.length > 16 ? names.slice(0, 14) : names
  const quoted = shown.map((name) => `\`${name}\``)
  if (names.length > shown.length) return `${quoted.join(', ')} and ${names.length - shown.length} more`
  if (quoted.length <= 1) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/**
 * A problem as text: `path:line:column: message`, the line with a caret under the place, then other places, what was
 * expected, the closest match and what to do. `readLine` gives the line's text, or undefined where it may not be shown;
 * `shownPath` how a path is written for whoever reads it.
 */
export function formatProblem(
  problem: Problem,
  readLine: (place: Place) => string | undefined,
  shownPath: (path: string) => string = (path) => path
): string {
  const { place, message, related = [], expected, closest, remedy } = problem.finding
  const severity = problem.fatal ? '' : 'warning: '
  const out = [`${shownPath(place.path)}:${place.line}:${place.column}: ${severity}${message}`]
  if (place.cell !== undefined) out.push(`  In ${place.cell}.`)
  const line = place.cell === undefined ? readLine(place) : undefined
  if (line !== undefined) {
    const number = String(place.line)
    const end = Math.max(place.endColumn ?? place.column + 1, place.column + 1)
    const [text, from, to] = windowOf(line, place.column - 1, end - 1)
    out.push(
      `  ${number} | ${text}`,
      `  ${' '.repeat(number.length)} | ${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}`
    )
  }
  for (const { place, written } of related)
    out.push(`  ${shownPath(place.path)}:${place.line}:${place.column}: \`${written}\``)
  if (expected !== undefined) out.push(`  Expected ${expected}.`)
  if (closest !== undefined) out.push(`  Did you mean \`${closest}\`?`)
  out.push(`  ${remedy}`)
  return out.join('\n')
}

/** The part of a long line around a place, and where the place is in it. */
function windowOf(line: string, from: number, to: number): [string, number, number] {
  const width = 100
  const text = line.replaceAll('\t', ' ')
  const start = Math.min(from, text.length)
  const end = Math.min(Math.max(to, start), text.length)
  if (text.length <= width) return [text, start, end]
  const first = Math.max(0, Math.min(start - 30, text.length - width))
  const last = first + width
  const before = first > 0 ? '…' : ''
  const after = last < text.length ? '…' : ''
  return [
    before + text.slice(first, last) + after,
    start - first + before.length,
    Math.min(end, last) - first + before.length
  ]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
