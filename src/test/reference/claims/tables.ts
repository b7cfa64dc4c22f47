/** Rao and Scott's tests of two columns, which a report will ask for by name, by way of a scan. */
import { associate } from '../../../estimate/associate.ts'
import { mean } from '../../../stats/mean.ts'
import { raoScott } from '../../../stats/rao-scott.ts'
import { covarianceMatrix } from '../../../stats/variance.ts'
import { ask, sectors } from '../asking.ts'
import type { Answered, ClaimsOf } from '../claim.ts'
import type { Agree } from '../ledger.ts'
import { isOne, scanAll, totalsOf } from '../scanned.ts'

/** A column whose values are groups of codes; of a category in the codebook each code is one. */
const grouped: Record<string, { column: string; groups: string[][] }> = {
  csat_t2b: {
    column: 'csat',
    groups: [
      ['1', '2', '3'],
      ['4', '5']
    ]
  }
}

function groupsOf({ dataset }: Answered, name: string): { column: string; groups: string[][] } {
  const values = dataset.codebook.columns.get(name.replace('.', '_'))?.values ?? []
  return grouped[name] ?? { column: name.replace('.', '_'), groups: values.map(({ code }) => [code]) }
}

async function tableOf(answers: Answered, a: string, b: string) {
  const [rows, columns] = [groupsOf(answers, a), groupsOf(answers, b)]
  const variables = rows.groups.flatMap((row) =>
    columns.groups.map((column) => ({
      factors: [isOne(rows.column, ...row), isOne(columns.column, ...column)],
      known: []
    }))
  )
  const sample = await scanAll(answers, variables)
  const width = columns.groups.length
  const shares = variables.map((_, v) => mean(sample, 0, v))
  const cells = rows.groups.map((_, i) =>
    columns.groups.map((_, j) => shares[i * width + j]?.(sample.totals).value ?? Number.NaN)
  )
  const between = covarianceMatrix(sample, shares)
  return {
    cells,
    counts: totalsOf(sample).map(({ value }) => value),
    codes: [rows.groups.flat(), columns.groups.flat()],
    covariance: (i: number, j: number, k: number, l: number) => between[i * width + j]?.[k * width + l] ?? Number.NaN
  }
}

export const tests: ClaimsOf = ({ group, design, call, result }) => {
  const [, a = '', b = '', statistic = ''] =
    /^svychisq\(~([\w.]+)\+([\w.]+), \w+, statistic='(F|Chisq)'/.exec(call) ?? []
  if (statistic === '') return []
  return [
    {
      survey: group === 'pkg' ? `api ${design}` : design,
      questions: [],
      check: async (answers, agree) => {
        const { cells, covariance } = await tableOf(answers, a, b)
        const ours = raoScott(cells, answers.dataset.rows.used, covariance, answers.sampling.degrees)
        const parameter = result['parameter'] as Record<string, number>
        const theirs = [result['statistic'], parameter['ndf'] ?? parameter['df'], parameter['ddf'], result['p_value']]
        const [value, df1, df2, p] =
          statistic === 'F'
            ? [ours.statistic, ours.df1, ours.df2, ours.p]
            : [ours.chiSquare, ours.chiSquareDf, undefined, ours.chiSquareP]
        agree(statistic, value, theirs[0])
        agree('df', df1, theirs[1])
        if (statistic === 'F') agree('df', df2, theirs[2])
        agree('p', p, theirs[3])
      }
    }
  ]
}

/** The same F of a measure's parts between the values of a dimension, as a codebook has them. */
export const associations: ClaimsOf = ({ group, design, call, result }) => {
  const [, by = '', column = ''] = /^svychisq\(~([\w.]+)\+(\w+), \w+, statistic='F'/.exec(call) ?? []
  const measure = { negative_impact: 'negative_impact', channel: 'channel', stype: 'stype' }[column]
  if (measure === undefined) return []
  const values: Record<string, string[]> = {
    sex: ['female', 'male'],
    sector: sectors,
    'sch.wide': ['No', 'Yes']
  }
  const parts: Record<string, string[]> = {
    negative_impact: ['yes', 'no'],
    channel: ['app', 'email', 'in person', 'phone', 'web chat'],
    stype: ['E', 'H', 'M']
  }
  const dataset = group === 'pkg' ? 'api' : 'cx'
  const cells = (values[by] ?? []).map((code) =>
    (parts[column] ?? []).map((category) => ask(measure, { [by.replace('.', '_')]: code }, { category, dataset }))
  )
  const question = { kind: 'association' as const, cells }
  return [
    {
      survey: group === 'pkg' ? `api ${design}` : design,
      questions: [question],
      check: (answers, agree) => {
        const { statistic, df1, df2, p } = associate(question, answers)
        const parameter = result['parameter'] as Record<string, number>
        agree('F', statistic, result['statistic'])
        agree('df', df1, parameter['ndf'])
        agree('df', df2, parameter['ddf'])
        agree('p', p, result['p_value'])
      }
    }
  ]
}

export const crosstabs: ClaimsOf = ({ group, design, result }) => {
  if (group !== 'crosstab') return []
  return [
    {
      survey: design,
      questions: [],
      check: async (answers, agree) => {
        const { cells, counts, codes } = await tableOf(answers, 'sector', 'negative_impact')
        checkTable(codes, cells, counts, result, agree)
      }
    }
  ]
}

type Table = { rows: string[]; cols: string[]; values: number[][] }

function checkTable(
  codes: string[][],
  cells: number[][],
  counts: number[],
  result: Record<string, unknown>,
  agree: Agree
): void {
  const { wt, rowpct } = result as Record<string, Table>
  for (const [i, code] of (codes[0] ?? []).entries()) {
    const row = (cells[i] ?? []).reduce((sum, share) => sum + share, 0)
    for (const [j, other] of (codes[1] ?? []).entries()) {
      const [k, l] = [wt?.rows.indexOf(code) ?? -1, wt?.cols.indexOf(other) ?? -1]
      agree('count', counts[i * (codes[1]?.length ?? 0) + j], wt?.values[k]?.[l])
      agree('share of row', (cells[i]?.[j] ?? Number.NaN) / row, rowpct?.values[k]?.[l])
    }
  }
}
