/**
 * A PDF without what is of the moment and the machine that it was printed at: it says the date of the report or none,
 * who made it instead of with which browser, and names its cells by their order instead of by what the browser had
 * shown before. Every entry keeps its length, so that the PDF's table of offsets holds. `date` is YYYY-MM-DD, or null.
 */
export function settled(pdf: Uint8Array, date: string | null): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const end = text.indexOf('endobj')
  return Buffer.from(dated(text.slice(0, end), date) + renamed(text.slice(end)), 'latin1')
}

/** Of the first object, which says what the document is. */
function dated(about: string, date: string | null): string {
  const day = date === null ? null : `(D:${date.replaceAll('-', '')}000000+00'00')`
  const entries: Record<string, string | null> = { Creator: '(Plumbline)', CreationDate: day, ModDate: day }
  return about.replace(/\/(Creator|CreationDate|ModDate) \((?:\\.|[^\\)])*\)/gs, (entry, key) =>
    (entries[key] === null ? '' : `/${key} ${entries[key]}`).padEnd(entry.length)
  )
}

/** The order of names stays, which the PDF's tree of them is sorted by. */
function renamed(objects: string): string {
  const name = /\(node(\d{8})\)/g
  const known = [...new Set([...objects.matchAll(name)].map(([, number]) => number))].sort()
  const places = new Map(known.map((number, index) => [number, String(index + 1).padStart(8, '0')]))
  return objects.replace(name, (_, number) => `(node${places.get(number)})`)
}
