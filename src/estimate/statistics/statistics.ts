import type { SurveyMeasure } from '../../codebook/codebook.ts'
import { mean } from './mean.ts'
import { nps } from './nps.ts'
import { share } from './share.ts'
import type { Statistic } from './statistic.ts'

/** Every kind of measure of a survey. */
export const statistics: Record<SurveyMeasure['statistic'], Statistic> = { mean, share, nps }
