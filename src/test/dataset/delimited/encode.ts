const encoders: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8 marked': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le marked': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16be marked': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}

/** A text in an encoding; of an 8-bit one each letter is looked up among its 256. */
export function encode(text: string, encoding: string): Uint8Array {
  const encoder = encoders[encoding]
  if (encoder) return encoder(text)
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text], (letter) => {
    const byte = letters.indexOf(letter)
    if (byte === -1) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

/** Rows as RFC 4180 writes them; `always`: quotes also where none are needed. */
export function delimit(rows: readonly (readonly string[])[], sign: string, end: string, always = false): string {
  const needs = (cell: string) => always || cell.includes(sign) || /["\r\n]/.test(cell)
  const cellOf = (cell: string) => (needs(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(cellOf).join(sign) + end).join('')
}
