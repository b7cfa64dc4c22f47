import type { Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { checkBreaks } from './check-breaks.ts'
import { checkCells } from './check-cells.ts'
import { checkCondition } from './check-condition.ts'
import { checkDays } from './check-days.ts'
import { checkDerived } from './check-derived.ts'
import { checkDesign } from './check-design.ts'
import { checkExplore } from './check-explore.ts'
import { checkPeriods } from './check-periods.ts'
import { checkValues } from './check-values.ts'
import { checkConstants, checkWave, checkWaveColumn, checkWaveFiles, checkWaves } from './check-waves.ts'
import type { Codebook, Column, SurveyCodebook } from './codebook.ts'
import { datedWaves } from './dated-waves.ts'
import { checkCurrency } from './measures/currency.ts'
import { Checks } from './measures/kind.ts'
import { type MeasureKey, measureKeys, measureKinds } from './measures/kinds.ts'
import { isPlain } from './named.ts'
import { checkTargets } from './targets/check.ts'

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
  checkExplore(codebook, yaml, problems)
}

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
