import { inflateSync } from 'node:zlib'

export type Decoded = { width: number; height: number; pixel(x: number, y: number): [number, number, number] }

/** Reads a PNG with a palette and unfiltered rows, as the rasterizer writes them. */
export function decodePng(bytes: Uint8Array): Decoded {
  const png = Buffer.from(bytes)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length))
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name) as Buffer) as [
    Buffer,
    Buffer,
    Buffer
  ]
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(data)
  return {
    width,
    height,
    pixel: (x, y) => {
      const place = 3 * (rows[y * (width + 1) + 1 + x] as number)
      return [palette[place], palette[place + 1], palette[place + 2]] as [number, number, number]
    }
  }
}

/** How many pixels of a part of a picture are darker than a middle grey. */
export function inkIn(picture: Decoded, x = 0, y = 0, width = picture.width, height = picture.height): number {
  let count = 0
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = picture.pixel(x + (at % width), y + Math.floor(at / width))
    if (red + green + blue < 384) count++
  }
  return count
}
