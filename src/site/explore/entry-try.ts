import { resolveView } from './resolve.ts'
import { answersFrom } from '../../estimate/answers.ts'
import { answeredBy } from '../../cube/answered.ts'
import { surveyOf } from '../../cube/survey.ts'
import { renderFigure } from '../../render/figure/figure.ts'
import { toHtml } from 'hast-util-to-html'
;(globalThis as any).x = [resolveView, answersFrom, answeredBy, surveyOf, renderFigure, toHtml]
