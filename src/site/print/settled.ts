/**
 * A PDF without what is of the moment and the machine that it was printed at: it says the date of the report or none,
 * and who made it instead of with which browser. Every entry keeps its length, so that the PDF's table of offsets holds.
 * `date` is a day as YYYY-MM-DD, or null.
 */
export function settled(pdf: Uint8Array, date: string | null): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const end = text.indexOf('endobj')
  const day = date === null ? null : `(D:${date.replaceAll('-', '')}000000+00'00')`
  const entries: Record<string, string | null> = { Creator: '(Plumbline)', CreationDate: day, ModDate: day }
  const about = text
    .slice(0, end)
    .replace(/\/(Creator|CreationDate|ModDate) \((?:\\.|[^\\)])*\)/gs, (entry, key) =>
      (entries[key] === null ? '' : `/${key} ${entries[key]}`).padEnd(entry.length)
    )
  return Buffer.from(about + text.slice(end), 'latin1')
}
