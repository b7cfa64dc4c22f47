import { textOf } from '../language/text.ts'
import { listNames, type Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, ColumnSource, Value } from './codebook.ts'
import type { KnownColumn, KnownFile, KnownSet } from './known.ts'
import { valuesOfKnown } from './known-column.ts'
import type { WrittenColumn } from './written-column.ts'

/** What a question with several answers, or a ranking, has beside other columns. */
export type Several = Pick<Column, 'sources' | 'values' | 'mentioned' | 'parts'> & { known: KnownColumn | null }

/** Options as a codebook lists them: in a column each, or as parts of the cells of one column or several. */
export function completeOptions(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  problems: Problems
): Several | null {
  const key = written.options ? 'options' : 'ranks'
  const options = yaml.keys([...path, key]).map((code) => {
    const value = written[key]?.[code] ?? code
    const full = typeof value === 'object' && 'label' in value ? (value as { label: never; from?: string }) : null
    return {
      code,
      label: textOf(full ? full.label : (value as never)),
      from: full?.from ?? code,
      place: yaml.place([...path, key, code], 'key')
    }
  })
  const values = options.map(({ code, label }) => ({ code, label, within: null, forms: {} }))
  const { from, delimiter } = written
  const inCells = key === 'options' && (from !== undefined || delimiter !== undefined)
  if (!inCells) {
    const sources = options.map(({ code, from, place }) => sourceOf(code, from, place))
    return { sources, values, mentioned: mentionedOf(written), parts: null, known: null }
  }
  const fail = (message: string, expected: string, remedy: string) => {
    problems.error({ rule: 'options', place: yaml.place([...path, 'from'], 'key'), message, expected, remedy })
    return null
  }
  if (typeof from === 'object' && !Array.isArray(from))
    return fail(
      'Answers that stand in cells together cannot be in a column for each wave',
      'a column, or a list of them',
      'Give the columns one name with `rename:` under `files`.'
    )
  if (typeof from === 'string' && delimiter === undefined)
    return fail(
      `Nothing says what stands between the answers in a cell of \`${from}\``,
      '`delimiter`, like `delimiter: ";"`',
      'Name it; or, if a cell holds one answer, write `values` instead of `options`.'
    )
  const columns = typeof from === 'object' ? from : [from ?? name]
  const place = yaml.place([...path, 'from'])
  const texts = new Map(options.map(({ code, from }) => [code, from]))
  return {
    sources: options.map(({ code }) => sourceOf(code, columns[0] ?? name, place)),
    values,
    mentioned: { yes: [], no: Array.isArray(written.not_mentioned) ? written.not_mentioned : [] },
    parts: { columns, delimiter: delimiter ?? null, texts },
    known: null
  }
}

/** Options as the files know them: a set of columns that are one question. Null: see `problems`. */
export function completeSet(
  name: string,
  written: WrittenColumn,
  path: Path,
  yaml: Yaml,
  files: readonly KnownFile[] | null,
  problems: Problems
): Several | null {
  if (files === null) return null
  // SPSS writes the name of a set behind a dollar; readers leave it out.
  const wanted = written.set ?? name
  const isWanted = (set: KnownSet) => set.name.replace(/^\$/, '') === wanted.replace(/^\$/, '')
  const file = files.find(({ sets }) => sets.some(isWanted))
  const set = file?.sets.find(isWanted)
  if (!file || !set) {
    const names = files.flatMap(({ sets }) => sets.map((each) => each.name))
    problems.error({
      rule: 'set',
      place: yaml.place([...path, 'set']),
      message: `The files have no set \`${wanted}\` of columns that are one question`,
      expected: names.length === 0 ? 'a file that tells of such sets; this one has none' : listNames(names),
      remedy: 'Name one of them, or list the options under `options`.'
    })
    return null
  }
  const columns = set.columns.flatMap((each) => file.columns.find((column) => column.name === each) ?? [])
  return set.counted === null ? codedSet(set, columns, path, yaml) : countedSet(set, columns, written, path, yaml)
}

/** A column for each option, in which one code says that it was named. */
function countedSet(
  { counted }: KnownSet,
  columns: KnownColumn[],
  written: WrittenColumn,
  path: Path,
  yaml: Yaml
): Several {
  const place = yaml.place([...path, 'set'])
  const others = columns.flatMap((column) => valuesOfKnown(column).map(({ code }) => code))
  const no = [...new Set(others.filter((code) => code !== counted))]
  const mentioned = mentionedOf(written)
  return {
    sources: columns.map((column) => sourceOf(column.name, column.name, place)),
    values: columns.map(({ name, label }) => optionOf(name, label ?? name)),
    mentioned: {
      yes: written.mentioned ?? [counted ?? '1'],
      no: written.not_mentioned !== undefined || no.length === 0 ? mentioned.no : no
    },
    parts: null,
    known: columns[0] ?? null
  }
}

/** Columns of which each holds the code of an option. */
function codedSet(set: KnownSet, columns: KnownColumn[], path: Path, yaml: Yaml): Several {
  const place = yaml.place([...path, 'set'])
  const values = [...new Map(columns.flatMap(valuesOfKnown).map((value) => [value.code, value])).values()]
  return {
    sources: values.map(({ code }) => sourceOf(code, set.columns[0] ?? '', place)),
    values,
    mentioned: { yes: [], no: [] },
    parts: { columns: set.columns, delimiter: null, texts: new Map(values.map(({ code }) => [code, code])) },
    known: columns[0] ?? null
  }
}

function mentionedOf(written: WrittenColumn): Column['mentioned'] {
  const { mentioned, not_mentioned: not } = written
  return { yes: mentioned ?? ['1'], no: not === 'empty' ? 'empty' : (not ?? ['0']) }
}

function sourceOf(option: string, column: string, place: ColumnSource['place']): ColumnSource {
  return { wave: null, option, column, names: new Map(), place }
}

function optionOf(code: string, label: string): Value {
  return { code, label: textOf(label), within: null, forms: {} }
}
