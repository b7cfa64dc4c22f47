import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Column, SurveyCodebook, SurveyMeasure } from './codebook.ts'
import type { Yaml } from './yaml.ts'

/** Checks that every name in a survey's codebook means something there. True where all of them do. */
export function checkSurvey(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): boolean {
  const before = problems.errors.length
  for (const column of codebook.columns.values()) {
    checkValues(column, yaml, problems)
    checkWaves(column, codebook, problems)
    checkAsked(column, codebook, yaml, problems)
    checkScale(column, yaml, problems)
  }
  for (const measure of codebook.measures.values()) checkMeasure(measure, codebook, yaml, problems)
  for (const role of ['weights', 'strata', 'clusters', 'unit'] as const) {
    const name = codebook.design[role]
    if (name === null) continue
    const column = named(name, codebook, yaml.place(['design', role]), problems)
    if (column && role === 'weights' && column.kind !== 'number') {
      problems.error({
        rule: 'weight-kind',
        place: yaml.place(['design', role]),
        message: `The weight \`${name}\` is not a number`,
        expected: "`type: number` on the weight's column",
        remedy: `Write \`${name}: { type: number }\` under \`columns\`.`
      })
    }
  }
  return problems.errors.length === before
}

function named(name: string, codebook: SurveyCodebook, place: Place, problems: Problems): Column | undefined {
  const column = codebook.columns.get(name)
  if (column) return column
  const names = [...codebook.columns.keys()]
  const closest = closestMatch(name, names)
  problems.error({
    rule: 'unknown-column',
    place,
    message: `\`${name}\` is not a column of this codebook`,
    expected: listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a column that stands under `columns`, or add it there.'
  })
  return undefined
}

function checkValues(column: Column, yaml: Yaml, problems: Problems): void {
  const codes = column.values.map((value) => value.code)
  for (const value of column.values) {
    if (value.within === null) continue
    const place = yaml.place(['columns', column.name, 'values', value.code, 'within'])
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
  const waves = codebook.waves.map((wave) => wave.code)
  for (const source of column.sources) {
    if (source.wave === null || waves.includes(source.wave)) continue
    const closest = closestMatch(source.wave, waves)
    problems.error({
      rule: 'unknown-wave',
      place: source.place,
      message: `\`${source.wave}\` is not a wave of this dataset`,
      expected: waves.length === 0 ? 'a wave that is named under `waves`' : listNames(waves),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Name the wave under `waves`, with its label.'
    })
  }
}

function checkAsked(column: Column, codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  if (!column.asked) return
  const place = yaml.place(['columns', column.name, 'asked'])
  const condition = named(column.asked.column, codebook, place, problems)
  if (!condition) return
  const codes = condition.values.map((value) => value.code)
  if (codes.includes(column.asked.code)) return
  const closest = closestMatch(column.asked.code, codes)
  problems.error({
    rule: 'unknown-value',
    place,
    message: `\`${column.asked.code}\` is not a value of \`${condition.name}\``,
    expected: codes.length === 0 ? 'a column with `values`' : listNames(codes),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a column and one of its codes.'
  })
}

function checkScale(column: Column, yaml: Yaml, problems: Problems): void {
  if (!column.scale || column.scale.min < column.scale.max) return
  problems.error({
    rule: 'scale',
    place: yaml.place(['columns', column.name, 'scale'], 'key'),
    message: `The scale of \`${column.name}\` goes from ${column.scale.min} to ${column.scale.max}`,
    expected: 'a `min` below the `max`',
    remedy: 'Mend the two ends.'
  })
}

/** What a statistic needs of its column: a scale or number for a mean, 0 to 10 for NPS, its codes for a share. */
function checkMeasure(measure: SurveyMeasure, codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const place = yaml.place(['measures', measure.name, measure.statistic])
  const column = named(measure.column, codebook, place, problems)
  if (!column) return
  const fail = (message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'measure-column', place, message, expected, remedy })
  if (measure.statistic === 'mean' && column.kind !== 'scale' && column.kind !== 'number') {
    fail(
      `\`${column.name}\` has no mean`,
      'a column with `scale` or `type: number`',
      'Take another column, or a `share` of it.'
    )
  }
  if (measure.statistic === 'nps' && !(column.scale?.min === 0 && column.scale.max === 10)) {
    fail(
      `NPS is of a scale from 0 to 10, and \`${column.name}\` is not`,
      '`scale: { min: 0, max: 10 }`',
      'Take the column with the likelihood to recommend.'
    )
  }
  if (measure.statistic !== 'share') return
  if (column.kind !== 'scale' && column.kind !== 'category') {
    fail(`A share of \`${column.name}\` cannot be taken`, 'a column with `values` or `scale`', 'Take another column.')
    return
  }
  checkAnswers(measure, column, yaml, problems)
}

function checkAnswers(measure: SurveyMeasure, column: Column, yaml: Yaml, problems: Problems): void {
  const { scale } = column
  const codes = scale
    ? Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index))
    : column.values.map((value) => value.code)
  if (measure.answers.length === 0) {
    problems.error({
      rule: 'share-answers',
      place: yaml.place(['measures', measure.name], 'key'),
      message: `The share \`${measure.name}\` does not say which answers count`,
      expected: '`answers: [CODES]`',
      remedy: `Write the codes of \`${column.name}\` that count.`
    })
  }
  measure.answers.forEach((answer, index) => {
    if (codes.includes(answer)) return
    const closest = closestMatch(answer, codes)
    problems.error({
      rule: 'unknown-value',
      place: yaml.place(['measures', measure.name, 'answers', index]),
      message: `\`${answer}\` is not an answer of \`${column.name}\``,
      expected: listNames(codes),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Write codes of this column.'
    })
  })
}
