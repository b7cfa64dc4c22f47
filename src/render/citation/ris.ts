import type { Citation } from './citation.ts'

/** A reference as a RIS record, with the line ends that the format asks for. */
export function risOf(citation: Citation): string {
  const { authors, publisher, title, kind, date, held, version, doi, url, language } = citation
  const lines: [tag: string, value: string | null][] = [
    ['TY', 'RPRT'],
    ...(authors.length === 0 ? [publisher] : authors).map((each): [string, string] => ['AU', each]),
    ['TI', title],
    ['PY', date === null ? null : date.slice(0, 4)],
    ['DA', date === null ? null : `${date.replaceAll('-', '/')}/`],
    ['PB', publisher],
    ['M3', kind],
    ['N1', held],
    ['ET', version],
    ['DO', doi],
    ['UR', url],
    ['LA', language],
    ['ER', '']
  ]
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`]))
    .join('')
}
