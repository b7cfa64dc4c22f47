import { ces } from './ces.ts'
import { distribution } from './distribution.ts'
import { drivers } from './drivers.ts'
import { index } from './index-of.ts'
import type { MeasureKind } from './kind.ts'
import { mean } from './mean.ts'
import { mentions } from './mentions.ts'
import { net } from './net.ts'
import { nps } from './nps.ts'
import { median, quantile } from './quantile.ts'
import { ranked, ranking } from './ranking.ts'
import { ratio } from './ratio.ts'
import { roi } from './roi.ts'
import { share } from './share.ts'
import { total } from './total.ts'

/** Every kind of measure of a survey, by the key that names it in a codebook. */
export const measureKinds = {
  mean,
  share,
  nps,
  net,
  ces,
  distribution,
  mentions,
  ranking,
  ranked,
  ratio,
  total,
  roi,
  median,
  quantile,
  index,
  drivers
} satisfies Record<string, MeasureKind>

export type MeasureKey = keyof typeof measureKinds
export const measureKeys = Object.keys(measureKinds) as MeasureKey[]
