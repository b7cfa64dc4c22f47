import type { DistributionDrawing } from '../drawing.ts'
import { type Tone, tone } from '../tone.ts'

type Column = DistributionDrawing['columns'][number]

const plain = tone('band', 'ink')
const lit = tone('hi', 'on')
const sides = { low: tone('neg1', 'onsoft'), middle: tone('mid', 'onsoft'), high: tone('pos1', 'onsoft') }

export const groupTone = ({ side }: DistributionDrawing['groups'][number]): Tone => sides[side]

export const columnTone = ({ group, highlight }: Column, { groups }: DistributionDrawing): Tone => {
  const own = group === null ? undefined : groups[group]
  return highlight ? lit : own ? groupTone(own) : plain
}
