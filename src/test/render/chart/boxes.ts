import type { Label } from '../../../render/chart/markup.ts'
import type { Measure } from '../../../render/chart/measure.ts'
import { type Box, boxOf, overlaps } from '../../../render/chart/place.ts'

/** A text of a drawing with the room that it takes. */
export type Drawn = { text: string; size: number; box: Box }

const attribute = (tag: string, name: string): string | undefined => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]

type Group = { tag: string; dx: number; dy: number }

/** The texts of a drawing of ours: each `<text>` in groups that say its appearance and move it. */
export const textsOf = (svg: string, measure: Measure): Drawn[] => {
  const drawn: Drawn[] = []
  const groups: Group[] = [{ tag: '', dx: 0, dy: 0 }]
  for (const [, tag = '', content = ''] of svg.matchAll(/(<g[ >][^>]*>?|<\/g>|<text[^>]*>)([^<]*)/g)) {
    const group = groups.at(-1) as Group
    if (tag === '</g>') groups.pop()
    else if (tag.startsWith('<g')) groups.push(moved(group, tag))
    else drawn.push(drawnText(tag, content, group, measure))
  }
  return drawn
}

const moved = (outer: Group, tag: string): Group => {
  const [dx = 0, dy = 0] =
    tag
      .match(/translate\(([^)]*)\)/)?.[1]
      ?.split(',')
      .map(Number) ?? []
  return { tag, dx: outer.dx + dx, dy: outer.dy + dy }
}

const drawnText = (tag: string, content: string, group: Group, measure: Measure): Drawn => {
  const label: Label = {
    text: content.replace(/&(?:amp|lt|gt|quot|#39);/g, '&'),
    x: Number(attribute(tag, 'x') ?? 0) + group.dx,
    y: Number(attribute(tag, 'y')) + group.dy,
    size: Number(attribute(group.tag, 'font-size')),
    weight: attribute(group.tag, 'font-weight') === '600' ? 600 : 400,
    colour: 'ink',
    anchor: (attribute(group.tag, 'text-anchor') ?? 'start') as Label['anchor'],
    halo: false
  }
  return { text: label.text, size: label.size, box: boxOf(label, measure) }
}

/** Pairs of texts of which one stands on the other. */
export const collisions = (texts: Drawn[]): string[] =>
  texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlaps(one.box, other.box) ? [`${one.text} | ${other.text}`] : []))
  )

/** Texts that leave the drawing. */
export const outside = (svg: string, texts: Drawn[]): string[] => {
  const [, , width = 0, height = 0] = (attribute(svg, 'viewBox') ?? '').split(' ').map(Number)
  return texts
    .filter(({ box }) => box.left < -0.5 || box.right > width + 0.5 || box.top < 0 || box.bottom > height)
    .map(({ text }) => text)
}
