import type { Column } from '../../codebook/codebook.ts'
import { call, number, text, texts } from './code.ts'
import type { Survey } from './survey.ts'

/** Reads a survey's files and recodes the columns that the script uses, as the codebook says. */
export function readingOf(survey: Survey): string {
  const { codebook, cells, files, name, rows } = survey
  const used = [...codebook.columns.values()].flatMap((column) => {
    const sources = column.sources.filter(({ wave, option }) => cells.isUsed({ column: column.name, wave, option }))
    return (column.kind === 'multiple' || column.kind === 'ranking') && sources.length > 0
      ? column.sources.map((source) => ({ column, source }))
      : sources.map((source) => ({ column, source }))
  })
  const { replicates } = codebook.design
  const weights = replicates?.file === null ? replicates.columns : []
  const wanted = [...new Set([...used.map(({ source }) => source.column), ...weights])]
  const read = files.map((file) => call('read_cells', [text(file), `${name}_columns`]))
  const columns = used.map(({ column, source }) => {
    const called = cells.name({ column: column.name, wave: source.wave, option: source.option })
    return `${called} = ${recoded(column, source.column, name)}`
  })
  const several = [...codebook.columns.values()].filter(
    (column) => column.kind === 'multiple' && used.some((each) => each.column === column)
  )
  return [
    `${name}_columns <- ${texts(wanted)}`,
    `${name}_cells <- ${files.length === 1 ? read[0] : call('rbind', read)}`,
    `${name}_rows <- ${call('data.frame', columns)}`,
    ...several.map((column) => onlyComplete(column, survey)),
    `stopifnot(nrow(${name}_rows) == ${rows})`
  ].join('\n')
}

function recoded(column: Column, fileColumn: string, dataset: string): string {
  const at = (name: string) => `${dataset}_cells[[${text(name)}]]`
  const missing = column.missing.length === 0 ? [] : [`missing = ${texts(column.missing.map(({ code }) => code))}`]
  const codes = (values: string[]) => (values.length === 0 ? 'character(0)' : texts(values))
  switch (column.kind) {
    case 'category':
    case 'wave':
      return call('category', [at(fileColumn), codes(column.values.map(({ code }) => code)), ...missing])
    case 'scale':
      return call('steps', [at(fileColumn), number(column.scale?.min ?? 0), number(column.scale?.max ?? 0), ...missing])
    case 'number':
      return call('numbers', [at(fileColumn), ...missing])
    case 'multiple':
      return call('mentioned', [
        at(fileColumn),
        `yes = ${codes(column.mentioned.yes)}`,
        `no = ${codes(column.mentioned.no)}`,
        ...missing
      ])
    case 'ranking':
      return call('ranks', [
        at(fileColumn),
        `all = ${call(
          'list',
          column.sources.map((source) => at(source.column))
        )}`,
        ...missing
      ])
    case 'date':
    case 'identifier':
    case 'text':
      return call('texts', [at(fileColumn)])
  }
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
