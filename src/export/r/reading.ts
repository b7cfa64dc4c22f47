import type { Column, DataFile } from '../../codebook/codebook.ts'
import { fileColumnOf, isAskedAt } from '../../codebook/codebook.ts'
import { call, number, text, texts } from './code.ts'
import { derivedLines, needInputs } from './derived.ts'
import { recoded } from './recoded.ts'
import type { Survey } from './survey.ts'

/** Reads a survey's files, recodes the columns that the script uses as the codebook says, and makes those of others. */
export function readingOf(survey: Survey): string {
  const { codebook, name, rows } = survey
  needInputs(survey)
  const used = [...codebook.columns.values()].flatMap((column) => usedSources(column, survey))
  const apart = survey.files.some((file) => isTold(file))
  const read = apart ? toldFiles(used, survey) : plainFiles(used, survey)
  const columns = used.map(({ column, source }) => {
    const at = (each: Column['sources'][number]) => read.at(apart ? nameOf(column, each, survey) : each.column)
    const part = (fileColumn: string) => read.at(apart ? partKey(column, fileColumn) : fileColumn)
    return `${nameOf(column, source, survey)} = ${recoded(column, source, at, part)}`
  })
  const several = [...codebook.columns.values()].filter(
    (column) => column.kind === 'multiple' && used.some((each) => each.column === column)
  )
  return [
    ...read.lines,
    `${name}_rows <- ${call('data.frame', columns)}`,
    ...several.map((column) => onlyComplete(column, survey)),
    ...derivedLines(survey),
    `stopifnot(nrow(${name}_rows) == ${rows})`
  ].join('\n')
}

type Used = { column: Column; source: Column['sources'][number] }
type Reading = { lines: string[]; at: (key: string) => string }

/** The sources of a column that the script uses; of several answers and rankings all or none. */
function usedSources(column: Column, { cells }: Survey): Used[] {
  if (column.derived) return []
  const sources = column.sources.filter(({ wave, option }) => cells.isUsed({ column: column.name, wave, option }))
  const whole = (column.kind === 'multiple' || column.kind === 'ranking') && sources.length > 0
  return (whole ? column.sources : sources).map((source) => ({ column, source }))
}

/** Does the codebook say more of a file than its name? */
function isTold({ file }: Survey['files'][number]): boolean {
  return file !== null && (file.wave !== null || file.rename.size > 0)
}

function replicateColumns({ codebook }: Survey): string[] {
  const { replicates } = codebook.design
  return replicates?.file === null ? replicates.columns : []
}

/** Files that all have the columns under the same names. */
function plainFiles(used: Used[], survey: Survey): Reading {
  const { name, files } = survey
  const columns = used.flatMap(({ column, source }) => column.parts?.columns ?? [source.column])
  const wanted = [...new Set([...columns, ...replicateColumns(survey)])]
  const read = files.map(({ path, file }) => call('read_cells', [text(path), `${name}_columns`, ...howRead(file)]))
  return {
    lines: [
      `${name}_columns <- ${texts(wanted)}`,
      `${name}_cells <- ${read.length === 1 ? read[0] : call('rbind', read)}`
    ],
    at: (fileColumn) => `${name}_cells[[${text(fileColumn)}]]`
  }
}

/** Files of which each has its own names of columns, lacks some, or is a wave. */
function toldFiles(used: Used[], survey: Survey): Reading {
  const { name, files } = survey
  const read = files.map(({ path, file }) => {
    const columns: string[] = []
    const given: string[] = []
    const theirs = new Map([...(file?.rename ?? [])].map(([from, to]) => [to, from]))
    const add = (key: string, fileColumn: string) =>
      columns.push(`${text(key)} = ${text(theirs.get(fileColumn) ?? fileColumn)}`)
    for (const { column, source } of used) {
      const constant = constantIn(column, file)
      const keys = column.parts
        ? column.parts.columns.map((fileColumn) => [partKey(column, fileColumn), fileColumn] as const)
        : [[nameOf(column, source, survey), fileColumnOf(source, file?.wave ?? null)] as const]
      for (const [key, fileColumn] of keys)
        if (constant === undefined) add(key, fileColumn)
        else given.push(`${text(key)} = ${text(constant)}`)
    }
    for (const fileColumn of replicateColumns(survey)) add(fileColumn, fileColumn)
    const unique = (list: string[]) => call('c', [...new Set(list)])
    const constants = given.length === 0 ? [] : [`given = ${unique(given)}`]
    return call('read_cells', [text(path), unique(columns), ...constants, ...howRead(file)])
  })
  return {
    lines: [`${name}_cells <- ${read.length === 1 ? read[0] : call('rbind', read)}`],
    at: (key) => `${name}_cells[[${text(key)}]]`
  }
}

/** What all rows of a file have in a column that it lacks: its wave, a number from the codebook, nothing. */
function constantIn(column: Column, file: DataFile | null): string | undefined {
  const wave = file?.wave ?? null
  if (wave === null) return undefined
  if (column.kind === 'wave') return wave
  const constant = column.constants.get(wave)
  if (constant !== undefined) return number(constant).replace('.', column.written.decimal)
  return isAskedAt(column, wave) ? undefined : ''
}

function howRead(file: DataFile | null): string[] {
  const { delimiter, skip } = file?.options ?? {}
  return [
    ...(delimiter === undefined ? [] : [`sep = ${text(delimiter)}`]),
    ...(skip === undefined ? [] : [`skip = ${skip}`])
  ]
}

function nameOf(column: Column, { wave, option }: Used['source'], { cells }: Survey): string {
  return cells.name({ column: column.name, wave, option })
}

function partKey(column: Column, fileColumn: string): string {
  return `${column.name}: ${fileColumn}`
}

/** Several answers count where it is known of every option whether it was named. */
function onlyComplete(column: Column, { name, cells }: Survey): string {
  const options = column.sources.map((source) => cells.name({ column: column.name, wave: null, option: source.option }))
  const of = column.name.replaceAll(/[^A-Za-z0-9_]/g, '_')
  return [
    `${of}_options <- ${texts(options)}`,
    `${name}_rows[${of}_options] <- only_complete(${name}_rows[${of}_options])`
  ].join('\n')
}
