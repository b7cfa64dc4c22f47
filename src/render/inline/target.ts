import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { TargetPart } from '../../report/model.ts'
import { standingAt, type TargetStanding } from '../../report/targets/standing.ts'
import type { Target } from '../../report/targets/target.ts'
import type { Context } from '../context.ts'
import {
  courseTexts,
  dateText,
  nameOfTarget,
  nowText,
  rangeText,
  standingText,
  writerOf
} from '../targets/standing-text.ts'
import { hiddenValueText } from '../values.ts'
import { type Line, opening } from './opening.ts'

/** What a sentence says of a target; it opens to all that there is to say. */
export function renderTarget(target: Target, part: TargetPart, context: Context): ElementContent[] {
  const standing = standingAt(target, context.answers)
  const text = textOf(part, target, standing, context)
  if (text === null) return [h('span', { className: ['no'] }, hiddenValueText(context, standing.now))]
  return opening(context, text, nameOfTarget(target, context), linesOf(target, standing, context), null)
}

/** Null: what it would say is hidden. */
function textOf(part: TargetPart, target: Target, standing: TargetStanding, context: Context): string | null {
  const { now, forecast } = standing
  const { targets } = context.language.words
  const write = writerOf(now, context)
  const number = (value: number | null) => (value === null ? null : write(value))
  switch (part) {
    case 'standing':
      return standingText(standing, context)
    case 'due':
      return dateText(target.due, context)
    case 'now':
      return number(now.value)
    case 'forecast':
      return forecast
        ? targets.pace(write(forecast.value), rangeText(forecast, now, context), dateText(target.due, context))
        : targets.noForecast
    case 'course': {
      const texts = courseTexts(standing, target, context)
      return texts && `${texts.expected}, ${targets.soFar(texts.soFar, texts.range)}`
    }
    default:
      return number(standing[part])
  }
}

function linesOf(target: Target, standing: TargetStanding, context: Context): Line[] {
  const { targets, figure } = context.language.words
  const { now, path, to, from, forecast } = standing
  const write = writerOf(now, context)
  const plain = (before: string): Line => ({ before, stressed: null })
  const latest = nowText(now, context)
  const texts = courseTexts(standing, target, context)
  return [
    { before: `${targets.columns.standing}: `, stressed: standingText(standing, context) },
    ...(latest === null
      ? []
      : [{ before: `${targets.columns.now} (${dateText(standing.day, context)}): `, stressed: latest }]),
    ...(path === null ? [] : [plain(targets.path(write(path)))]),
    ...(to === null ? [] : [plain(`${figure.targetLine(write(to))}, ${targets.by(dateText(target.due, context))}`)]),
    ...(from === null ? [] : [plain(targets.from(write(from)))]),
    ...(forecast
      ? [plain(targets.pace(write(forecast.value), rangeText(forecast, now, context), dateText(target.due, context)))]
      : []),
    ...(texts ? [plain(`${texts.expected}, ${targets.soFar(texts.soFar, texts.range)}`)] : [])
  ]
}
