import type { Field } from './machine/fields.ts'

/** What a CSV file says of itself beside itself. */
export type CsvTable = {
  /** Its name, in the same folder. */
  file: string
  title: string
  description: string | null
  source: string | null
  /** Where its licence is to be read. */
  license: string | null
  /** BCP 47, of what is said here and of the labels in the file. */
  language: string
  columns: readonly Field[]
  /** The columns that together tell a row from all others; empty: there are none. */
  key: readonly string[]
  /** What has to be known to read it, by what it is about. */
  notes: readonly { about: string; says: string }[]
}

/** The metadata of a CSV file after the W3C's model for tabular data (CSV on the Web). */
export function csvwOf(table: CsvTable): string {
  const { file, title, description, source, license, language, columns, key, notes } = table
  const named = columns.map(({ name }, index) => nameOf(name, index))
  const inEnglish = (text: string) => (language === 'en' ? text : { '@value': text, '@language': 'en' })
  const document = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: file,
    'dc:title': title,
    ...(description === null ? {} : { 'dc:description': description }),
    ...(source === null ? {} : { 'dc:source': source }),
    ...(license === null ? {} : { 'dc:license': { '@id': license } }),
    'dc:language': language,
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: columns.map(({ name, type, title: called, description: says, constraints }, index) => ({
        name: named[index],
        titles: name,
        datatype: type,
        ...(constraints?.required ? { required: true } : {}),
        'dc:title': inEnglish(called),
        'dc:description': inEnglish(says)
      })),
      ...(key.length === 0 ? {} : { primaryKey: key })
    },
    ...(notes.length === 0
      ? {}
      : { notes: notes.map(({ about, says }) => ({ 'dc:subject': about, 'dc:description': says })) })
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** A name that the model allows: other signs than letters, digits and underscores are written by their bytes. */
function nameOf(title: string, index: number): string {
  const name = encodeURIComponent(title).replaceAll(
    /[-!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return name === '' || name.startsWith('_') ? `column_${index + 1}${name}` : name
}
