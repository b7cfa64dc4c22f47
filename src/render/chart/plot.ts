import * as Plot from '@observablehq/plot'
import { documentToDrawOn } from '#document'
import { tenth } from './markup.ts'

/**
 * Draws marks whose coordinates are already units of the drawing (every scale is the identity), and returns what Plot
 * drew as compact markup: no style of Plot's own, coordinates to a tenth, straight lines of one appearance in one path.
 */
export const plotMarkup = (marks: Plot.Markish[], width: number, height: number): string => {
  const svg = Plot.plot({
    document: documentToDrawOn(),
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    r: { type: 'identity' },
    marks
  })
  return [...svg.children]
    .filter((group) => group.localName === 'g')
    .map(compactGroup)
    .join('')
}

/** What Plot adds for itself, or says although it is the default. */
const dropped = new Set(['aria-label', 'class', 'stroke-miterlimit', 'transform'])
const coordinates = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height', 'd'])

type Shape = { tag: string; appearance: string; place: string }

const compactGroup = (group: Element): string => {
  const shapes = [...group.children].map(shapeOf)
  if (shapes.length === 0) return ''
  return `<g${attributes(group, (name) => !dropped.has(name))}>${joinPaths(shapes).map(written).join('')}</g>`
}

const shapeOf = (element: Element): Shape => {
  const path = pathOf(element)
  const appearance = attributes(element, (name) => !dropped.has(name) && !coordinates.has(name))
  if (path !== null) return { tag: 'path', appearance, place: path }
  return { tag: element.localName, appearance, place: attributes(element, (name) => coordinates.has(name)) }
}

const written = ({ tag, appearance, place }: Shape): string =>
  tag === 'path' ? `<path${appearance} d="${place}"/>` : `<${tag}${appearance}${place}/>`

/** Neighbours of one appearance as one path. */
const joinPaths = (shapes: Shape[]): Shape[] => {
  const joined: Shape[] = []
  for (const shape of shapes) {
    const last = joined.at(-1)
    if (last?.tag === 'path' && shape.tag === 'path' && last.appearance === shape.appearance) last.place += shape.place
    else joined.push({ ...shape })
  }
  return joined
}

/** A line or a path as path data in the drawing's own coordinates; null for any other shape. */
const pathOf = (element: Element): string | null => {
  const at = (name: string) => Number(element.getAttribute(name) ?? 0)
  if (element.localName === 'line') {
    const [x1, y1, x2, y2] = [tenth(at('x1')), tenth(at('y1')), tenth(at('x2')), tenth(at('y2'))]
    return `M${x1},${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2},${y2}`}`
  }
  if (element.localName !== 'path') return null
  const [, dx, dy] = element.getAttribute('transform')?.match(/^translate\(([^,]+),([^)]+)\)$/) ?? [null, '0', '0']
  return (element.getAttribute('d') ?? '').replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x, y) => `${tenth(Number(x) + Number(dx))},${tenth(Number(y) + Number(dy))}`
  )
}

const attributes = (element: Element, wanted: (name: string) => boolean): string =>
  [...element.attributes]
    .filter(({ name }) => wanted(name))
    .map(({ name, value }) => ` ${name}="${coordinates.has(name) ? tenth(Number(value)) : value}"`)
    .join('')
