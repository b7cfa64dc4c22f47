import { basename, extname } from 'node:path'
import type { FileOptions } from '../codebook/codebook.ts'
import { type Probed, probeFile } from '../dataset/probe.ts'
import type { ColumnProfile } from '../dataset/profile.ts'
import type { EngineName } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'
import type { Problem } from '../problem.ts'
import { attributeNames } from '../report/dimension-names.ts'
import { codebookText, type DraftedWave } from './codebook.ts'
import { guessColumns, guessSets } from './guess.ts'
import { reportText } from './report.ts'
import { guessDimension, guessMeasures } from './roles.ts'

/** The files of a draft, or why a data file could not be read. */
export type Drafted =
  | { kind: 'drafted'; codebook: string; report: string; site: string; notes: string[] }
  | { kind: 'unread'; problems: Problem[] }

type Effects = { stage(sentence: string): void; note(sentence: string): void }

/** Drafts a codebook and a first report for data files, by absolute path. */
export async function draftDataset(
  name: string,
  paths: readonly string[],
  said: FileOptions,
  engineName: EngineName | null,
  today: string,
  effects: Effects
): Promise<Drafted> {
  const engine = await startEngine(engineName, effects.note)
  try {
    const probed: Probed[] = []
    for (const path of paths) {
      effects.stage(`Reading ${basename(path)}`)
      const found = await probeFile(path, said, engine)
      if (Array.isArray(found)) return { kind: 'unread', problems: found }
      probed.push(found)
    }
    return draftOf(name, paths, probed, today)
  } finally {
    await engine.close()
  }
}

function draftOf(name: string, paths: readonly string[], probed: readonly Probed[], today: string): Drafted {
  const title = titled(name)
  const known = probed.flatMap((each) => each.known.columns)
  const profiles = together(probed.map((each) => each.profiles))
  const rows = probed.reduce((sum, each) => sum + each.rows, 0)
  const weight = probed.map((each) => each.known.weight).find((each) => each !== null) ?? null
  const guesses = guessColumns(known, profiles, rows, weight, attributeNames())
  const sets = guessSets(
    probed.flatMap((each) => each.known.sets),
    guesses,
    profiles
  )
  const inSets = new Set(sets.flatMap(({ options }) => options.map(({ column }) => column)))
  const single = guesses.filter(({ column }) => !inSets.has(column))
  const measures = guessMeasures(single)
  const waves = probed.length > 1 ? wavesOf(paths, probed) : []
  const files = paths.map((path, index) => ({
    name: basename(path),
    options: probed[index]?.options ?? {},
    wave: waves[index]?.code ?? null
  }))
  const dimension = guessDimension(single, measures)
  const kinds = Map.groupBy(guesses, ({ kind }) => kind)
  const counted = [...kinds].map(([kind, all]) => `${all.length} ${kind}`).join(', ')
  return {
    kind: 'drafted',
    codebook: codebookText({ title, files, waves, guesses, sets, measures }),
    report: reportText(name, title, measures, dimension, waves.at(-1)?.code ?? null, today),
    site: `title: ${JSON.stringify(title)}\nlanguage: en\n`,
    notes: [`${rows} rows, ${guesses.length} columns: ${counted}.`]
  }
}

/** A wave for each file, by the year in its name or the name itself, with the columns that it has. */
function wavesOf(paths: readonly string[], probed: readonly Probed[]): DraftedWave[] {
  return paths.map((path, index) => {
    const stem = basename(path, extname(path))
    const year = /(?:19|20)\d\d/.exec(stem)?.[0]
    const years = paths.map((each) => /(?:19|20)\d\d/.exec(basename(each))?.[0])
    const code =
      year && new Set(years).size === paths.length ? year : stem.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    return {
      code,
      columns: new Set(probed[index]?.profiles.filter(({ filled }) => filled > 0).map((each) => each.name))
    }
  })
}

/** The profiles of several files' columns of one name, as if they were one file. */
function together(files: readonly (readonly ColumnProfile[])[]): ColumnProfile[] {
  const byName = Map.groupBy(files.flat(), ({ name }) => name)
  return [...byName.values()].map((all) => {
    const counts = new Map<string, number>()
    for (const { values } of all) for (const { text, n } of values) counts.set(text, (counts.get(text) ?? 0) + n)
    const sum = (of: (each: ColumnProfile) => number) => all.reduce((total, each) => total + of(each), 0)
    const ends = (of: (each: ColumnProfile) => number | null) => all.flatMap((each) => of(each) ?? [])
    const coded = all.every(({ values, filled }) => values.length > 0 || filled === 0)
    const [first] = all as [ColumnProfile]
    return {
      name: first.name,
      rows: sum((each) => (each.filled > 0 ? each.rows : 0)),
      filled: sum((each) => each.filled),
      distinct: coded ? counts.size : Math.max(...all.map((each) => each.distinct)),
      numbers: sum((each) => each.numbers),
      whole: sum((each) => each.whole),
      min: ends((each) => each.min).length === 0 ? null : Math.min(...ends((each) => each.min)),
      mean: first.mean,
      longest: Math.max(...all.map((each) => each.longest)),
      days: sum((each) => each.days),
      times: sum((each) => each.times),
      values: coded
        ? [...counts].map(([text, n]) => ({ text, n })).sort((a, b) => b.n - a.n || (a.text < b.text ? -1 : 1))
        : []
    }
  })
}

function titled(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
