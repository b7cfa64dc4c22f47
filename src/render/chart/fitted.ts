import type { Drawing } from './drawing.ts'
import type { Composed } from './form.ts'
import { formOf } from './forms.ts'
import { wide } from './layout.ts'
import { tenth } from './markup.ts'
import { textWidth } from './measure.ts'
import { sheet } from './palette.ts'
import { composeProfile } from './profile/file.ts'
import type { Profile } from './profile/profile.ts'
import type { Table } from './table.ts'
import { composeTable } from './table-file.ts'

/** What a picture shows: a chart, a profile, or a table. */
export type Shown = Drawing | Profile | Table

/** A place in a picture, and the most that a drawing may be enlarged in it. */
export type Box = { x: number; y: number; width: number; height: number; most: number }

export type Fitted = { markup: string; scale: number; bottom: number }

/** The widest that a drawing gets before it is made larger; a profile, whose words grow with it, gets wider. */
const widest = { drawing: 1500, profile: 1900 }

/**
 * A drawing as large as fits a box. Its rows are as high as ever, so that one too high for the box is drawn anew: as
 * wide as has the box's shape, so that its letters are as large as they can be.
 */
export const fitted = (shown: Shown, box: Box): Fitted => {
  const { markup, width, height } = best(shown, box)
  const scale = scaleIn(box, { width, height })
  const place = `translate(${tenth(box.x)},${tenth(box.y)}) scale(${Math.floor(scale * 1000) / 1000})`
  return { markup: `<g transform="${place}">${markup}</g>`, scale, bottom: box.y + height * scale }
}

const best = (shown: Shown, box: Box): Composed => {
  const first = composed(shown, Math.max(wide.width, box.width / box.most))
  const shaped = Math.min('worse' in shown ? widest.profile : widest.drawing, (first.height * box.width) / box.height)
  if (shaped <= first.width) return first
  const second = composed(shown, Math.round(shaped))
  const tried = [second, first]
  // Drawn in another way at that width, with much less height.
  if (second.height * 1.25 < first.height) tried.push(composed(shown, Math.round(Math.sqrt(shaped * first.width))))
  const most = Math.max(...tried.map((each) => scaleIn(box, each)))
  return tried.find((each) => scaleIn(box, each) > 0.95 * most) as Composed
}

const scaleIn = (box: Box, { width, height }: Pick<Composed, 'width' | 'height'>): number =>
  Math.min(box.most, box.width / width, box.height / height)

/** Drawn so wide, its columns of words with it. */
const composed = (shown: Shown, width: number): Composed => {
  if ('worse' in shown) return composeProfile(shown, width)
  if (!('form' in shown)) return composeTable(shown, width)
  const wider = width / wide.width
  const left = Math.round(wide.left * wider)
  const layout = { ...wide, width, left, labelWidth: left - 12, wordsWidth: Math.round(wide.wordsWidth * wider) }
  return formOf(shown).compose(shown, layout, sheet, textWidth)
}
