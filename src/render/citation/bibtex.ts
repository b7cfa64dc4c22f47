import type { Citation } from './citation.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A reference as a BibTeX entry, a technical report. */
export function bibtexOf(citation: Citation): string {
  const { key, authors, publisher, title, kind, date, updated, held, version, doi, url, language } = citation
  const people = authors.length === 0 ? [`{${plain(publisher)}}`] : authors.map(nameOf)
  const notes = [...(held === null ? [] : [held]), ...(updated === null ? [] : [`Updated ${updated}`])]
  const fields: [name: string, value: string | null][] = [
    ['author', `{${people.join(' and ')}}`],
    ['title', `{{${plain(title)}}}`],
    ['institution', `{${plain(publisher)}}`],
    ['type', `{${plain(kind)}}`],
    ['number', version === null ? null : `{${plain(version)}}`],
    ['year', date === null ? null : date.slice(0, 4)],
    ['month', date === null ? null : (months[Number(date.slice(5, 7)) - 1] ?? null)],
    ['note', notes.length === 0 ? null : `{${plain(notes.join('. '))}}`],
    ['doi', doi === null ? null : `{${doi}}`],
    ['url', url === null ? null : `{${url}}`],
    ['language', `{${language}}`]
  ]
  const written = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]))
  return `@techreport{${key},\n${written.join(',\n')}\n}\n`
}

/** A person's name; one that would be read as two, or whose comma parts no first name off, is kept whole. */
function nameOf(author: string): string {
  const parts = author.split(',')
  const whole = /\sand\s/i.test(author) || parts.length > 2 || parts.some((part) => part.trim() === '')
  return whole ? `{${plain(author)}}` : plain(author)
}

const escaped: Record<string, string> = { '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' }

/** A text of which no sign is a command. */
function plain(text: string): string {
  return text.replaceAll(/[\\{}%&$#_^~]/g, (sign) => escaped[sign] ?? `\\${sign}`).replaceAll(/\s+/g, ' ')
}
