import type { Found } from '../build.ts'
import type { Options } from './arguments.ts'
import { shownPathOf } from './report.ts'

/** One problem for editors and CI. Lines and columns count from 1; what is not known is null. */
type WrittenProblem = {
  /** From the current folder. */
  path: string
  line: number
  column: number
  endColumn: number | null
  /** Where it stands in a file without lines: "Data!C12". */
  cell: string | null
  severity: 'error' | 'warning'
  rule: string
  message: string
  /** Other places that it speaks of. */
  related: { path: string; line: number; column: number; written: string }[]
  expected: string | null
  closest: string | null
  remedy: string
}

/**
 * What a command found, as one JSON document on standard output. `good`: its exit status is 0. `built`: the folder that
 * a site was written to, of a build.
 */
export function printJson(found: Found, good: boolean, options: Options, built: string | null = null): void {
  const { problems, unchecked } = found
  const document = {
    good,
    errors: problems.errors.length,
    warnings: problems.warnings.length,
    problems: problems.all().map(({ finding, severity }): WrittenProblem => {
      const { place, rule, message, related = [], expected = null, closest = null, remedy } = finding
      return {
        path: shownPathOf(place.path, options),
        line: place.line,
        column: place.column,
        endColumn: place.endColumn ?? null,
        cell: place.cell ?? null,
        severity,
        rule,
        message,
        related: related.map(({ place: { path, line, column }, written }) => ({
          path: shownPathOf(path, options),
          line,
          column,
          written
        })),
        expected,
        closest,
        remedy
      }
    }),
    unchecked,
    built
  }
  process.stdout.write(`${JSON.stringify(document, null, 1)}\n`)
}
