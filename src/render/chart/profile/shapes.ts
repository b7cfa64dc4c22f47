import type { TargetStandingName } from '../../../language/targets.ts'

/** The outline of each standing in a square of 12 units, so that it is told by form before it is read. */
export const shapes: Record<TargetStandingName, string> = {
  reached: 'M6 1a5 5 0 1 0 .01 0zM3.4 6l2 2.2 3.4-4',
  'on-track': 'M1 6h9M6.5 2.5L10.5 6l-4 3.5',
  behind: 'M6 1v9M2.5 6.5L6 10.5l3.5-4',
  missed: 'M2 2l8 8M10 2l-8 8',
  'too-early': 'M6 1a5 5 0 1 0 .01 0zM6 3.2V6l2 1.4',
  uncertain: 'M1 7.5c1.6-4 3.4-4 5-1.5s3.4 2.5 5-1.5',
  hidden: 'M2 6h8',
  unknown: 'M2 6h8',
  'not-started': 'M6 1a5 5 0 1 0 .01 0z'
}

/** A shape as markup, its upper left corner at a place. */
export const shapeAt = (name: TargetStandingName, x: number, y: number, colour: string, size = 12): string =>
  `<path transform="translate(${x},${y}) scale(${size / 12})" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" d="${shapes[name]}"/>`
