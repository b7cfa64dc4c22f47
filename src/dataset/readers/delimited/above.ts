import { rawBlocks } from './text-file.ts'

/**
 * May the lines above a header be left out unseen? Titles and notes may, which are one cell or a few; never what fills
 * as many cells as rows do, nor the beginning of a cell in quotes.
 */
export function areNotes(absolute: string, lines: number, delimiter: string, columns: number): boolean {
  const [first = new Uint8Array(0)] = rawBlocks(absolute)
  const wide = (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)
  const text = new TextDecoder(wide ? (first[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1').decode(first)
  const above = text.split(/\r\n|\n|\r/).slice(0, lines)
  if (above.join('').split('"').length % 2 === 0) return false
  return above.every((line) => {
    const filled = line.split(delimiter).filter((cell) => cell.trim() !== '').length
    return filled <= 1 || filled < columns / 2
  })
}
