/** Opaque pixels, four bytes each: red, green, blue, and one that is not looked at. */
export type Pixels = { width: number; height: number; rgba: Uint8Array }

/** A palette of at most 256 colours, three bytes each, and for each row of pixels a zero and then a byte a pixel. */
export type Indexed = { palette: Uint8Array; rows: Uint8Array }

/**
 * A picture with a palette. A drawing has few colours, and at edges what is between them; where that comes to more than
 * 256, as many of their last bits are left out as have to be.
 */
export function indexed(pixels: Pixels): Indexed {
  for (let bits = 0; ; bits++) {
    const found = indexedBy(((0xff << bits) & 0xff) * 0x010101, pixels)
    if (found) return found
  }
}

/** Colours are found by a table with open addressing: a `Map` takes three times as long. */
const slots = 4096

/** The same with colours that are equal under a mask taken as one, the first of them; null: there are too many. */
function indexedBy(mask: number, { width, height, rgba }: Pixels): Indexed | null {
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height)
  const keys = new Uint32Array(slots)
  const places = new Int16Array(slots).fill(-1)
  const palette: number[] = []
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) {
    const from = y * width
    const to = y * (width + 1) + 1
    if (y > 0 && sameAsAbove(rgba, from * 4, width * 4)) {
      rows.copyWithin(to, to - width - 1, to - 1)
      continue
    }
    let last = ~(colours[from] as number) >>> 0
    let place = 0
    for (let x = 0; x < width; x++) {
      const colour = colours[from + x] as number
      if (colour !== last) {
        const key = colour & mask
        let slot = Math.imul(key, 0x9e3779b1) >>> 20
        while ((places[slot] as number) >= 0 && keys[slot] !== key) slot = (slot + 1) % slots
        if ((places[slot] as number) < 0) {
          if (palette.length === 3 * 256) return null
          keys[slot] = key
          places[slot] = palette.length / 3
          palette.push(colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff)
        }
        place = places[slot] as number
        last = colour
      }
      rows[to + x] = place
    }
  }
  return { palette: Uint8Array.from(palette), rows }
}

function sameAsAbove(rgba: Uint8Array, from: number, length: number): boolean {
  return Buffer.compare(rgba.subarray(from, from + length), rgba.subarray(from - length, from)) === 0
}
