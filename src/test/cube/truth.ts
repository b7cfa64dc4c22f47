/** What is so: the rows of a survey, and what they come to in any group. */
import { codesWithin, leafValues } from '../../codebook/codebook.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Domain } from '../../estimate/question.ts'

/** Codes by dimension, waves among them; a dimension that is not there does not matter. `''` is to have no code. */
export type Where = Readonly<Record<string, readonly string[]>>

/** One row: its person, what it weighs, its codes by dimension and its answers by column. */
export type Row = { person: string; weight: number; codes: Record<string, string>; answers: Record<string, string> }

/** What a value is the mean of: a score of 0 to 1 of each answer to a column; and that mean, of the value as it is published. */
export type Scored = {
  column: string
  answers: readonly string[]
  score: (answer: string) => number
  onUnit: (value: number) => number
}

export type Sums = { n: number; people: number; weight: number; totals: Record<string, number> }

const steps = Array.from({ length: 11 }, (_, index) => String(index))
const share = (column: string, answers: readonly string[], counted: (answer: string) => boolean): Scored => ({
  column,
  answers,
  score: (answer) => (counted(answer) ? 1 : 0),
  onUnit: (value) => value
})

/**
 * Each value that the surveys of these tests publish, by its measure and category; and the mean of squares, which nothing
 * publishes, and a standard error with its design effect tells.
 */
export const scores: Record<string, Scored> = {
  ease: { column: 'ease', answers: steps, score: (answer) => Number(answer) / 10, onUnit: (value) => value / 10 },
  'ease²': {
    column: 'ease',
    answers: steps,
    score: (answer) => (Number(answer) / 10) ** 2,
    onUnit: (value) => value
  },
  csat: share('satisfied', ['yes', 'no'], (answer) => answer === 'yes'),
  'answers(satisfied)/yes': share('satisfied', ['yes', 'no'], (answer) => answer === 'yes'),
  'answers(satisfied)/no': share('satisfied', ['yes', 'no'], (answer) => answer === 'no'),
  nps: {
    column: 'recommend',
    answers: steps,
    score: (answer) => (Number(answer) >= 9 ? 1 : Number(answer) >= 7 ? 0.5 : 0),
    onUnit: (value) => (value + 100) / 200
  },
  'nps/promoters': share('recommend', steps, (answer) => Number(answer) >= 9),
  'nps/passives': share('recommend', steps, (answer) => Number(answer) >= 7 && Number(answer) < 9),
  'nps/detractors': share('recommend', steps, (answer) => Number(answer) < 7)
}

export function nameOf({ measure, category }: { measure: string; category: string | null }): string {
  return category === null ? measure : `${measure}/${category}`
}

/** The dimensions of a survey's cube, waves among them, each with the codes that no other is within. */
export function dimensionsOf({ codebook }: SurveyDataset): Record<string, string[]> {
  const names = [
    ...(codebook.explore?.dimensions ?? []),
    ...(codebook.waveColumn === null ? [] : [codebook.waveColumn])
  ]
  return Object.fromEntries(
    names.map((name) => {
      const column = codebook.columns.get(name)
      return [name, column ? leafValues(column).map(({ code }) => code) : []]
    })
  )
}

/** The people of a question: a net is all codes in it, "the rest" all other codes. */
export function whereOf(
  survey: SurveyDataset,
  { domain, except, wave }: { domain: Domain; except: Domain; wave: string | null }
): Where {
  const { codebook } = survey
  const dimensions = dimensionsOf(survey)
  const leaves = (name: string, code: string) => {
    const column = codebook.columns.get(name)
    const within = column ? codesWithin(column, code) : []
    return (dimensions[name] ?? []).filter((each) => within.includes(each))
  }
  const waves = codebook.waveColumn !== null && wave !== null ? [[codebook.waveColumn, wave] as const] : []
  return Object.fromEntries([
    ...[...Object.entries(domain), ...waves].map(([name, code]) => [name, leaves(name, code)] as const),
    ...Object.entries(except).map(
      ([name, code]) => [name, (dimensions[name] ?? []).filter((each) => !leaves(name, code).includes(each))] as const
    )
  ])
}

/** How many rows a group has, whatever they answered. */
export function rowsOf(rows: readonly Row[], where: Where): number {
  return rows.filter((row) => isIn(row, where)).length
}

/** The sums of those in a group who answered a column. */
export function sumsOf(rows: readonly Row[], column: string, where: Where): Sums {
  const found = rows.filter((row) => row.answers[column] !== '' && isIn(row, where))
  const own = Object.entries(scores).filter(([, scored]) => scored.column === column)
  return {
    n: found.length,
    people: new Set(found.map(({ person }) => person)).size,
    weight: found.reduce((sum, { weight }) => sum + weight, 0),
    totals: Object.fromEntries(
      own.map(([name, { score }]) => [
        name,
        found.reduce((sum, { weight, answers }) => sum + weight * score(answers[column] ?? ''), 0)
      ])
    )
  }
}

function isIn({ codes }: Row, where: Where): boolean {
  return Object.entries(where).every(([name, among]) => among.includes(codes[name] ?? ''))
}
