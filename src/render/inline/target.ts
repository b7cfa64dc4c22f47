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
  const { standing: names } = context.language.words.targets
  const hidden = standing.name === 'not-started' ? names[standing.name] : hiddenValueText(context, standing.now)
  if (text === null) return [h('span', { className: ['no'] }, hidden)]
  const { before, opens, after } = typeof text === 'string' ? { before: '', opens: text, after: '' } : text
  return [
    ...plain(before),
    ...opening(context, opens, nameOfTarget(target, context), linesOf(target, standing, context), null),
    ...plain(after)
  ]
}

/** Of a longer text, the number that opens, and what stands around it, which may be broken over lines. */
type Around = { before: string; opens: string; after: string }

function around(opens: string, write: (value: string) => string): Around {
  const here = '\ufffc'
  const [before = '', after = ''] = write(here).split(here)
  return { before, opens, after }
}

function plain(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}

/** Null: what it would say is hidden. */
function textOf(part: TargetPart, target: Target, standing: TargetStanding, context: Context): string | Around | null {
  const { name, now, forecast } = standing
  if (name === 'not-started' && part === 'forecast') return null
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
        ? around(write(forecast.value), (value) =>
            targets.pace(value, rangeText(forecast, now, context), dateText(target.due, context))
          )
        : targets.noForecast
    case 'course': {
      const texts = courseTexts(standing, target, context)
      return texts && around(texts.soFar, (soFar) => `${texts.expected}, ${targets.soFar(soFar, texts.range)}`)
    }
    default:
      return number(standing[part])
  }
}

function linesOf(target: Target, standing: TargetStanding, context: Context): Line[] {
  const { targets, figure } = context.language.words
  const { now, path, to, from, forecast } = standing
  const write = writerOf(now, context)
  const line = (before: string): Line => ({ before, stressed: null })
  const latest = nowText(now, context)
  const texts = courseTexts(standing, target, context)
  return [
    { before: `${targets.columns.standing}: `, stressed: standingText(standing, context) },
    ...(latest === null
      ? []
      : [{ before: `${targets.columns.now} (${dateText(standing.day, context)}): `, stressed: latest }]),
    ...(path === null ? [] : [line(targets.path(write(path)))]),
    ...(to === null ? [] : [line(`${figure.targetLine(write(to))}, ${targets.by(dateText(target.due, context))}`)]),
    ...(from === null ? [] : [line(targets.from(write(from)))]),
    ...(forecast
      ? [line(targets.pace(write(forecast.value), rangeText(forecast, now, context), dateText(target.due, context)))]
      : []),
    ...(texts ? [line(`${texts.expected}, ${targets.soFar(texts.soFar, texts.range)}`)] : [])
  ]
}
