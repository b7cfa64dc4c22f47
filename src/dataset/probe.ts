import { basename, dirname } from 'node:path'
import type { FileOptions } from '../codebook/codebook.ts'
import type { KnownFile } from '../codebook/known.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { type Problem, Problems } from '../problem.ts'
import { openFile } from './open.ts'
import { type ColumnProfile, profileFile } from './profile.ts'
import { areNotes } from './readers/delimited/above.ts'
import { headerNames } from './readers/delimited/headings/headings.ts'
import { readerOf } from './readers/readers.ts'

/** A file that could be read, with the options that it took and what is in it. */
export type Probed = { options: FileOptions; known: KnownFile; profiles: ColumnProfile[]; rows: number }

/**
 * Finds out how a file has to be read, by trying: for drafts, whose options a person then sees in the codebook. The first
 * way that leaves nothing to complain of is taken, if it does not read a table as less than one. Where none does, the
 * problems of the plainest; or, where these are only that it is the wrong way, of the first that may be right. What is
 * `said` of all files counts for those of formats that take it.
 */
export async function probeFile(path: string, said: FileOptions, engine: Engine): Promise<Probed | Problem[]> {
  const complaints: Problem[][] = []
  const rules = new Set<string>()
  const taken = Object.fromEntries(Object.entries(said).filter(([option]) => takesOption(path, option)))
  for (const way of waysOf(path)) {
    // Another encoding is tried where one was doubted, and the usual sign is said where another was thought of.
    if (way.encoding !== undefined && !rules.has('file-encoding')) continue
    if (way.delimiter === ',' && !rules.has('file-delimiter')) continue
    const options = { ...way, ...taken }
    const problems = new Problems()
    const place = { path, line: 1, column: 1 }
    const file = { name: basename(path), wave: null, rename: new Map<string, string>(), options, place }
    const folder = { root: dirname(path), folder: '.', allowed: [] }
    const opened = await openFile(file, folder, engine, problems)
    const table = opened && (await opened.load('probe', problems))
    const columns = opened?.known.columns.length ?? 0
    if (opened && table && problems.errors.length === 0 && isWhole(path, options, columns)) {
      const profiles = await profileFile(table, engine)
      await engine.run(`DROP TABLE ${identifier('probe')}`)
      return { options, known: opened.known, profiles, rows: table.rows }
    }
    if (table) await engine.run(`DROP TABLE ${identifier('probe')}`)
    for (const { ruleId } of problems.errors) rules.add(ruleId ?? '')
    if (problems.errors.length > 0 && (complaints.length === 0 || columns !== 1)) complaints.push(problems.errors)
  }
  const isWrongWay = (errors: Problem[]) => errors.some(({ ruleId }) => wrongWay.includes(ruleId ?? ''))
  const [plainest = []] = complaints
  return isWrongWay(plainest) ? (complaints.find((errors) => !isWrongWay(errors)) ?? plainest) : plainest
}

const wrongWay = ['file-delimiter', 'file-encoding']

/**
 * A sign that no row has makes any file one column, and one with a damaged row too: the damage is to be told, not read
 * over. So it is with rows above what is taken for the header.
 */
function isWhole(path: string, { delimiter, skip }: FileOptions, columns: number): boolean {
  if (delimiter !== undefined && columns < 2) return false
  return skip === undefined || areNotes(path, skip, delimiter ?? (/\.tsv$/i.test(path) ? '\t' : ','), columns)
}

/** Can this be said of a file, by the ending of its name? */
export function takesOption(path: string, option: string): boolean {
  return readerOf(path)?.options.some((each) => each === option) ?? false
}

/** The ways in which a file may have to be read, the plainest first. */
function waysOf(path: string): FileOptions[] {
  const choices = (option: keyof FileOptions, values: readonly (string | undefined)[]) =>
    takesOption(path, option) ? values : [undefined]
  const ways: FileOptions[] = []
  for (const encoding of choices('encoding', [undefined, 'windows-1252']))
    for (const header of choices('header', [undefined, ...headerNames]))
      for (const delimiter of choices('delimiter', [undefined, ';', '\t', '|', ',']))
        for (const skip of choices('skip', [undefined, '1', '2', '3', '4', '5']))
          ways.push(
            Object.fromEntries(
              Object.entries({
                encoding,
                header,
                delimiter,
                skip: skip === undefined ? undefined : Number(skip)
              }).filter(([, value]) => value !== undefined)
            )
          )
  // What is on top of a survey tool's export may be its header: rather read it than skip it.
  const effort = (way: FileOptions) => Object.keys(way).length + (way.skip === undefined ? 0 : 0.5)
  return ways.sort((a, b) => effort(a) - effort(b))
}
