import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { checkBreaks } from './check-breaks.ts'
import { checkCells } from './check-cells.ts'
import { checkCondition } from './check-condition.ts'
import { checkDays } from './check-days.ts'
import { checkDerived } from './check-derived.ts'
import { checkDesign } from './check-design.ts'
import { checkPeriods } from './check-periods.ts'
import type { Codebook, Column, SurveyCodebook, SurveyMeasure } from './codebook.ts'
import { datedWaves } from './dated-waves.ts'
import { Checks } from './measures/kind.ts'
import { type MeasureKey, measureKeys, measureKinds } from './measures/kinds.ts'
import { isPlain } from './named.ts'
import { checkTargets } from './targets/check.ts'
import { fileCodeOf } from './values.ts'

/** Checks what both kinds of codebook have: names that can be written in a narrative, nets that lead somewhere. */
export function checkNames(codebook: Codebook, yaml: Yaml, problems: Problems): void {
  for (const kind of ['columns', 'measures', 'waves', 'targets'] as const) {
    for (const name of yaml.keys([kind])) {
      if (/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) || (kind === 'waves' && /^[\p{L}\p{N}_-]+$/u.test(name))) continue
      problems.error({
        rule: 'name',
        place: yaml.place([kind, name], 'key'),
        message: `\`${name}\` cannot be a name, since narratives could not write it`,
        expected: 'letters, digits, `_` and `-`, a letter first',
        remedy:
          kind === 'columns'
            ? "Choose a short name, and name the file's column with `from:`."
            : 'Choose a short name; what readers see is the `label`.'
      })
    }
  }
  for (const column of codebook.columns.values()) checkValues(column, yaml, problems)
  const dated = codebook.kind === 'survey' && datedWaves(codebook) !== undefined
  if (!dated) checkBreaks(yaml, problems)
  checkDays(codebook, yaml, problems)
  checkTargets(codebook, yaml, problems)
  if (dated) return
  for (const { wave, place } of codebook.files) if (wave !== null) checkWave(wave, place, codebook, problems)
}

/** Checks that every name in a survey's codebook means something there. */
export function checkSurvey(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const dated = datedWaves(codebook) !== undefined
  for (const column of codebook.columns.values()) {
    if (!dated) checkWaves(column, codebook, problems)
    checkConstants(column, yaml, problems)
    checkAsked(column, codebook, yaml, problems)
    checkScale(column, yaml, problems)
    checkCells(column, yaml, problems)
  }
  for (const measure of codebook.measures.values()) {
    const key = measureKeys.find((each) => yaml.keys(['measures', measure.name]).includes(each)) as MeasureKey
    const checks = new Checks(codebook, measure.name, yaml, problems)
    measureKinds[key].check(measure as never, checks)
    checkCurrency(key, measure, checks)
  }
  checkDerived(codebook, yaml, problems)
  checkWaveColumn(codebook, yaml, problems)
  checkWaveFiles(codebook, yaml, problems)
  checkPeriods(codebook, yaml, problems)
  checkDesign(codebook, yaml, problems)
  checkBases(codebook, yaml, problems)
}

/** Money is in its currency and no other unit, and only what a number adds up to, or a number itself, can be money. */
function checkCurrency(key: MeasureKey, measure: SurveyMeasure, checks: Checks): void {
  if (measure.currency === null) return
  if (measure.unit !== null)
    checks.fail(
      checks.keyPlace('unit'),
      `\`${measure.name}\` is in ${measure.currency} and has another unit`,
      '`currency` or `unit`',
      'Keep one.'
    )
  const percent = measure.statistic === 'ratio' && measure.percent
  const counts = measure.statistic === 'total' && measure.answers !== null
  if (moneyKinds.has(key) && !percent && !counts) return
  checks.fail(
    checks.keyPlace('currency'),
    `\`${measure.name}\` is no amount of money`,
    `\`currency\` beside ${listNames([...moneyKinds])} of a number`,
    'Take it out.'
  )
}

const moneyKinds: ReadonlySet<MeasureKey> = new Set(['total', 'mean', 'ratio', 'median', 'quantile'] as const)

function checkBases({ bases, disclosure, design }: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  if (bases.caution < bases.suppress) {
    problems.error({
      rule: 'bases',
      place: yaml.place(['bases'], 'key'),
      message: `A caution below ${bases.caution} answers would never show, since values below ${bases.suppress} are hidden`,
      expected: '`caution` above `suppress`',
      remedy: 'Mend one of the two.'
    })
  }
  if (disclosure.width < 0 || disclosure.width >= 1) {
    problems.error({
      rule: 'disclosure-width',
      place: yaml.place(['disclosure', 'width']),
      message: `A hidden value cannot be kept uncertain by ${disclosure.width} of all that it could be`,
      expected: 'a part, from 0 to below 1',
      remedy: 'Write 0.1 for a tenth of the scale.'
    })
  }
  if (disclosure.minimum > 0 && design.unit === null) {
    problems.error({
      rule: 'disclosure-unit',
      place: yaml.place(['disclosure'], 'key'),
      message: 'A minimum of people protects them only if rows of one person are known to be one',
      expected: '`unit:` under `design`, the column that tells people apart',
      remedy: 'Name it; it is never published.'
    })
  }
}

function checkValues(column: Column, yaml: Yaml, problems: Problems): void {
  const codes = column.values.map((value) => value.code)
  for (const [code, written] of column.fileCodes) {
    const other = codes.find((each) => each !== code && fileCodeOf(column, each) === written)
    if (other === undefined) continue
    problems.error({
      rule: 'value-from',
      place: yaml.place([...column.path, 'values', code, 'from']),
      message: `\`${written}\` in the file would be both \`${code}\` and \`${other}\``,
      expected: 'a code that no other value is read from',
      remedy: 'Say what the file writes for each of them.'
    })
  }
  for (const value of column.values) {
    if (value.within === null) continue
    const place = yaml.place([...column.path, 'values', value.code, 'within'])
    if (!codes.includes(value.within)) {
      const closest = closestMatch(value.within, codes)
      problems.error({
        rule: 'unknown-value',
        place,
        message: `\`${value.code}\` is said to be within \`${value.within}\`, which is not a value of \`${column.name}\``,
        expected: listNames(codes),
        ...(closest === undefined ? {} : { closest }),
        remedy: 'Name a value of this column.'
      })
    } else if (circles(column, value.code)) {
      problems.error({
        rule: 'circular-value',
        place,
        message: `\`${value.code}\` is within itself`,
        remedy: 'Let each value be within a wider one.'
      })
    }
  }
}

function circles(column: Column, code: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = code; at; at = column.values.find((value) => value.code === at)?.within) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

function checkWaves(column: Column, codebook: SurveyCodebook, problems: Problems): void {
  const named = column.sources.flatMap(({ wave, names, place }) =>
    [...(wave === null ? [] : [wave]), ...names.keys()].map((code) => ({ code, place }))
  )
  const others = [...(column.waves ?? []), ...column.constants.keys()].map((code) => ({ code, place: column.place }))
  for (const { code, place } of [...named, ...others]) checkWave(code, place, codebook, problems)
}

function checkWave(code: string, place: Place, codebook: Codebook, problems: Problems): void {
  const waves = codebook.waves.map((wave) => wave.code)
  if (waves.includes(code)) return
  const closest = closestMatch(code, waves)
  problems.error({
    rule: 'unknown-wave',
    place,
    message: `\`${code}\` is not a wave of this dataset`,
    expected: waves.length === 0 ? 'a wave that is named under `waves`' : listNames(waves),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name the wave under `waves`, with its label.'
  })
}

/** A wave has a column of its file or a constant, not both. */
function checkConstants({ name, sources, constants, path }: Column, yaml: Yaml, problems: Problems): void {
  for (const wave of constants.keys()) {
    const named = sources.find(({ names }) => names.has(wave))?.names.get(wave)
    if (named === undefined) continue
    problems.error({
      rule: 'constant',
      place: yaml.place([...path, 'constant', wave], 'key'),
      message: `\`${name}\` is said to be \`${named}\` of the file at \`${wave}\`, and one number`,
      expected: 'a constant in waves whose files lack the column',
      remedy: 'Take one of the two out.'
    })
  }
}

/** One column tells the wave of a row, and then no other is paired over waves. */
function checkWaveColumn(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const columns = [...codebook.columns.values()]
  const telling = columns.filter((column) => column.kind === 'wave')
  const last = telling.at(-1)
  if (!last) return
  const fail = (message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'wave-column', place: yaml.place(['columns', last.name], 'key'), message, expected, remedy })
  if (telling.length > 1) fail('Two columns are said to tell the wave of a row', 'one', 'Keep one.')
  if (codebook.waves.length < 2 && last.by.length === 0)
    fail(
      'Rows are told apart by wave, and the codebook names no waves',
      'two waves or more under `waves`; of a column of dates, `by: month`, `quarter` or `year`',
      'Add them.'
    )
  const paired = columns.find((column) => column.sources.some((source) => source.wave !== null))
  if (paired)
    fail(
      `Waves stand in rows, by \`${last.name}\`, and in columns, by \`${paired.name}\``,
      'one of the two',
      'Describe the paired columns one by one, or take the role from this column.'
    )
}

/** Where waves are files, each file is one, and every wave has one. */
function checkWaveFiles({ files, waves, columns }: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const said = files.filter(({ wave }) => wave !== null)
  const fail = (place: Place, message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'wave-files', place, message, expected, remedy })
  if (said.length === 0) {
    const column = [...columns.values()].find((each) => each.waves !== null || each.constants.size > 0)
    if (column && ![...columns.values()].some(({ kind }) => kind === 'wave'))
      fail(
        column.place,
        `\`${column.name}\` says which waves asked it, and nothing tells the wave of a row`,
        '`wave:` of each file, or a column with `role: wave`',
        'Say it under `files`, or take this out.'
      )
    return
  }
  const silent = files.find(({ wave }) => wave === null)
  if (silent)
    fail(silent.place, `\`${silent.name}\` is of no wave, and other files are`, '`path:` and `wave:`', 'Say its wave.')
  const lost = waves.map(({ code }) => code).find((code) => !said.some(({ wave }) => wave === code))
  if (lost !== undefined)
    fail(
      yaml.place(['waves', lost], 'key'),
      `No file is of the wave \`${lost}\``,
      'a file with this `wave`',
      'Name it.'
    )
}

function checkAsked({ asked, path }: Column, codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  for (const [index, condition] of (asked?.conditions ?? []).entries()) {
    const place = yaml.place([...path, 'asked', ...(asked?.listed ? [asked.join, index] : [])])
    const column = checkCondition(condition, place, codebook, problems)
    if (column) isPlain(column, place, 'a condition', problems)
  }
}

function checkScale(column: Column, yaml: Yaml, problems: Problems): void {
  if (!column.scale || (column.scale.min < column.scale.max && column.scale.max - column.scale.min <= 1000)) return
  problems.error({
    rule: 'scale',
    place: yaml.place([...column.path, 'scale'], 'key'),
    message: `The scale of \`${column.name}\` goes from ${column.scale.min} to ${column.scale.max}`,
    expected: 'a `min` below the `max`, and no more than 1000 steps',
    remedy: 'Mend the two ends.'
  })
}
