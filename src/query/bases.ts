import type { SurveyCodebook } from '../codebook/codebook.ts'
import { columnNamed, functionOf, outermost, type Part, partsIn, sameName, wordAt } from './ast.ts'
import type { QueryFault } from './result.ts'
import { finalWeight, type QueryTable, rowNumber } from './tables.ts'

/**
 * What a query says of the answers of people has to hold for each row of its result: that it is a group of so many, and
 * that nothing in it is the answer of one of them.
 */
export function surveyFaults(sql: string, node: Part, named: readonly QueryTable[]): QueryFault[] {
  const surveys = surveysOf(named)
  const [first] = surveys
  if (!first) return []
  const protecting = surveys.find(({ disclosure }) => disclosure.minimum > 0)
  if (protecting) return [disclosureFault(protecting.name)]
  const parts = partsIn(node)
  const collecting = parts.find((part) => part['class'] === 'FUNCTION' && collects.test(functionOf(part)))
  if (collecting) return [collectingFault(functionOf(collecting), wordAt(sql, collecting['query_location']))]
  const multiplied = parts.some((part) => multiplies(part, node))
  return outermost(node).flatMap((select) => baseFaults(sql, select, first.name, multiplied))
}

export function surveysOf(named: readonly QueryTable[]): SurveyCodebook[] {
  return named.flatMap(({ dataset }) => (dataset.kind === 'survey' ? [dataset.codebook] : []))
}

/** Aggregates that give what single rows hold. */
const collects =
  /^(string_agg|group_concat|listagg|list|array_agg|json_group_\w+|first|last|any_value|arbitrary|arg_\w+|m(in|ax)_by|histogram\w*|map|approx_top_k|bitstring_agg)$/

/** Can this put a row of a survey into a result more than once? */
function multiplies(part: Part, node: Part): boolean {
  if (part['type'] === 'SET_OPERATION_NODE') return part !== node
  return (
    part['type'] === 'JOIN' ||
    part['type'] === 'TABLE_FUNCTION' ||
    part['type'] === 'RECURSIVE_CTE_NODE' ||
    functionOf(part) === 'unnest'
  )
}

function baseFaults(sql: string, select: Part, dataset: string, multiplied: boolean): QueryFault[] {
  const item = (select['select_list'] as Part[]).find(({ alias }) => sameName(String(alias), 'n'))
  const counts = item?.['class'] === 'FUNCTION' && /^count(_star)?$/.test(functionOf(item))
  if (!item || !counts)
    return [
      {
        rule: 'query-base',
        message: item
          ? 'The column `n` is no count of the answers behind its row'
          : `Nothing says how many answers of \`${dataset}\` are behind each row`,
        expected: 'a column `n` of the outermost SELECT, like `count(ease) AS n`',
        remedy: 'Count the answers that the row tells of; below the base rule of the codebook it is hidden.',
        at: item ? wordAt(sql, item['query_location']) : null
      }
    ]
  const [counted] = (item['children'] as Part[] | undefined) ?? []
  const distinct = item['distinct'] === true && counted && sameName(columnNamed(counted) ?? '', rowNumber)
  if (!multiplied || distinct) return []
  return [
    {
      rule: 'query-base',
      message: 'A row of the survey can stand in the result more than once, and `n` would count it each time',
      expected: `\`count(DISTINCT ${rowNumber}) AS n\`, where other tables are joined`,
      remedy: 'Count so, or leave the other table out.',
      at: wordAt(sql, item['query_location'])
    }
  ]
}

/** Columns of a result that are codes of a dimension or wave as they stand in a survey: they name groups, not people. */
export function namingColumns(node: Part, named: readonly QueryTable[]): ReadonlySet<number> {
  const names = named.flatMap(({ dataset }) =>
    [...dataset.codebook.columns.values()].filter(
      ({ kind, period }) => period === null && (kind === 'category' || kind === 'wave')
    )
  )
  const selects = outermost(node).map((select) => select['select_list'] as Part[])
  const naming = (item: Part | undefined) =>
    item !== undefined && names.some(({ name }) => sameName(name, columnNamed(item) ?? ''))
  if (selects.some((items) => items.some((item) => item['class'] === 'STAR'))) return new Set()
  const [first = []] = selects
  return new Set([...first.keys()].filter((index) => selects.every((items) => naming(items[index]))))
}

/** Surveys that were weighted, and whose weight a query does not use. */
export function unweightedIn(node: Part, named: readonly QueryTable[]): string[] {
  const uses = partsIn(node).some((part) => sameName(columnNamed(part) ?? '', finalWeight))
  const weighted = surveysOf(named).filter(({ design }) => design.weights !== null || design.weighting)
  return uses ? [] : weighted.map(({ name }) => name)
}

function disclosureFault(name: string): QueryFault {
  return {
    rule: 'query-disclosure',
    message: `\`${name}\` protects those who answered, and what a query tells of them cannot be checked for that`,
    expected: 'datasets without `disclosure`',
    remedy: 'Ask with the directives, whose answers are checked together.',
    at: null
  }
}

function collectingFault(name: string, at: QueryFault['at']): QueryFault {
  return {
    rule: 'query-single',
    message: `\`${name}\` gives what single people answered`,
    expected: 'what sums up a group, like `avg`, `median`, `sum` or `count`',
    remedy: 'Take another function.',
    at
  }
}
