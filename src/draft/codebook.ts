import { Document, isMap, isScalar, type Pair, type Scalar, YAMLMap } from 'yaml'
import type { FileOptions } from '../codebook/codebook.ts'
import type { Coded, Guess } from './guess.ts'
import type { GuessedMeasure } from './roles.ts'
import type { GuessedSet } from './sets.ts'

/** A wave that is a file, with the columns that it has. */
export type DraftedWave = { code: string; columns: ReadonlySet<string> }

/** What is drafted of a dataset. */
export type Draft = {
  title: string
  files: { name: string; options: FileOptions; wave: string | null }[]
  waves: DraftedWave[]
  guesses: Guess[]
  sets: GuessedSet[]
  measures: GuessedMeasure[]
}

/** A draft as the text of a dataset.yaml, with a comment wherever something was guessed. */
export function codebookText(draft: Draft): string {
  const { title, files, waves, guesses, sets, measures } = draft
  const document = new Document(new YAMLMap(), { schema: 'failsafe' })
  const root = document.contents as unknown as YAMLMap
  const add = (key: string, value: unknown, comment?: string, before?: string) => {
    const pair = document.createPair(key, value) as Pair<Scalar, Scalar | YAMLMap>
    if (before && isScalar(pair.key)) {
      pair.key.commentBefore = ` ${before}`
      pair.key.spaceBefore = true
    }
    if (comment && isScalar(pair.value)) pair.value.comment = ` ${comment}`
    root.items.push(pair)
    return pair
  }
  add('title', title)
  add('kind', 'survey')
  add('status', 'real', 'synthetic, if the answers were made up: every page will say so')
  add('sample', 'nonprobability', 'or probability: intervals are worded accordingly')
  const found = files.some(({ options }) => foundByTrying.some((key) => options[key] !== undefined))
  const skips = files.some(({ options }) => options.skip !== undefined)
  const tried = `found by trying: look whether the file is to be read so${skips ? '. `skip` leaves out so many lines above the header' : ''}`
  add('files', files.map(writtenFile), undefined, found ? tried : undefined)
  if (waves.length > 0) add('waves', new Map(waves.map(({ code }) => [code, code])))
  const weight = guesses.find(({ kind }) => kind === 'weight')
  if (weight)
    add('design', { weights: weight.name }, undefined, 'strata: and clusters: too, if the sample was drawn so')
  else add('design', 'none', 'or { weights: …, strata: …, clusters: … }')
  const columns = new YAMLMap()
  const inSets = new Set(sets.flatMap(({ options }) => options.map(({ column }) => column)))
  for (const guess of guesses) {
    if (inSets.has(guess.column) || guess.kind === 'empty') continue
    columns.items.push(pairOf(document, guess.name, { ...columnOf(guess), ...askedIn(guess, waves) }, guess.why))
  }
  for (const set of sets)
    columns.items.push(
      pairOf(document, set.name, setOf(set), 'several answers; a person who named none of them is counted as not asked')
    )
  const empty = guesses.filter(({ kind, column }) => kind === 'empty' && !inSets.has(column))
  if (empty.length > 0)
    columns.comment = ` Empty in every row, and left out: ${empty.map(({ column }) => column).join(', ')}`
  add('columns', columns, undefined, 'What each column is. Correct what was guessed; what nobody needs can go.')
  const list = new YAMLMap()
  for (const measure of measures) list.items.push(pairOf(document, measure.name, measureOf(measure), measure.why))
  add('measures', list, undefined, 'What reports can ask for.')
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

const foundByTrying = ['encoding', 'header', 'delimiter', 'skip'] as const

function writtenFile({ name, options, wave }: Draft['files'][number]): unknown {
  const said = Object.entries({ ...(wave === null ? {} : { wave }), ...options }).filter(
    ([, value]) => value !== undefined
  )
  return said.length === 0
    ? name
    : { path: name, ...Object.fromEntries(said.map(([key, value]) => [key, String(value)])) }
}

function columnOf(guess: Guess): Record<string, unknown> {
  const { column, name, label, question } = guess
  const told = {
    ...(label === name ? {} : { label }),
    ...(question === null || question === label ? {} : { question: question.replaceAll(/\s+/g, ' ') })
  }
  const from = column === name ? {} : { from: column }
  switch (guess.kind) {
    case 'identifier':
    case 'text':
    case 'wave':
      return { role: guess.kind, ...from }
    case 'date':
      return { ...told, type: 'date', format: guess.format, ...from }
    case 'scale': {
      const { min, max, low, high } = guess
      const ends = { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) }
      return { ...told, scale: { min: String(min), max: String(max), ...ends }, ...missingOf(guess.missing), ...from }
    }
    case 'category':
      return { ...told, values: labelled(guess.values), ...missingOf(guess.missing), ...from }
    case 'number':
    case 'weight':
      return { ...told, type: 'number', ...from }
    case 'empty':
      return {}
  }
}

/** The waves that asked a column, where not all did. */
function askedIn({ column, kind }: Guess, waves: readonly DraftedWave[]): Record<string, unknown> {
  const asked = waves.filter(({ columns }) => columns.has(column)).map(({ code }) => code)
  if (asked.length === waves.length) return {}
  const without = waves.map(({ code }) => code).filter((code) => !asked.includes(code))
  return kind === 'weight' ? { constant: new Map(without.map((code) => [code, '1'])) } : { waves: asked }
}

function setOf({ label, options, counted, not }: GuessedSet): Record<string, unknown> {
  return {
    label,
    options: new Map(options.map((option) => [option.code, { label: option.label, from: option.column }])),
    mentioned: [counted],
    ...(not.length > 0 ? { not_mentioned: not } : {})
  }
}

function measureOf({ statistic, column, answers }: GuessedMeasure): Record<string, unknown> {
  return { [statistic]: column, ...(answers.length > 0 ? { answers } : {}) }
}

/** Codes in their order, whatever they look like. */
function labelled(codes: readonly Coded[]): Map<string, string> {
  return new Map(codes.map(({ code, label }) => [code, label]))
}

function missingOf(missing: readonly Coded[]): Record<string, unknown> {
  return missing.length === 0 ? {} : { missing: labelled(missing) }
}

/** An entry on one line where it is short, with the reason before it. */
function pairOf(document: Document, key: string, value: Record<string, unknown>, why: string | null): Pair {
  const pair = document.createPair(key, value) as Pair<Scalar, YAMLMap>
  const short =
    JSON.stringify([...Object.entries(value)].map(([, each]) => (each instanceof Map ? [...each] : each))).length < 90
  if (isMap(pair.value)) {
    if (short) pair.value.flow = true
    for (const item of pair.value.items) if (isMap(item.value) && item.value.items.length <= 4) item.value.flow = true
  }
  if (why && isScalar(pair.key)) pair.key.commentBefore = ` ${why}`
  return pair as unknown as Pair
}
