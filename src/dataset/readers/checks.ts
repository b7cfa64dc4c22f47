import type { DataFile } from '../../codebook/codebook.ts'
import { closestMatch, listNames, type Problems } from '../../problem.ts'

/** `what`: "This Parquet file is damaged". */
export function reportUnread(path: string, what: string, remedy: string, problems: Problems): void {
  problems.error({ rule: 'file-unread', place: { path, line: 1, column: 1 }, message: what, remedy })
}

/** Formats that only the native engine reads. */
export function reportNeedsNative(path: string, format: string, problems: Problems): void {
  reportUnread(
    path,
    `${format} cannot be read here, where DuckDB runs as WebAssembly`,
    "Build on a machine on which DuckDB's native module loads, or save the data as CSV.",
    problems
  )
}

/** Is each name there once? A column without a name, and two with one, are problems; of a `query` where it stands. */
export function checkNames(path: string, names: readonly string[], problems: Problems, query?: DataFile): boolean {
  const [what, remedy] =
    query?.options.query === undefined
      ? ['file', 'Rename one of them in the file.']
      : ['query', 'Name one of them otherwise, with `AS`.']
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  for (const name of twice) {
    problems.error({
      rule: 'file-header',
      place: query?.options.query === undefined ? { path, line: 1, column: names.lastIndexOf(name) + 1 } : query.place,
      message:
        name === ''
          ? `Two columns of this ${what} have no name`
          : `Two columns of this ${what} have the same name, \`${name}\``,
      remedy
    })
  }
  if (names.length === 0) {
    problems.error({
      rule: 'file-empty',
      place: { path, line: 1, column: 1 },
      message: 'This file has no columns',
      expected: 'rows with named columns',
      remedy: 'Put the data into it, or take the file out of `files`.'
    })
  }
  return twice.length === 0 && names.length > 0
}

/** A query says itself what it reads: a table beside it would mean nothing. */
export function checkOneSaid({ options, place }: DataFile, problems: Problems): boolean {
  if (options.table === undefined || options.query === undefined) return true
  problems.error({
    rule: 'file-option',
    place,
    message: 'Both `table` and `query` say what is to be read of this database',
    expected: 'one of the two',
    remedy: 'Keep `query`, and name the table in it; or keep `table`.'
  })
  return false
}

/** The one of a file's `names` that an option of the codebook names; where it names none, the only one there is. */
export function chooseNamed(
  option: 'sheet' | 'table',
  file: DataFile,
  path: string,
  names: readonly string[],
  only: readonly string[],
  problems: Problems
): string | null {
  const wanted = file.options[option]
  if (wanted !== undefined && names.includes(wanted)) return wanted
  const [first] = only
  if (wanted === undefined && only.length === 1 && first !== undefined) return first
  const closest = wanted === undefined ? undefined : closestMatch(wanted, names)
  problems.error({
    rule: `file-${option}`,
    place: file.place,
    message:
      wanted !== undefined
        ? `${path} has no ${option} \`${wanted}\``
        : only.length === 0
          ? `${path} has no ${option} to read`
          : `${path} has ${only.length} ${option}s, and the codebook does not say which to read`,
    ...(names.length === 0 ? {} : { expected: listNames(names) }),
    ...(closest === undefined ? {} : { closest }),
    remedy:
      names.length === 0
        ? `Put a ${option} with the data into it.`
        : `Name it: \`{ path: ${file.name}, ${option}: … }\`.`
  })
  return null
}
