import { blankColumn } from '../codebook/blank-column.ts'
import type { Column, SurveyCodebook, Value, Wave } from '../codebook/codebook.ts'
import { datedWaves } from '../codebook/dated-waves.ts'
import { daysOf, earlierPeriod, type PeriodKind, periodOf, periodsFrom } from '../codebook/period.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { languages } from '../language/languages.ts'
import { periodLabel } from '../language/period-label.ts'
import type { Text } from '../language/text.ts'
import { cellsIn, type FileTable } from './file-table.ts'
import { parsedDate } from './formats.ts'
import { missingCodes, textWithout } from './missing-codes.ts'

/** The code of the finest period that a date is in, as SQL. */
export function periodSql(date: string, { by: [finest = 'year'] }: Column): string {
  const part: Record<PeriodKind, string> = {
    month: `strftime(${date}, '%Y-%m')`,
    quarter: `strftime(${date}, '%Y') || '-Q' || CAST(quarter(${date}) AS VARCHAR)`,
    year: `strftime(${date}, '%Y')`
  }
  return part[finest]
}

/**
 * The codebook with the periods that its data have for waves, where a column of dates tells these: from the first to the
 * last of the finest kind, those without rows among them, and the wider ones that they are within. New rows bring new
 * waves. A codebook without such a column stays as it is.
 */
export async function withPeriods(
  codebook: SurveyCodebook,
  files: readonly FileTable[],
  engine: Engine
): Promise<SurveyCodebook> {
  const dates = datedWaves(codebook)
  const days = dates && (await daysIn(dates, files, engine))
  if (!dates || !days) return codebook
  const known = daysKnown(codebook, dates, days)
  const waves = dates.by.flatMap((kind) => wavesOf(kind, known, codebook))
  const columns = new Map(codebook.columns)
  columns.set(dates.name, { ...dates, values: nested(waves, dates.by) })
  for (const kind of dates.by) columns.set(kind, columnOf(kind, waves, dates))
  return { ...codebook, fieldwork: upTo(known.to, codebook), waves, columns }
}

/** The first and the last day among the rows. Null: no row has one. */
async function daysIn(dates: Column, files: readonly FileTable[], engine: Engine): Promise<Days | null> {
  const [source] = dates.sources
  const found: Days[] = []
  for (const file of files) {
    const cells = cellsIn(file, source?.column ?? dates.name)
    const day = `strftime(${parsedDate(textWithout(cells, missingCodes(cells, dates)), dates)}, '%Y-%m-%d')`
    const [row] = await engine.rows(`SELECT min(${day}) AS first, max(${day}) AS last FROM ${identifier(file.table)}`)
    if (typeof row?.['first'] === 'string') found.push({ from: row['first'], to: String(row['last']) })
  }
  if (found.length === 0) return null
  const pick = (days: string[], at: number) => days.sort().at(at) as string
  return {
    from: pick(
      found.map(({ from }) => from),
      0
    ),
    to: pick(
      found.map(({ to }) => to),
      -1
    )
  }
}

/** Fieldwork that nobody said the end of goes on to the last day that the data are of. */
function upTo(last: string, { fieldwork }: SurveyCodebook): SurveyCodebook['fieldwork'] {
  if (!fieldwork?.when || fieldwork.when.to !== null) return fieldwork
  return { ...fieldwork, when: { ...fieldwork.when, to: last } }
}

type Days = { from: string; to: string }

/**
 * The days that the data are of: to the last day of a row, or of the fieldwork where that is later; from the first day of
 * the fieldwork, or where nobody said, of the finest period that the first row is in.
 */
function daysKnown({ fieldwork }: SurveyCodebook, { by: [finest = 'year'], written }: Column, rows: Days): Days {
  const [first, last] = [rows.from, rows.to].map((day) => daysOf(periodOf(day, finest))) as [Days, Days]
  const ends = fieldwork?.when ?? null
  const spanned = (time: string) => (time.length > 7 ? { from: time, to: time } : daysOf(time))
  const exact = /D/.test(written.dates ?? '')
  const from = ends ? spanned(ends.from).from : first.from
  const to = ends?.to ? spanned(ends.to).to : ''
  const seen = exact ? rows.to : last.to
  return { from: from <= rows.from ? from : first.from, to: later(to, seen) }
}

function wavesOf(kind: PeriodKind, known: Days, { waves }: SurveyCodebook): Wave[] {
  const written = new Map(waves.map((wave) => [wave.code, wave]))
  return periodsFrom(periodOf(known.from, kind), periodOf(known.to, kind)).map((code) => {
    const when = daysOf(code)
    const whole = known.from <= when.from && when.to <= known.to
    const part = { from: later(known.from, when.from), to: earlier(known.to, when.to) }
    return {
      code,
      label: written.get(code)?.label ?? labelOf(code),
      break: breakOf(code, waves),
      when,
      period: { kind, known: whole ? null : part }
    }
  })
}

/**
 * Why a period is not comparable with the one before: a break stands at it, or at a finer one in it; or at a finer one in
 * the period before, which is then of two kinds itself.
 */
function breakOf(code: string, waves: readonly Wave[]): Text | null {
  const before = earlierPeriod(code, 'one')
  const [own, other] = [daysOf(code), before === null ? null : daysOf(before)]
  const broken = waves.find((wave) => {
    if (wave.break === null) return false
    const { from } = daysOf(wave.code)
    return (own.from <= from && from <= own.to) || (other !== null && other.from < from && from <= other.to)
  })
  return broken?.break ?? null
}

/** Waves as values of the column that tells them: each is within the wider one that it is a part of. */
function nested(waves: readonly Wave[], by: readonly PeriodKind[]): Value[] {
  return waves.map(({ code, label, period }) => {
    const wider = by[by.indexOf(period?.kind ?? 'year') + 1]
    return { code, label, within: wider ? periodOf(code, wider) : null, forms: {} }
  })
}

/** A column whose values are the periods of one kind. */
function columnOf(kind: PeriodKind, waves: readonly Wave[], { path, place }: Column): Column {
  const values = waves
    .filter(({ period }) => period?.kind === kind)
    .map(({ code, label }) => ({ code, label, within: null, forms: {} }))
  const label = textIn(({ words }) => words.periods.kinds[kind])
  return { ...blankColumn({ name: kind, kind: 'wave', path, place }), label, values, sources: [], period: kind }
}

function labelOf(code: string): Text {
  return textIn((language) => periodLabel(code, language))
}

function textIn(say: (language: (typeof languages)[string]) => string): Text {
  return Object.fromEntries(Object.entries(languages).map(([tag, language]) => [tag, say(language)]))
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
