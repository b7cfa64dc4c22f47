/** The signs that a face has, by its `cmap`, the table of Unicode signs below U+10000. */
export function signsIn(cmap: DataView): Set<string> {
  const signs = new Set<string>()
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const start = cmap.getUint32(4 + 8 * index + 4)
    if (cmap.getUint16(start) === 4) for (const sign of segments(cmap, start)) signs.add(sign)
  }
  return signs
}

/** Format 4: segments of signs that follow each other, by their ends and their beginnings. */
function* segments(view: DataView, start: number): Generator<string> {
  const size = view.getUint16(start + 6)
  for (let at = start + 14; at < start + 14 + size; at += 2) {
    const last = view.getUint16(at)
    for (let code = view.getUint16(at + size + 2); code <= last && code < 0xffff; code++)
      yield String.fromCodePoint(code)
  }
}
