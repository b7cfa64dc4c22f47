import { datasetOf } from '../../estimate/question.ts'
import type { Exported, Written } from '../exported.ts'
import { associationColumns, associationLines } from './association-lines.ts'
import { filled, heading, text } from './code.ts'
import { type ComparisonLine, comparisonColumns, comparisonLines } from './comparison-lines.ts'
import { designOf, lonelyOptions } from './design.ts'
import { estimateColumns, estimateLines } from './estimate-lines.ts'
import { fitColumns, fitLines } from './fit-lines.ts'
import { functionsFor } from './functions/functions.ts'
import { onlyInTables } from './in-tables.ts'
import type { Left, Line, Source } from './lines.ts'
import { preamble } from './preamble.ts'
import { publishedTable } from './published.ts'
import { type RankingLines, rankingColumns, rankingLines } from './ranking-lines.ts'
import { readingOf } from './reading.ts'
import { obstacleOf, type Survey, surveyOf } from './survey.ts'

/** What is published is rounded to twelve digits, and R iterates in places: beyond this, two numbers differ. */
const tolerance = 1e-6

/**
 * The R script that computes every estimate, comparison and ranking of a report again, from the same data files with the
 * survey package, and prints how far R's numbers lie from the published ones.
 */
export function writeScript(exported: Exported): Written {
  const source = sourceOf(exported)
  const estimates = estimateLines(source)
  const comparisons = comparisonLines(source, estimates.names)
  const rankings = rankingLines(source, estimates.names)
  const associations = associationLines(source)
  const fits = fitLines(source)
  const datasets = new Set([...estimates.lines, ...associations, ...fits].map(({ dataset }) => dataset))
  const surveys = [...source.surveys.values()].filter(({ codebook }) => datasets.has(codebook.name))
  const left: Left[] = [...estimates.left, ...comparisons.left]
  const body = [
    ...surveys.map((survey) => surveySection(survey, estimates.lines)),
    ...surveys.flatMap((survey) =>
      comparing(survey, surveys.length > 1, comparisons.lines, rankings, [...associations, ...fits])
    ),
    ...adjusting(comparisons.lines),
    ...printing([
      ['estimates', estimateColumns, estimates.lines],
      ['comparisons', comparisonColumns, comparisons.lines],
      ['ranks', rankingColumns, rankings.flatMap(({ lines }) => lines)],
      ['associations', associationColumns, associations],
      ['fits', fitColumns, fits]
    ])
  ].join('\n\n')
  const parts = [preamble(source, left, surveys.length > 0), functionsFor(body), body].filter((part) => part !== '')
  return {
    text: `${parts.join('\n\n')}\n`,
    summary: `${counting(estimates.lines.length, 'estimate')} and ${counting(comparisons.lines.length, 'comparison')} to compute again${tabledOf(exported)}${obstaclesOf(exported)}`
  }
}

function tabledOf(exported: Exported): string {
  const tabled = onlyInTables(exported)
  return tabled === 0 ? '' : `; ${counting(tabled, 'estimate')} of its page of tables left out`
}

/** What of the report's surveys is not in the script, and why. */
function obstaclesOf({ pages, library }: Exported): string {
  const asked = new Set(pages.flatMap((page) => page.asked.map(({ question }) => datasetOf(question))))
  const reasons = [...library].flatMap(([name, { dataset }]) => {
    const obstacle = asked.has(name) && dataset.kind === 'survey' ? obstacleOf(dataset) : null
    return obstacle === null ? [] : [`; none of ${name}: ${obstacle}`]
  })
  return reasons.join('')
}

function sourceOf(exported: Exported): Source {
  const surveys = new Map<string, Survey>()
  const obstructed = new Set<string>()
  for (const [name, answerable] of exported.library) {
    const survey = surveyOf(answerable)
    if (!survey) continue
    if (answerable.dataset.kind !== 'survey' || obstacleOf(answerable.dataset) === null) surveys.set(name, survey)
    else obstructed.add(name)
  }
  return { ...exported, surveys, obstructed }
}

/** The data, design and estimates of one survey. The design is written first, so that the columns it needs are read. */
function surveySection(survey: Survey, lines: Line[]): string {
  const { name } = survey.codebook
  const design = designOf(survey)
  return [
    heading(`${name}: data`),
    readingOf(survey),
    `\n${heading(`${name}: design`)}`,
    design,
    `\n${heading(`${name}: estimates`)}`,
    ...lines
      .filter(({ dataset }) => dataset === name)
      .map((line, index, own) =>
        [...(own[index - 1]?.measure === line.measure ? [] : [`\n# ${line.measure}`]), assigned(line)].join('\n')
      )
  ]
    .join('\n')
    .replaceAll('\n\n\n', '\n\n')
}

function assigned({ name, code }: Line): string {
  return `${name} <- ${code}`
}

/** The comparisons, ranks and tests of one survey, under its own settings where there are several. */
function comparing(
  survey: Survey,
  several: boolean,
  comparisons: ComparisonLine[],
  rankings: RankingLines[],
  tests: Line[]
): string[] {
  const own = <Each extends Line>(lines: Each[]) => lines.filter(({ dataset }) => dataset === survey.codebook.name)
  const parts = [
    ...own([...comparisons, ...tests]).map((line) => `# ${line.words}\n${assigned(line)}`),
    ...rankings
      .filter(({ lines }) => own(lines).length > 0)
      .map(({ name, measure, code, lines }) =>
        [`# the ranks of ${measure}`, `${name} <- ${code}`, ...lines.map(assigned)].join('\n')
      )
  ]
  if (parts.length === 0) return []
  const settings = several && !survey.codebook.design.replicates ? [lonelyOptions(survey)] : []
  return [[heading(`${survey.codebook.name}: comparisons`), ...settings, ...parts].join('\n')]
}

/** The families over which p values are adjusted. */
function adjusting(lines: ComparisonLine[]): string[] {
  const families = Map.groupBy(
    lines.filter(({ family }) => family !== null),
    ({ family }) => family?.name ?? ''
  )
  if (families.size === 0) return []
  const calls = [...families.values()].map((members) => {
    const names = members.map(({ name }) => text(name))
    const family = names.length === 1 ? names[0] : filled('c', names)
    return `adjusted(${family}, ${text(adjustmentOf(members))})`
  })
  return [['# The tests that one figure marks are one family', ...calls].join('\n')]
}

/** R's name of an adjustment. */
function adjustmentOf(members: ComparisonLine[]): string {
  const name = members[0]?.family?.adjustment ?? 'holm'
  return name === 'holm' ? name : name.toUpperCase()
}

type Table = [name: string, columns: string[], lines: Line[]]

function printing(all: Table[]): string[] {
  const tables = all.filter(([, , lines]) => lines.length > 0)
  if (tables.length === 0) return ['cat("Nothing of this report can be computed again.\\n")']
  return [
    [
      heading('what was published'),
      ...tables.map(([name, columns, lines]) => publishedTable(`published_${name}`, columns, lines))
    ].join('\n'),
    [
      heading("R's numbers beside them"),
      `beside <- rbind(\n${tables.map(([name]) => `  set_beside("${name}", published_${name})`).join(',\n')}\n)`,
      `summed_up(beside, ${tolerance.toExponential()})`
    ].join('\n')
  ]
}

function counting(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
