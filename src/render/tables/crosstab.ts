import { type BrokenWave, breaksBetween } from '../../codebook/wave-break.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { lowerFirst } from '../../language/text.ts'
import { isPart } from '../../report/part-periods.ts'
import { mostCompared } from '../../report/tables/rows.ts'
import type { Crosstab } from '../../report/tables/table.ts'
import { type Context, datasetOf } from '../context.ts'
import { sourcesOf } from '../figure/sources.ts'
import { incompleteSentences } from '../periods.ts'
import { labelOfWave } from '../values.ts'
import { breakSentence } from '../wave-breaks.ts'
import type { ContentColumn, CrosstabContent } from './content.ts'
import { columnLabel, groupLabel, subtitleOf, titleOf } from './labels.ts'
import { letterAt, limitsOf } from './letters.ts'
import { type AnsweredLine, answeredLines, linesOf, signOf } from './lines.ts'

/** A table of a survey in the page's language. `number` counts the tables of the report. */
export function crosstabContent(table: Crosstab, number: number, context: Context): CrosstabContent {
  const dataset = datasetOf(context, table.dataset) as SurveyDataset
  const { words, numbers } = context.language
  const letters = lettersIn(table)
  const answered = answeredLines(table, letters, context)
  return {
    kind: 'survey',
    id: table.id,
    number: words.tables.number(numbers.count(number)),
    title: titleOf(table, dataset, context),
    subtitle: subtitleOf(table, dataset, context),
    columns: columnsOf(table, letters, dataset, context),
    lines: linesOf(table, answered, dataset, context),
    notes: notesOf(table, answered, dataset, context),
    source: sourcesOf([table.dataset], null, context)
  }
}

/** What the columns of each group are called, one after the other; none where a group is not tested. */
function lettersIn({ groups, rows }: Crosstab): string[][] {
  let next = 0
  return groups.map(({ columns }, index) =>
    rows.some(({ tests }) => tests[index]) ? columns.map(() => letterAt(next++)) : []
  )
}

function columnsOf(table: Crosstab, letters: string[][], dataset: SurveyDataset, context: Context): ContentColumn[] {
  const { all } = context.language.words.estimate
  const groups = table.groups.flatMap((group, index) =>
    group.columns.map(
      ({ code }, place): ContentColumn => ({
        label: columnLabel(group, code, dataset, context),
        letter: letters[index]?.[place] ?? null,
        group: place > 0 ? null : { label: groupLabel(group, dataset, context), columns: group.columns.length },
        code: `${group.dimension ?? 'wave'}=${code}`
      })
    )
  )
  return [{ label: all, letter: null, group: null, code: '' }, ...groups]
}

function notesOf(
  table: Crosstab,
  answered: readonly AnsweredLine[],
  { name, codebook }: SurveyDataset,
  context: Context
): string[] {
  const { words, numbers, tag } = context.language
  const { tables, figure } = words
  const { suppress, caution } = codebook.bases
  const tested = table.rows.some(({ tests }) => tests.some((test) => test !== null))
  const most = Math.max(0, ...table.groups.map(({ columns }) => columns.length))
  const isUntested = table.groups.some((_, index) => table.rows.every(({ tests }) => !tests[index]))
  const estimates = answered.flatMap((line) => line.estimates)
  const cautions = new Set(estimates.map((estimate) => estimate.caution))
  const signs = new Set(estimates.flatMap(({ value, absence }) => (value === null ? signOf(absence) : [])))
  const { limit, small } = limitsOf(codebook.intervals.level)
  const earlier = table.groups[0]?.left ?? 0
  const hasWaves = table.wave !== null && table.groups.some(({ dimension }) => dimension === null)
  const answers = answered.filter(({ row }) => row.kind === 'answer').length
  return [
    ...(hasWaves ? [tables.othersAt(lowerFirst(labelOfWave(context, name, table.wave ?? ''), tag))] : []),
    ...(earlier > 0 ? [tables.earlier(numbers.count(earlier))] : []),
    ...breaksOf(table, codebook).map((each) => breakSentence(each, context)),
    ...partNotes(table, { name, codebook }, context),
    ...(tested ? [tables.letters(numbers.decimal(limit, 2), numbers.decimal(small, 2))] : []),
    ...(isUntested && most > mostCompared ? [tables.untested(numbers.count(mostCompared))] : []),
    ...(tested && codebook.sample === 'nonprobability' ? [figure.nonprobability] : []),
    ...(estimates.some(({ basis }) => basis === 'counted') ? [words.records.note] : []),
    ...(cautions.has('base') ? [figure.cautions.base(numbers.count(suppress), numbers.count(caution - 1))] : []),
    ...(cautions.has('review') ? [figure.cautions.review] : []),
    ...(cautions.has('complement') ? [figure.cautions.complement] : []),
    ...(answers > 1 ? [tables.rounding] : []),
    ...(signs.has('[u]') ? [tables.unreliable(numbers.count(suppress))] : []),
    ...(signs.has('[c]') ? [tables.confidential] : []),
    ...(signs.has('[z]') ? [tables.notApplicable] : [])
  ]
}

/** The breaks between the waves that stand beside each other. */
function breaksOf({ groups }: Crosstab, codebook: SurveyDataset['codebook']): BrokenWave[] {
  const waves = wavesOf({ groups })
  return breaksBetween(codebook, waves[0] ?? '', waves.at(-1) ?? '')
}

function wavesOf({ groups }: Pick<Crosstab, 'groups'>): string[] {
  return groups.flatMap(({ columns }) => columns.flatMap(({ wave }) => wave ?? []))
}

/** Which waves are periods that are not complete, and that totals of these are tested against those of whole ones. */
function partNotes(table: Crosstab, { name, codebook }: Pick<SurveyDataset, 'name' | 'codebook'>, context: Context) {
  const waves = wavesOf(table)
  const totals = table.rows.some(({ measure }) => codebook.measures.get(measure)?.statistic === 'total')
  const groups = table.groups.filter(({ dimension }) => dimension === null)
  const unlike = totals && groups.some(({ columns }) => columns.some(({ wave }) => isPart(wave, codebook)))
  const { words } = context.language
  return [...incompleteSentences(context, name, waves), ...(unlike ? [words.periods.unlike.note] : [])]
}
