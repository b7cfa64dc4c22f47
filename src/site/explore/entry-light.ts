import { resolveView } from './resolve.ts'
import { answersFrom } from '../../estimate/answers.ts'
import { answeredBy } from '../../cube/answered.ts'
import { surveyOf } from '../../cube/survey.ts'
import { tableOf } from '../../render/figure/table.ts'
import { summaryOf } from '../../render/figure/summary.ts'
import { subtitleOf } from '../../render/figure/subtitle.ts'
import { answeredRows } from '../../render/figure/rows.ts'
;(globalThis as any).x = [resolveView, answersFrom, answeredBy, surveyOf, tableOf, summaryOf,subtitleOf, answeredRows]
