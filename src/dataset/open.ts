import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { DataFile, FileOptions } from '../codebook/codebook.ts'
import type { KnownFile } from '../codebook/known.ts'
import type { Engine } from '../engine/engine.ts'
import { closestMatch, listNames, type Problems } from '../problem.ts'
import type { FileTable } from './file-table.ts'
import type { OpenFile } from './readers/reader.ts'
import { endings, readerOf } from './readers/readers.ts'

/** Where a dataset's files are: beside its codebook in `folder`, relative to `root`; elsewhere only where it is allowed. */
export type Place = { root: string; folder: string; allowed: readonly string[] }

/** An opened file under the codebook's names, with what the codebook says of it. */
export type NamedFile = OpenFile & { file: DataFile }

/** Opens the files that a codebook names; where it names none, the only data file in its folder. Null: see `problems`. */
export async function openFiles(
  files: readonly DataFile[],
  apart: string | null,
  codebook: string,
  place: Place,
  engine: Engine,
  problems: Problems
): Promise<NamedFile[] | null> {
  const wanted = files.length > 0 ? files : onlyFile(place, apart, codebook, problems)
  if (reportTwice(wanted, place, problems)) return null
  const opened: NamedFile[] = []
  for (const file of wanted) {
    const found = await openFile(file, place, engine, problems)
    if (found) opened.push(found)
  }
  return opened.length < wanted.length || opened.length === 0 ? null : opened
}

/** Is a file, or the same part of one, listed twice? Each of its rows would count twice. */
function reportTwice(files: readonly DataFile[], { root, folder }: Place, problems: Problems): boolean {
  const seen = new Map<string, DataFile>()
  let twice = false
  for (const file of files) {
    const absolute = join(root, folder, file.name)
    const { sheet, range, table, query } = file.options
    const part = JSON.stringify([existsSync(absolute) ? realpathSync(absolute) : absolute, sheet, range, table, query])
    const first = seen.get(part)
    if (first) {
      twice = true
      problems.error({
        rule: 'file-twice',
        place: file.place,
        message: `${first.name === file.name ? `\`${file.name}\` is` : `\`${first.name}\` and \`${file.name}\` are one file, which is`} listed twice: each of its rows would count twice`,
        expected: 'each file once',
        remedy: 'Take one of the two out, or name another file.'
      })
    }
    seen.set(part, file)
  }
  return twice
}

/** Opens one file. Null: see `problems`. */
export async function openFile(
  file: DataFile,
  place: Place,
  engine: Engine,
  problems: Problems
): Promise<NamedFile | null> {
  const absolute = absoluteOf(file, place, problems)
  if (absolute === null) return null
  const reader = readerOf(file.name)
  if (!reader) {
    problems.error({
      rule: 'file-format',
      place: file.place,
      message: `\`${file.name}\` is of no format that can be read`,
      expected: listNames([...endings]),
      remedy: 'Save the data in one of these formats.'
    })
    return null
  }
  const foreign = Object.entries(file.options).filter(
    ([option, value]) => value !== undefined && !reader.options.includes(option as keyof FileOptions)
  )
  for (const [option] of foreign) {
    problems.error({
      rule: 'file-option',
      place: file.place,
      message: `\`${option}\` means nothing of ${reader.format}`,
      expected:
        reader.options.length === 0 ? 'no more than `path`, `wave` and `rename`' : listNames([...reader.options]),
      remedy: 'Take it out.'
    })
  }
  if (foreign.length > 0) return null
  const path = relative(place.root, absolute).split(sep).join('/')
  const found = await reader.open({ path, absolute, file, engine }, problems)
  return found ? renamed(found, file, problems) : null
}

function onlyFile({ root, folder }: Place, apart: string | null, path: string, problems: Problems): DataFile[] {
  const found = dataFiles(root, folder).filter((name) => name !== apart)
  const place = { path, line: 1, column: 1 }
  if (found.length === 1) return [{ name: found[0] as string, wave: null, rename: new Map(), options: {}, place }]
  problems.error({
    rule: 'files',
    place,
    message:
      found.length === 0
        ? 'There is no data file beside this codebook'
        : `There are ${found.length} data files beside this codebook, and it does not say which to read`,
    expected: found.length === 0 ? `a file that ends in ${listNames([...endings])}` : listNames(found),
    remedy: 'Name the files under `files:`.'
  })
  return []
}

function dataFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => readerOf(name) && !readerOf(name)?.named)
    .sort()
}

/** Where a file is, if it is there, inside the project or a folder that may be read, and can be read. */
function absoluteOf(file: DataFile, { root, folder, allowed }: Place, problems: Problems): string | null {
  const absolute = join(root, folder, file.name)
  if (isAbsolute(file.name)) {
    problems.error({
      rule: 'missing-file',
      place: file.place,
      message: `\`${file.name}\` begins at the top of this machine, and another has other folders`,
      expected: `a file in ${folder}/, or the way to it from there`,
      remedy: 'Put the file beside the codebook and name it, or write the way with `../` for each folder up.'
    })
    return null
  }
  if (!existsSync(absolute)) {
    const names = dataFiles(root, folder)
    const closest = closestMatch(file.name, names)
    problems.error({
      rule: 'missing-file',
      place: file.place,
      message: `There is no file \`${file.name}\` in ${folder}/`,
      ...(names.length === 0 ? {} : { expected: listNames(names) }),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Put the file there, or mend its name under `files:`.'
    })
    return null
  }
  const real = realpathSync(absolute)
  const inside = [root, ...allowed].some((each) => !relative(realpathSync(each), real).startsWith('..'))
  if (inside) return checkReadable(absolute, file, problems) ? absolute : null
  problems.error({
    rule: 'file-outside',
    place: file.place,
    message: `\`${file.name}\` lies outside the project`,
    expected: `a file in ${folder}/`,
    remedy: 'Put it there, or allow its folder when you build: `--allow DIR`.'
  })
  return null
}

function checkReadable(absolute: string, { name, place }: DataFile, problems: Problems): boolean {
  const rule = 'file-unreadable'
  const found = statSync(absolute)
  if (!found.isFile()) {
    const what = found.isDirectory() ? 'a folder, not a file' : 'no file with content of its own'
    problems.error({ rule, place, message: `\`${name}\` is ${what}`, remedy: 'Name the file that holds the data.' })
    return false
  }
  try {
    accessSync(absolute, constants.R_OK)
    return true
  } catch {
    const message = `\`${name}\` may not be read by whoever builds`
    problems.error({ rule, place, message, remedy: 'Change the permissions of the file.' })
    return false
  }
}

/** A file under the names that the codebook gives its columns. */
function renamed(opened: OpenFile, file: DataFile, problems: Problems): NamedFile | null {
  if (file.rename.size === 0) return { ...opened, file }
  const names = opened.known.columns.map(({ name }) => name)
  let good = true
  for (const [theirs] of file.rename) {
    if (names.includes(theirs)) continue
    good = false
    const closest = closestMatch(theirs, names)
    problems.error({
      rule: 'missing-column',
      place: file.place,
      message: `\`${theirs}\`, which is to be renamed, is not a column of ${opened.known.path}`,
      expected: listNames(names),
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Mend the name under `rename`.'
    })
  }
  const after = names.map((name) => file.rename.get(name) ?? name)
  for (const name of new Set(after.filter((each, index) => after.indexOf(each) !== index))) {
    good = false
    problems.error({
      rule: 'file-header',
      place: file.place,
      message: `Two columns of ${opened.known.path} would be called \`${name}\``,
      remedy: 'Rename one of them to another name.'
    })
  }
  if (!good) return null
  const ours = (name: string) => file.rename.get(name) ?? name
  const theirs = (name: string) => names[after.indexOf(name)] ?? name
  return {
    file,
    known: renamedKnown(opened.known, ours),
    load: async (table, found) => {
      const loaded = await opened.load(table, found)
      return loaded ? renamedTable(loaded, ours, theirs) : null
    }
  }
}

function renamedKnown(known: KnownFile, ours: (name: string) => string): KnownFile {
  return {
    ...known,
    columns: known.columns.map((column) => ({ ...column, name: ours(column.name) })),
    sets: known.sets.map((set) => ({ ...set, columns: set.columns.map(ours) })),
    weight: known.weight === null ? null : ours(known.weight)
  }
}

function renamedTable(table: FileTable, ours: (name: string) => string, theirs: (name: string) => string): FileTable {
  return {
    ...table,
    columns: new Map([...table.columns].map(([name, cells]) => [ours(name), cells])),
    place: (row, column) => table.place(row, column === undefined ? undefined : theirs(column))
  }
}
