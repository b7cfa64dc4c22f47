import { cursorAt, partOf } from './bytes.ts'
import { Damaged } from './damaged.ts'
import { extension, type Records } from './records.ts'

/** Texts of one encoding. Every one that is read here leaves ASCII as it is. */
export type Texts = {
  encoding: string
  /** Without the spaces that fill it up; a character that was cut off at its end is left out. */
  decode(bytes: Uint8Array): string
  /** How many texts had characters that are not of the encoding. */
  unreadable(): number
}

export function textsOf(records: Records, little: boolean): Texts {
  const encoding = encodingOf(records, little)
  const decoder = decoderOf(encoding)
  let unreadable = 0
  return {
    encoding,
    unreadable: () => unreadable,
    decode(bytes) {
      const end = endOf(bytes)
      const ascii = asciiOf(bytes, end)
      if (ascii !== null) return ascii
      const text = decoder.decode(bytes.subarray(0, end), { stream: true })
      decoder.decode()
      if (text.includes('\ufffd')) unreadable++
      return text
    }
  }
}

const space = 0x20

/** Where the spaces and zero bytes begin that fill a text up. */
function endOf(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === space || bytes[end - 1] === 0)) end--
  return end
}

function asciiOf(bytes: Uint8Array, end: number): string | null {
  for (let index = 0; index < end; index++) if ((bytes[index] as number) >= 0x80) return null
  return Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('latin1')
}

/** The encoding record names it; before SPSS 16 only a code page stood in the integer info record. */
function encodingOf({ extensions }: Records, little: boolean): string {
  const named = extensions.get(extension.encoding)?.[0]
  if (named) return Buffer.from(named).toString('latin1').replaceAll('\0', '').trim()
  const integers = extensions.get(extension.integers)?.[0]
  if (!integers || integers.length < 32) return 'windows-1252'
  return encodingOfPage(cursorAt(partOf(integers), 28, little).int32())
}

/** Codes 2 and 3 were written whatever the encoding was; Windows' of Western Europe is the likeliest. */
function encodingOfPage(page: number): string {
  if (page === 1) return 'EBCDIC'
  if (page === 819 || page === 28591) return 'iso-8859-1'
  if (page >= 28592 && page <= 28606) return `iso-8859-${page - 28590}`
  return pages[page] ?? (page < 100 ? 'windows-1252' : `windows-${page}`)
}

const pages: Record<number, string> = {
  9066: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  950: 'big5',
  20127: 'windows-1252',
  20866: 'koi8-r',
  21866: 'koi8-u',
  25592: 'iso-8859-2',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8'
}

function decoderOf(encoding: string): TextDecoder {
  const page = /^(?:cp|windows-|ibm-?)?(\d{3,5})$/i.exec(encoding)?.[1]
  for (const label of [encoding, ...(page === undefined ? [] : [encodingOfPage(Number(page))])]) {
    try {
      const decoder = new TextDecoder(label, { ignoreBOM: true })
      if (!/^(utf-16|iso-2022|replacement)/.test(decoder.encoding)) return decoder
    } catch {
      // Not a name that it knows: the next one.
    }
  }
  throw new Damaged(
    `The texts of this SPSS file are in \`${encoding.slice(0, 40)}\`, which cannot be read`,
    'UTF-8, a code page of Windows or another encoding of the Web',
    'Open the file in SPSS in Unicode mode and save it again.'
  )
}
