import type { Markish } from '@observablehq/plot'
import { type Label, labelsMarkup } from './markup.ts'
import type { Surface } from './palette.ts'
import { plotMarkup } from './plot.ts'

/** Marks in the drawing's units, from back to front, and labels over them. */
export type Picture = { marks: Markish[]; labels: Label[] }

export const pictureMarkup = ({ marks, labels }: Picture, width: number, height: number, surface: Surface): string =>
  plotMarkup(marks, width, height) + labelsMarkup(labels, surface)
