import { basename, extname } from 'node:path'
import type { FileOptions } from '../codebook/codebook.ts'
import { type Probed, probeFile } from '../dataset/probe.ts'
import { type ColumnProfile, joinProfiles } from '../dataset/profile.ts'
import type { EngineName } from '../engine/engine.ts'
import { startEngine } from '../engine/start.ts'
import type { Problem } from '../problem.ts'
import { attributeNames } from '../report/dimension-names.ts'
import { codebookText, type DraftedWave } from './codebook.ts'
import { type Guess, guessColumns } from './guess.ts'
import { draftPairsAlike } from './pairs.ts'
import { reportText } from './report.ts'
import { guessDimension, guessMeasures } from './roles.ts'
import { guessSets } from './sets.ts'
import { withWaves } from './waves.ts'

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
  const profiles = joinProfiles(probed.map((each) => each.profiles))
  const rows = probed.reduce((sum, each) => sum + each.rows, 0)
  const weight = probed.map((each) => each.known.weight).find((each) => each !== null) ?? null
  const found = draftPairsAlike(guessColumns(known, profiles, rows, weight, attributeNames()), profiles, known)
  const guesses = probed.length > 1 ? found : withWaves(found)
  const sets = guessSets(
    probed.flatMap((each) => each.known.sets),
    guesses,
    profiles
  )
  const inSets = new Set(sets.flatMap(({ options }) => options.map(({ column }) => column)))
  const single = guesses.filter(({ column }) => !inSets.has(column))
  const measures = guessMeasures(single)
  const waves = probed.length > 1 ? wavesOf(paths, probed) : wavesIn(guesses, profiles)
  const files = paths.map((path, index) => ({
    name: basename(path),
    options: probed[index]?.options ?? {},
    wave: probed.length > 1 ? (waves[index]?.code ?? null) : null
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

/** The waves that a column tells; every column is taken to be asked at each. */
function wavesIn(guesses: readonly Guess[], profiles: readonly ColumnProfile[]): DraftedWave[] {
  const columns = new Set(profiles.map(({ name }) => name))
  return guesses.flatMap((guess) => (guess.kind === 'wave' ? guess.values.map(({ code }) => ({ code, columns })) : []))
}

function titled(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
