import { type Column, codesOf, leafValues, type SurveyCodebook, type SurveyMeasure } from './codebook.ts'

/** A question with more answers than this is told by its statistics alone. */
const mostAnswers = 20

/**
 * The distributions that a codebook does not name though its measures are of them: of every question that a share, a
 * score or a mean of whole answers is of. Tables show them; a narrative cannot ask for them. By `impliedName`.
 */
export function impliedMeasures({ columns, measures }: Pick<SurveyCodebook, 'columns' | 'measures'>): SurveyMeasure[] {
  const named = [...measures.values()]
  const distributed = named.filter(({ statistic }) => statistic === 'distribution').flatMap(({ columns: of }) => of)
  const asked = named.filter(({ statistic }) => ofAnswers.has(statistic)).map(({ columns: [of] }) => of ?? '')
  return [...new Set(asked)].flatMap((name) => {
    const column = columns.get(name)
    if (!column || distributed.includes(name) || !isListed(column)) return []
    const of = { statistic: 'distribution' as const, columns: [name] as [string] }
    return [
      {
        ...of,
        name: impliedName(name),
        label: column.label,
        unit: null,
        currency: null,
        better: null,
        target: null,
        implied: true,
        place: column.place
      }
    ]
  })
}

/** What the distribution of a column is called that no measure of the codebook names. */
export function impliedName(column: string): string {
  return `answers(${column})`
}

/** The statistics behind which readers of a table expect the answers. A score of groups is told by these. */
const ofAnswers: ReadonlySet<string> = new Set(['share', 'mean', 'net', 'ces'])

function isListed(column: Column): boolean {
  if (column.scale) return column.derived === null && codesOf(column).length <= mostAnswers
  return column.kind === 'category' && leafValues(column).length <= mostAnswers
}
