import { upperFirst } from '../../language/text.ts'
import type { TargetStanding } from '../../report/targets/standing.ts'
import type { Target } from '../../report/targets/target.ts'
import type { Profile, ProfileCell, ProfileRow } from '../chart/profile/profile.ts'
import type { Strip } from '../chart/strip/frame.ts'
import { type Context, textIn } from '../context.ts'
import { markOf } from '../figure/drawings/mark.ts'
import { boundsOf } from '../figure/drawings/scale.ts'
import { smallText } from '../figure/profile/small.ts'
import { hiddenText, labelOfMeasure, labelsOfDomain, levelText, marksOf } from '../values.ts'
import { courseTexts, dateText, nameOfTarget, nowText, rangeText, standingText, writerOf } from './standing-text.ts'

export type AnsweredTarget = { target: Target; standing: TargetStanding }

/** What a figure of targets shows, row by row: where each stands on its own scale, beside start, plan and goal. */
export function targetsProfile(rows: readonly AnsweredTarget[], context: Context): Profile {
  const { profiles, targets } = context.language.words
  const { standing, to, forecast } = targets.columns
  return {
    corner: targets.target,
    ...{ worse: profiles.worse, better: profiles.better },
    columns: [standing, to, forecast],
    rows: rows.map((row): ProfileRow => {
      const strip = stripOf(row, context)
      return {
        label: [nameOfTarget(row.target, context), marksOf([row.standing.now.caution])].filter(Boolean).join(' '),
        small: smallOf(row, context),
        strip,
        hidden: strip ? null : hiddenOf(row.standing, context),
        said: strip ? saidOf(row, context) : '',
        cells: [standingCell(row, context), goalCell(row, context), forecastCell(row, context)]
      }
    })
  }
}

/** Why there is no strip. */
function hiddenOf({ name, now }: TargetStanding, context: Context): string {
  const { standing } = context.language.words.targets
  return name === 'not-started' ? standing[name] : (hiddenText(context, now) ?? standing.hidden)
}

/** What the target is of, where it has a name of its own, and what its measure is. */
function smallOf({ target, standing: { now } }: AnsweredTarget, context: Context): string {
  const { label, named, domain } = target
  const small = smallText(now, context)
  if (!label) return small
  const measure = labelOfMeasure(context, named.dataset.name, named.measure.name, named.category)
  const of = [measure, ...labelsOfDomain(context, named.dataset.name, domain)].join(', ')
  return of === textIn(context, label) ? small : `${of}. ${small}`
}

function stripOf({ target, standing }: AnsweredTarget, context: Context): Strip | null {
  const { now, from, path, to } = standing
  const own = standing.name === 'hidden' ? null : markOf(now, boundsOf([now], context), new Map(), context)
  if (!own) return null
  const { targets, figure } = context.language.words
  const write = writerOf(now, context)
  const named = (value: number | null, name: (text: string) => string) =>
    value === null ? null : { value, label: name(write(value)) }
  return {
    own,
    plumb: named(path, targets.path),
    others: [],
    best: named(to, figure.targetLine),
    earlier: named(from, targets.from),
    mirrored: target.direction === -1
  }
}

function saidOf({ standing }: AnsweredTarget, context: Context): string {
  const { targets, figure } = context.language.words
  const write = writerOf(standing.now, context)
  const { from, path, to, now } = standing
  return [
    `${targets.columns.now} ${nowText(now, context)}`,
    ...(from === null ? [] : [targets.from(write(from))]),
    ...(path === null ? [] : [targets.path(write(path))]),
    ...(to === null ? [] : [figure.targetLine(write(to))])
  ].join('; ')
}

const sides: Partial<Record<TargetStanding['name'], ProfileCell['side']>> = {
  reached: 'better',
  'on-track': 'better',
  behind: 'worse',
  missed: 'worse'
}

function standingCell(row: AnsweredTarget, context: Context): ProfileCell {
  const { targets } = context.language.words
  const { path, now, name } = row.standing
  const plan =
    row.target.path === 'none'
      ? [targets.noPath]
      : path === null
        ? []
        : [`${targets.columns.path}: ${writerOf(now, context)(path)}`]
  return {
    difference: standingText(row.standing, context),
    words: [...plan, ...courseWords(row, context)]
      .map((each) => `${upperFirst(each, context.language.tag)}.`)
      .join(' '),
    side: sides[name] ?? null,
    shape: name
  }
}

function goalCell({ target, standing: { now, to } }: AnsweredTarget, context: Context): ProfileCell {
  const by = context.language.words.targets.by(dateText(target.due, context))
  return { difference: to === null ? '–' : writerOf(now, context)(to), words: by, side: null }
}

function forecastCell({ target, standing }: AnsweredTarget, context: Context): ProfileCell {
  const { forecast, now, day } = standing
  const { targets } = context.language.words
  if (forecast)
    return {
      difference: writerOf(now, context)(forecast.value),
      words: targets.atThisPace(rangeText(forecast, now, context)),
      side: null
    }
  return { difference: null, words: day >= target.due ? '–' : targets.noForecast, side: null }
}

/** The change so far beside what was expected of it, and of what; empty where nothing was. */
function courseWords({ target, standing }: AnsweredTarget, context: Context): string[] {
  const texts = courseTexts(standing, target, context)
  if (!texts) return []
  const { targets } = context.language.words
  const initiative = target.expected?.initiative
  const compared = `${texts.expected}, ${targets.soFar(texts.soFar, texts.range)}`
  return [
    initiative ? `${textIn(context, initiative)}: ${compared}` : compared,
    ...(standing.course?.off ? [targets.offCourse] : [])
  ]
}

/** What the marks are. */
export function targetsSubtitle(rows: readonly AnsweredTarget[], who: string | null, context: Context): string {
  const { targets, profiles } = context.language.words
  const ranged = rows.find(({ standing }) => standing.now.low !== null)
  return [
    targets.marks.own(ranged ? levelText(context, ranged.standing.now.level) : null),
    ...(rows.some(({ standing }) => standing.path !== null) ? [targets.marks.path] : []),
    ...[targets.marks.to, targets.marks.from, profiles.marks.right],
    ...(who === null ? [] : [/[.!?…]$/.test(who) ? who : `${who}.`])
  ].join(' ')
}
