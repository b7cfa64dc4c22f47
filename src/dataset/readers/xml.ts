import { Parser } from 'saxen'

/** What a reader of XML wants to hear of. Names, of attributes too, are without the prefix of their namespace. */
export type XmlListener = {
  open?(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

export class XmlFault extends Error {}

/**
 * Reads XML by and by. Throws `XmlFault` where it is not well-formed, or has a document type, in which entities of any
 * size could be declared.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const faults: Error[] = []
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    let read: Record<string, string> | undefined
    listener.open?.(withoutPrefix(name), (wanted) => {
      read ??= attributes()
      const value = read[wanted] ?? Object.entries(read).find(([each]) => withoutPrefix(each) === wanted)?.[1]
      return value === undefined ? undefined : decode(value)
    })
  })
  parser.on('closeTag', (name) => listener.close?.(withoutPrefix(name)))
  parser.on('text', (text, decode) => listener.text?.(decode(text)))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('error', (error) => faults.push(error))
  parser.on('warn', (error) => faults.push(error))
  parser.on('attention', () => faults.push(new Error('a document type')))
  for await (const text of decoded(chunks)) {
    parser.write(text)
    if (faults[0]) throw new XmlFault(faults[0].message)
  }
  parser.end()
  if (faults[0]) throw new XmlFault(faults[0].message)
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new XmlFault('it is not UTF-8')
    }
  }
  for await (const bytes of chunks) yield decode(bytes)
  yield decode()
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
