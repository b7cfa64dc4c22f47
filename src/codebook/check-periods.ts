import type { Place, Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Column, SurveyCodebook } from './codebook.ts'
import { datedWaves } from './dated-waves.ts'
import { periodAt, periodKinds } from './period.ts'

/** Where waves are periods, nothing else says what they are or when. */
export function checkPeriods(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
  const dates = datedWaves(codebook)
  if (!dates) return
  const fail = (place: Place, message: string, expected: string, remedy: string) =>
    problems.error({ rule: 'periods', place, message, expected, remedy })
  checkDates(dates, yaml, fail)
  for (const { code } of codebook.waves) checkWave(code, dates, yaml, fail)
  for (const { name, place, waves, constants } of codebook.columns.values()) {
    if (periodKinds.some((kind) => kind === name))
      fail(
        place,
        `A column cannot be called \`${name}\` where waves are periods: pages \`[${name}].md\` are of these`,
        'another name',
        `Rename it, and name the file's column with \`from: ${name}\`.`
      )
    if (waves !== null || constants.size > 0)
      fail(
        place,
        `\`${name}\` says which waves asked it, and here waves are the periods that \`${dates.name}\` is in`,
        'a condition on a date, like `asked: day >= 2025-03-01`',
        'Write one, on a column of its own with `type: date`.'
      )
  }
  const file = codebook.files.find(({ wave }) => wave !== null)
  if (file)
    fail(
      file.place,
      `Waves are the periods that \`${dates.name}\` is in, and this file is said to be one`,
      'one of the two',
      'Take `wave` from the files, or `by` from the column.'
    )
}

type Fail = (place: Place, message: string, expected: string, remedy: string) => void

/** The pattern of the dates says what the periods need. */
function checkDates({ by, path, written: { dates } }: Column, yaml: Yaml, fail: Fail): void {
  if (/M/.test(dates ?? '') || by[0] === 'year') return
  fail(
    yaml.place([...path, 'by']),
    `Dates that are written \`${dates}\` do not say in which ${by[0]} they are`,
    '`by: year`, or dates with their months',
    'Mend `by`, or `format` if the file has more of the date.'
  )
}

function checkWave(code: string, { name, by }: Column, yaml: Yaml, fail: Fail): void {
  const kind = periodAt(code)?.kind
  const examples = { month: '`2025-03`', quarter: '`2025-Q1`', year: '`2025`' }
  if (!kind || !by.includes(kind))
    fail(
      yaml.place(['waves', code], 'key'),
      `\`${code}\` is no ${by.join(', ').replace(/, (?=[^,]*$)/, ' or ')}, and by \`${name}\` the waves are these`,
      by.map((each) => examples[each]).join(', '),
      'Mend the code; periods about which there is nothing to say need not stand here.'
    )
  for (const key of yaml.keys(['waves', code]).filter((each) => each === 'from' || each === 'to'))
    fail(
      yaml.place(['waves', code, key], 'key'),
      `\`${code}\` is a period of the calendar, which has its days`,
      '`label` or `break`',
      'Take it out; `fieldwork` says from and to when there are data.'
    )
}
