import type { Cell, Table } from '../chart/table.ts'
import type { Context } from '../context.ts'
import { hiddenText, intervalText } from '../values.ts'
import type { AnsweredTarget } from './profile.ts'
import { courseTexts, dateText, nameOfTarget, rangeText, standingText, writerOf } from './standing-text.ts'

/** The numbers of targets: start, estimate, plan, goal and day, how each stands, its forecast and the change so far. */
export function targetsTable(rows: readonly AnsweredTarget[], context: Context): Table {
  const { targets, figure } = context.language.words
  const { standing, to, forecast, course, from, now, path, due } = targets.columns
  const courses = rows.some((row) => row.standing.course)
  const headings = [from, now, path, to, due, standing, forecast, ...(courses ? [course] : [])]
  return {
    corner: targets.target,
    columns: [
      ...headings.map((heading) => ({ heading, supporting: false })),
      { heading: figure.baseHeading, supporting: true }
    ],
    groups: [],
    rows: rows.map((row) => ({
      label: nameOfTarget(row.target, context),
      highlight: false,
      cells: [...cellsOf(row, context), ...(courses ? [courseCell(row, context)] : []), baseCell(row, context)]
    })),
    foot: null
  }
}

function cellsOf({ target, standing }: AnsweredTarget, context: Context): Cell[] {
  const { now, from, path, to, forecast } = standing
  const write = writerOf(now, context)
  const number = (value: number | null) => cell(value === null ? '–' : write(value))
  return [
    number(from),
    now.value === null
      ? { value: hiddenText(context, now) ?? '–', interval: null, hidden: true }
      : cell(write(now.value), intervalText(context, now)),
    number(path),
    number(to),
    cell(dateText(target.due, context)),
    cell(standingText(standing, context)),
    forecast ? cell(write(forecast.value), rangeText(forecast, now, context)) : cell('–')
  ]
}

function courseCell({ target, standing }: AnsweredTarget, context: Context): Cell {
  const texts = courseTexts(standing, target, context)
  return texts ? cell(texts.soFar, [texts.range, texts.expected].filter((each) => each !== null).join('; ')) : cell('–')
}

function baseCell({ standing: { now } }: AnsweredTarget, { language: { numbers } }: Context): Cell {
  return cell(now.n === null ? '–' : numbers.count(now.n))
}

function cell(value: string, interval: string | null = null): Cell {
  return { value, interval, hidden: false }
}
