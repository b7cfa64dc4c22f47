import { type Column, codesOf, type SurveyMeasure } from '../../codebook/codebook.ts'
import { endsOf } from '../../codebook/measures/index-ends.ts'
import type { MeasureAs } from '../../codebook/measures/kind.ts'
import type { StatisticName } from '../../codebook/measures/measure-of.ts'
import { answersIn } from '../../estimate/statistics/distribution.ts'
import { cellAt } from '../../estimate/statistics/recipe.ts'
import { number, text, texts, vector } from './code.ts'
import type { Survey } from './survey.ts'

/** What is asked of a measure, where: its part, its wave, and how the same is written of another measure. */
export type At = {
  survey: Survey
  category: string | null
  wave: string | null
  whole(measure: SurveyMeasure): string
}

/** A statistic as R computes it: the function and its first arguments; of an index these are all. */
export type Statistic = { name: StatisticFunction; args: string[] }

export type StatisticFunction =
  | 'mean_of'
  | 'share_of'
  | 'ratio_of'
  | 'total_of'
  | 'quantile_of'
  | 'driver_of'
  | 'index_of'

/** How each kind of measure is computed in R. */
const measures: { [Name in StatisticName]: (measure: MeasureAs<Name>, at: At) => Statistic } = {
  mean: ({ columns }, at) => ({ name: 'mean_of', args: [`~${cell(columns[0], at)}`] }),
  share: ({ columns, answers }, at) => shareOf(columns[0], answers, at),
  distribution: ({ columns }, at) => {
    const { category } = at
    const answers = category === null ? [] : columnOf(columns[0], at).scale ? answersIn(category) : [category]
    return shareOf(columns[0], answers, at)
  },
  nps: ({ columns }, at) => netOf(columns[0], { promoters: codes(9, 10) }, 'passives', { detractors: codes(0, 6) }, at),
  net: ({ columns, top, bottom }, at) => netOf(columns[0], { top }, 'middle', { bottom }, at),
  ces: (measure, at) => {
    const { columns, scoring } = measure
    if (scoring === 'mean') return { name: 'mean_of', args: [`~${cell(columns[0], at)}`] }
    const { easy, hard } = sidesOf(measure, at)
    return scoring === 'agree' ? shareOf(columns[0], easy, at) : netOf(columns[0], { easy }, 'neutral', { hard }, at)
  },
  mentions: ({ columns, base }, at) => {
    const options = columnOf(columns[0], at).values.map(({ code }) => option(columns[0], code, at))
    const all = options.join(' + ')
    if (at.category === null) return { name: 'mean_of', args: [`~${all}`] }
    const one = `~${option(columns[0], at.category, at)}`
    return base === 'asked'
      ? { name: 'share_of', args: [one] }
      : { name: 'ratio_of', args: [one, `~${all}`, 'share = TRUE'] }
  },
  ranking: ({ columns }, at) => ({
    name: 'mean_of',
    args: [`~ranks_above_0(${option(columns[0], at.category ?? '', at)})`]
  }),
  ranked: ({ columns, within }, at) => ({
    name: 'share_of',
    args: [`~among(${option(columns[0], at.category ?? '', at)}, ${vector(codes(1, within))})`]
  }),
  ratio: ({ columns }, at) => ({ name: 'ratio_of', args: columns.map((name) => `~${cell(name, at)}`) }),
  total: ({ columns, answers }, at) => ({
    name: 'total_of',
    args: [
      answers === null
        ? `~${cell(columns[0], at)}`
        : `~among(${cell(columns[0], at)}, ${coded(columns[0], answers, at)})`
    ]
  }),
  roi: ({ name }) => {
    throw new Error(`\`${name}\` is of records, which are not exported.`)
  },
  quantile: ({ columns, p, rule }, at) => ({
    name: 'quantile_of',
    args: [`~${cell(columns[0], at)}`, number(p), ...(rule === 'math' ? [] : [`rule = "${rule}"`])]
  }),
  drivers: ({ columns, method, answers }, at) => {
    const drivers = columns.slice(0, -1).map((name) => cell(name, at))
    const last = columns.at(-1) ?? ''
    const outcome = answers.length === 0 ? cell(last, at) : `among(${cell(last, at)}, ${coded(last, answers, at)})`
    return {
      name: 'driver_of',
      args: [
        `${outcome} ~ ${drivers.join(' + ')}`,
        text(cell(at.category ?? '', at)),
        ...(method === 'shapley' ? [] : [`method = ${text(method)}`])
      ]
    }
  },
  index: ({ parts, form }, at) => {
    const { codebook } = at.survey
    const of = parts.map(({ measure }) => codebook.measures.get(measure) as SurveyMeasure)
    const ends = of.map((part) => (form === 'ukcsi' ? [0, 10] : (endsOf(part, codebook) ?? [0, 100])))
    return {
      name: 'index_of',
      args: [
        `list(\n  ${of.map((part) => at.whole(part).replaceAll('\n', '\n  ')).join(',\n  ')}\n)`,
        `weights = ${vector(parts.map(({ weight }) => number(weight)))}`,
        `least = ${plain(ends.map(([least]) => number(least ?? 0)))}`,
        `most = ${plain(ends.map(([, most]) => number(most ?? 0)))}`
      ]
    }
  }
}

export function statisticOf(measure: SurveyMeasure, at: At): Statistic {
  const of = measures[measure.statistic] as unknown as (measure: SurveyMeasure, at: At) => Statistic
  return of(measure, at)
}

function columnOf(name: string, { survey }: At): Column {
  return survey.codebook.columns.get(name) as Column
}

function cell(name: string, { survey, wave }: At): string {
  return survey.cells.name(cellAt(survey.codebook, name, wave))
}

function option(column: string, code: string, { survey }: At): string {
  return survey.cells.name({ column, wave: null, option: code })
}

function codes(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

/** Numbers one by one, since they stand for each other's places. */
function plain(numbers: string[]): string {
  return `c(${numbers.join(', ')})`
}

/** Codes as the recoded column has them: a category's as texts, a scale's as numbers. */
function coded(column: string, answers: string[], at: At): string {
  if (answers.length === 0) return 'c()'
  return columnOf(column, at).kind === 'category' ? texts(answers) : vector(answers)
}

function shareOf(column: string, answers: string[], at: At, not = ''): Statistic {
  return { name: 'share_of', args: [`~${not}among(${cell(column, at)}, ${coded(column, answers, at)})`] }
}

/** A net score, or one of its three groups. */
function netOf(
  column: string,
  top: Record<string, string[]>,
  middle: string,
  bottom: Record<string, string[]>,
  at: At
): Statistic {
  const [above, below] = [Object.values(top).flat(), Object.values(bottom).flat()]
  const { category } = at
  if (category !== null && category in top) return shareOf(column, above, at)
  if (category !== null && category in bottom) return shareOf(column, below, at)
  if (category === middle) return shareOf(column, [...below, ...above], at, '!')
  const [high, low] = [coded(column, above, at), coded(column, below, at)]
  return { name: 'mean_of', args: [`~net(${cell(column, at)}, ${high}, ${low})`] }
}

/** The steps of a scale on the good side of its middle, and on the other. */
function sidesOf({ columns, version }: MeasureAs<'ces'>, at: At): { easy: string[]; hard: string[] } {
  const steps = codesOf(columnOf(columns[0], at))
  const middle = (Number(steps[0]) + Number(steps.at(-1))) / 2
  const above = steps.filter((step) => Number(step) > middle)
  const below = steps.filter((step) => Number(step) < middle)
  return version === '1.0' ? { easy: below, hard: above } : { easy: above, hard: below }
}
