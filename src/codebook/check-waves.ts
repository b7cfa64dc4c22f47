import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Codebook, Column, SurveyCodebook } from './codebook.ts'

/** The waves that a column speaks of are waves of the dataset. */
export function checkWaves(column: Column, codebook: SurveyCodebook, problems: Problems): void {
  const named = column.sources.flatMap(({ wave, names, place }) =>
    [...(wave === null ? [] : [wave]), ...names.keys()].map((code) => ({ code, place }))
  )
  const others = [...(column.waves ?? []), ...column.constants.keys()].map((code) => ({ code, place: column.place }))
  for (const { code, place } of [...named, ...others]) checkWave(code, place, codebook, problems)
}

/** A wave that is named is one of the dataset. */
export function checkWave(code: string, place: Place, codebook: Codebook, problems: Problems): void {
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
export function checkConstants({ name, sources, constants, path }: Column, yaml: Yaml, problems: Problems): void {
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
export function checkWaveColumn(codebook: SurveyCodebook, yaml: Yaml, problems: Problems): void {
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
export function checkWaveFiles({ files, waves, columns }: SurveyCodebook, yaml: Yaml, problems: Problems): void {
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
