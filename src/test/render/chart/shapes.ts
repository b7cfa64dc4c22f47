import type { Box } from '../../../render/chart/place.ts'

/** A rectangle or a disc of a drawing, with the token that fills it. */
export type Shape = { fill: string; box: Box }

const number = (tag: string, name: string): number => Number(tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? 0)

/** The rectangles and discs of a drawing of ours for a page, back to front. */
export const shapesOf = (svg: string): Shape[] => {
  const fills = ['']
  const shapes: Shape[] = []
  for (const [tag] of svg.matchAll(/<g[ >][^>]*>?|<\/g>|<rect[^>]*>|<circle[^>]*>/g)) {
    const fill = tag.match(/ fill="var\(--(\w+)\)"/)?.[1] ?? fills.at(-1) ?? ''
    if (tag === '</g>') fills.pop()
    else if (tag.startsWith('<g')) fills.push(fill)
    else shapes.push({ fill, box: tag.startsWith('<rect') ? rectBox(tag) : circleBox(tag) })
  }
  return shapes
}

const rectBox = (tag: string): Box => {
  const [left, top] = [number(tag, 'x'), number(tag, 'y')]
  return { left, top, right: left + number(tag, 'width'), bottom: top + number(tag, 'height') }
}

const circleBox = (tag: string): Box => {
  const [x, y, r] = [number(tag, 'cx'), number(tag, 'cy'), number(tag, 'r')]
  return { left: x - r, top: y - r, right: x + r, bottom: y + r }
}

/** Those of some fills, from left to right. */
export const filled = (shapes: Shape[], ...fills: string[]): Shape[] =>
  shapes.filter(({ fill }) => fills.includes(fill)).sort((a, b) => a.box.left - b.box.left)

export const widthOf = ({ box }: Shape): number => box.right - box.left
