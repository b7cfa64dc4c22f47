import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { Problems } from '../problem.ts'
import { findNarratives, type NarrativeFile } from '../report/discover.ts'
import type { Block } from '../report/model.ts'
import { blocksOf } from '../report/narrative/blocks.ts'
import { takeIn } from '../report/narrative/include.ts'
import { parseMarkdown } from '../report/narrative/markdown.ts'
import type { ProjectFiles } from '../report/project-files.ts'
import { keyOf, pairsOf } from './codebook.ts'
import type { Edit } from './edits.ts'

/** The texts of a report's Markdown files by their paths, before a renaming and after it. */
export type Versions = { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> }

/**
 * The edits of the record of a report's translations that keep in step what was in step: a block that a translation
 * followed is followed as the renaming leaves it. What was behind its source stays behind. The first of `languages` is
 * that of narratives which do not name theirs.
 */
export function editsOfRecord(
  record: string,
  report: string,
  { before, after }: Versions,
  languages: readonly string[]
): Edit[] {
  const root = parseDocument(record, { schema: 'failsafe', prettyErrors: false }).contents
  if (!isMap(root)) return []
  const narratives = narrativesAmong(report, [...before.keys()], languages)
  return pairsOf(root).flatMap((pair) => {
    const source = sourceOf(`reports/${report}/${keyOf(pair)}`, narratives, languages)
    if (!source || !isSeq(pair.value)) return []
    const renamed = renamedBlocks(source, before, after, languages)
    return pair.value.items.flatMap((item) => (isScalar(item) ? (editOf(item, renamed) ?? []) : []))
  })
}

function narrativesAmong(report: string, paths: readonly string[], languages: readonly string[]): NarrativeFile[] {
  const folder = `reports/${report}/`
  const own = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
  return findNarratives(new Map([[report, own]]), languages, new Problems())
}

/** The narrative that another translates: the same in the first language that it is written in. */
function sourceOf(path: string, narratives: NarrativeFile[], languages: readonly string[]): NarrativeFile | undefined {
  const own = narratives.find((each) => each.path === path)
  const versions = narratives.filter((each) => each.kind === own?.kind && each.name === own.name)
  return languages.flatMap((language) => versions.find((each) => each.language === language) ?? [])[0]
}

type Renamed = Map<string, { was: Block; is: Block }>

/** The blocks that a renaming changes, by what they were. */
function renamedBlocks(
  source: NarrativeFile,
  before: Versions['before'],
  after: Versions['after'],
  [language = 'en']: readonly string[]
): Renamed {
  const [old, now] = [before, after].map((texts) => taken(source, texts, language)) as [Taken, Taken]
  if (now.text === old.text) return new Map()
  const changed = blocksIn(now)
  const pairs = blocksIn(old).flatMap((was, at) => {
    const is = changed[at]
    return is && is.hash !== was.hash ? [[was.hash, { was, is }] as const] : []
  })
  return new Map(pairs)
}

type Taken = ReturnType<typeof takeIn>

/** The text of a narrative with what it takes in. */
function taken({ path, language }: NarrativeFile, texts: ReadonlyMap<string, string>, siteLanguage: string): Taken {
  const files: ProjectFiles = {
    has: (each) => texts.has(each),
    text: (each) => texts.get(each) ?? '',
    bytes: (each) => Buffer.from(texts.get(each) ?? '')
  }
  const own = language === siteLanguage ? null : language
  return takeIn(path, files.text(path), own, files, new Problems())
}

function blocksIn({ text, locate }: Taken): Block[] {
  return blocksOf(parseMarkdown(text), text, locate)
}

/** The edit of one recorded block, "hash words"; null: the renaming does not change it, or its source had it no more. */
function editOf({ value, range }: Scalar, renamed: Renamed): Edit | null {
  const [hash = '', ...words] = String(value).split(' ')
  const found = renamed.get(hash)
  if (!found || !range) return null
  const { was, is } = found
  const text = `${is.hash} ${is.words === was.words ? words.join(' ') : is.words}`
  return { from: range[0], to: range[1], text: JSON.stringify(text) }
}
