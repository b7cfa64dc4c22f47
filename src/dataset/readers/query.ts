import type { DataFile } from '../../codebook/codebook.ts'
import type { Problems } from '../../problem.ts'

/** A query without the semicolon at its end, so that it can stand in brackets. */
export function withoutEnd(query: string): string {
  return query.replace(/[;\s]+$/, '')
}

export function reportNotSelect(file: DataFile, problems: Problems): void {
  problems.error({
    rule: 'file-query',
    place: file.place,
    message: 'This query is not one SELECT',
    expected: 'one SELECT, which reads the tables of the file and nothing else',
    remedy: 'Write it as one SELECT, or name the `table`.'
  })
}

/** What a database says of a query, or of a table that cannot be read. */
export function reportQuery(path: string, file: DataFile, error: unknown, problems: Problems): void {
  const text = error instanceof Error ? error.message : String(error)
  const outside = /not authorized|Permission Error|read-only mode|disabled/.test(text)
  problems.error({
    rule: 'file-query',
    place: file.place,
    message: outside
      ? `This query does what it may not: ${firstLine(text)}`
      : file.options.query === undefined
        ? `A table of ${path} cannot be read: ${firstLine(text)}`
        : `${path} does not take this query: ${firstLine(text)}`,
    expected: 'one SELECT, which reads the tables of the file and nothing else',
    remedy: outside ? 'Take that out of the query.' : 'Mend it under `query`, or look whether the file is whole.'
  })
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^Failed to extract statements: /, '').replace(/[.!]$/, '')
}
