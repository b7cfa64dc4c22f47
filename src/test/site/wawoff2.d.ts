declare module 'wawoff2' {
  /** The font of a WOFF2 file as it is without compression. */
  export function decompress(file: Uint8Array): Promise<Uint8Array>
}
