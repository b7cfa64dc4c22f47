import type { Markish } from '@observablehq/plot'
import { elementIn } from './element.ts'
import { tenth } from './markup.ts'

export type Patch = { left: number; right: number; top: number; bottom: number }

/** Many rectangles of one appearance as one path, which takes a third of the room that elements of their own would. */
export const patchesMark =
  (patches: Patch[], appearance: Record<string, string>): Markish =>
  (_index, _scales, _channels, _dimensions, context) => {
    const element = elementIn(context.document)
    const group = element('g', appearance)
    if (patches.length > 0) group.append(element('path', { d: patches.map(outline).join('') }))
    return group
  }

const outline = ({ left, right, top, bottom }: Patch): string => {
  const [x, y] = [tenth(left), tenth(top)]
  const [width, height] = [tenth(right - Number(x)), tenth(bottom - Number(y))]
  return `M${x},${y}h${width}v${height}h-${width}z`
}
