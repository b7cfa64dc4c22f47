import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { codesWithin, type SurveyCodebook } from './codebook.ts'
import { datedWaves } from './dated-waves.ts'
import { isPlain, named } from './named.ts'

/** Checks that a design names columns that can bear it, and that what it says fits together. */
export function checkDesign(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const { design } = codebook
  const kinds = { weights: 'number', fpc: 'number' } as const
  for (const role of ['weights', 'strata', 'clusters', 'fpc', 'unit'] as const) {
    const written = design[role]
    const names = written === null ? [] : Array.isArray(written) ? written : [written]
    names.forEach((name, stage) => {
      const place = yaml.place(names.length > 1 ? ['design', role, stage] : ['design', role])
      const column = named(name, codebook, place, problems)
      if (!column || !isPlain(column, place, 'the design', problems)) return
      if (role in kinds && column.kind !== 'number') {
        problems.error({
          rule: 'design-kind',
          place,
          message: `\`${name}\`, which the design takes for ${role}, is not a number`,
          expected: '`type: number` on that column',
          remedy: `Write \`${name}: { type: number }\` under \`columns\`.`
        })
      }
    })
  }
  const fail = (at: string[], message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'design', place: yaml.place(at, 'key'), message, expected, remedy })
  checkStages(codebook, fail)
  checkReplicates(codebook, yaml, problems, fail)
  checkWeighting(codebook, problems, fail)
}

type Fail = (at: string[], message: string, expected: string, remedy: string) => void

function checkStages({ design, waves, waveColumn, columns }: SurveyCodebook, fail: Fail): void {
  const { clusters, fpc, lonely } = design
  if (clusters.length > 2)
    fail(
      ['design', 'clusters'],
      `The design has ${clusters.length} stages`,
      'one or two',
      'Keep the first two: the stages below them add next to nothing.'
    )
  if (clusters.length === 2 && fpc.length === 0)
    fail(
      ['design', 'clusters'],
      'A second stage counts only where the part of the clusters that was drawn is known',
      '`fpc` with a column for each stage',
      'Add it; or keep the first stage, and the variance is that of clusters drawn with replacement.'
    )
  if (fpc.length > 0 && fpc.length !== Math.max(1, clusters.length) && clusters.length <= 2)
    fail(
      ['design', 'fpc'],
      `\`fpc\` has ${fpc.length === 1 ? 'one column' : `${fpc.length} columns`}, and there ${clusters.length > 1 ? `are ${clusters.length} stages` : 'is one stage'}`,
      'one column a stage',
      'Give each stage of the clusters its column, or keep the first of both.'
    )
  if (lonely.domains && lonely.rule !== 'adjust')
    fail(
      ['design', 'lonely'],
      '`domains: adjust` goes with `strata: adjust` only',
      '`lonely: { strata: adjust, domains: adjust }`',
      'Write both, or neither.'
    )
  if (design.waves === 'independent' && ((waves.length < 2 && !datedWaves({ columns })) || waveColumn === null))
    fail(
      ['design', 'waves'],
      'Only waves that stand in rows can be samples of their own',
      'a column with `role: wave`',
      'Name the column that tells the wave of a row, or leave this out.'
    )
}

function checkReplicates(codebook: SurveyCodebook, yaml: Yaml, problems: Problems, fail: Fail): void {
  const { replicates, strata, clusters, fpc, weights } = codebook.design
  if (!replicates) return
  const at = ['design', 'replicates']
  if (strata !== null || clusters.length > 0 || fpc.length > 0)
    fail(
      at,
      'Replicate weights already know the strata, clusters and finite population',
      'either of the two',
      'Keep `weights`, `unit` and `replicates`, and take out the others.'
    )
  if (weights === null)
    fail(at, 'Replicate weights go with the weight of the estimate itself', '`weights`', 'Name its column.')
  if (replicates.columns.length < 2 || replicates.columns.length > 2000)
    fail(at, `There are ${replicates.columns.length} replicate weights`, '2 to 2000', 'Mend the two ends of `columns`.')
  if (replicates.kind === 'Fay' && !(replicates.rho !== null && replicates.rho >= 0 && replicates.rho < 1))
    fail(at, "Fay's replicates need the factor that they were made with", '`rho`, from 0 to below 1', 'Write it.')
  if (replicates.kind === 'other' && replicates.scale === null)
    fail(
      at,
      'Nothing says what the squares of these replicates count for',
      '`scale`',
      'Write it, and `rscales` if any.'
    )
  if (replicates.rscales && replicates.rscales.length !== replicates.columns.length)
    fail(
      at,
      `There are ${replicates.columns.length} replicates and ${replicates.rscales.length} \`rscales\``,
      'one for each replicate',
      'Mend the list.'
    )
  if ((replicates.file === null) !== (replicates.by === null))
    fail(at, '`file` and `by` go together', 'the file, and the column that joins it to the rows', 'Write both.')
  if (replicates.by !== null) named(replicates.by, codebook, yaml.place([...at, 'by']), problems)
}

function checkWeighting(codebook: SurveyCodebook, problems: Problems, fail: Fail): void {
  const { weighting } = codebook.design
  if (!weighting) return
  const at = ['design', 'weighting']
  const { method, margins, bounds, trim } = weighting
  if (margins.length === 0) fail([...at, 'margins'], 'There is no margin', 'a column and its population', 'Write one.')
  if (method === 'poststratification' && margins.length > 1)
    fail(
      [...at, 'margins'],
      `Post-stratification is to one table, and here are ${margins.length} margins`,
      'one margin, which may cross columns: `sex * age`',
      'Cross them, or take `method: raking`.'
    )
  if (method === 'logit' && !bounds)
    fail(at, 'Logit calibration keeps within bounds, and there are none', '`bounds`, like [0.3, 3]', 'Write them.')
  if (bounds && Number.isNaN(bounds.upper))
    fail([...at, 'bounds'], '`bounds` are not two numbers', 'the lower and the upper, like [0.3, 3]', 'Write both.')
  else if (bounds && !(bounds.lower >= 0 && bounds.lower < 1 && bounds.upper > 1))
    fail(
      at,
      'These bounds do not let a weight stay as it is',
      'one below 1 and one above, like [0.3, 3]',
      'Mend the two.'
    )
  if (bounds && (method === 'poststratification' || trim))
    fail(
      at,
      `\`bounds\` do not go with ${trim ? '`trim`' : 'post-stratification, which leaves no choice'}`,
      trim ? 'one of them' : 'no bounds',
      trim ? 'Take out either.' : 'Take them out, or take `method: raking`.'
    )
  if (codebook.design.clusters.length > 1)
    fail(
      at,
      'Weighting and a second stage do not go together yet',
      'one stage of `clusters` and `fpc`',
      'Keep the first of both: the second adds next to nothing.'
    )
  if (trim && (trim.lower === null) === (trim.upper === null) && trim.lower === null)
    fail(at, '`trim` has no limit', '`upper`, `lower` or both, as factors of the mean weight', 'Write one.')
  if (
    trim &&
    ((trim.upper !== null && trim.upper <= 1) || (trim.lower !== null && !(trim.lower < 1 && trim.lower >= 0)))
  )
    fail(at, 'The limits of `trim` are factors of the mean weight', '`upper` above 1, `lower` below it', 'Mend them.')
  for (const margin of margins) checkMargin(codebook, margin, problems)
}

function checkMargin(
  codebook: SurveyCodebook,
  { columns, targets, place }: NonNullable<SurveyCodebook['design']['weighting']>['margins'][number],
  problems: Problems
): void {
  const found = columns.map((name) => marginColumn(name, codebook, place, problems))
  if (found.some((column) => column === null)) return
  for (const target of targets) {
    if (target.codes.length !== columns.length) {
      problems.error({
        rule: 'margin',
        place: target.place,
        message: `This margin crosses ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}, and \`${target.codes.join(' * ')}\` is of ${target.codes.length}`,
        expected: columns.map((name) => `a code of ${name}`).join(' * '),
        remedy: 'Write one code of each.'
      })
      continue
    }
    target.codes.forEach((code, index) => {
      const codes = found[index] ?? []
      if (codes.includes(code)) return
      const closest = closestMatch(code, codes)
      problems.error({
        rule: 'unknown-value',
        place: target.place,
        message: `\`${code}\` is not a value of \`${columns[index]}\``,
        expected: listNames(codes),
        ...(closest === undefined ? {} : { closest }),
        remedy: 'Write codes of this column.'
      })
    })
  }
}

/** The codes of a column that rows bear: a net's rows bear those within it. */
function marginColumn(name: string, codebook: SurveyCodebook, place: Place, problems: Problems): string[] | null {
  const column = named(name, codebook, place, problems)
  if (!column || !isPlain(column, place, 'a margin', problems)) return null
  if (column.kind === 'category' || column.kind === 'wave')
    return column.values.map((value) => value.code).filter((code) => codesWithin(column, code).length === 1)
  problems.error({
    rule: 'margin',
    place,
    message: `\`${name}\` has no categories to weight to`,
    expected: 'a column with `values`',
    remedy: 'Take another column.'
  })
  return null
}
