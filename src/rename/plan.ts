import type { Root } from 'mdast'
import { closestMatch, listNames, Problems } from '../problem.ts'
import { readFrontMatter } from '../report/narrative/front-matter.ts'
import { parseMarkdown } from '../report/narrative/markdown.ts'
import { editsOfCodebook, NotRenamed, namesAt, openCodebook, type WrittenCodebook } from './codebook.ts'
import { type Edit, edited, type Renaming } from './edits.ts'
import { editsOfFrontMatter, headOf } from './front-matter.ts'
import { editsOfNarrative, queriesWith } from './narrative.ts'
import { editsOfRecord } from './record.ts'

/** The files of a project that names stand in, by their paths in it. */
export type ProjectTexts = {
  /** By dataset. */
  codebooks: Map<string, { path: string; text: string }>
  /** By report, every Markdown file in its folder. */
  narratives: Map<string, { path: string; text: string }[]>
  /** Passages that lie outside of reports' folders. */
  passages: { path: string; text: string }[]
  /** By report, which state of its narratives its translations follow. */
  records: Map<string, { path: string; text: string }>
  /** The site's languages, its own first. */
  languages: string[]
}

/**
 * The edits of each file that has any. `records`: those by which records of translations follow. `queries`: where an
 * author's own queries bear the name, which no edit touches.
 */
export type Plan = {
  edits: Map<string, Edit[]>
  records: Map<string, Edit[]>
  queries: { path: string; line: number }[]
}

/** What was asked of `rename`: words as they stand on the command line. */
export type Asked =
  | { kind: 'measure'; from: string; to: string; dataset: string | null }
  | { kind: 'value'; dimension: string; from: string; to: string }

/** What is to be changed where a name is renamed. Throws `NotRenamed` where that cannot be. */
export function planRenaming(asked: Asked, texts: ProjectTexts): Plan {
  checkName(asked.to)
  const codebooks = new Map(
    [...texts.codebooks].flatMap(([name, { text }]) => {
      const codebook = openCodebook(text)
      return codebook ? [[name, codebook] as const] : []
    })
  )
  const renaming = renamingOf(asked, codebooks)
  const edits = new Map<string, Edit[]>()
  for (const [name, { path }] of texts.codebooks) {
    const codebook = codebooks.get(name)
    const isOwn = renaming.kind === 'value' || renaming.dataset === name
    if (codebook) edits.set(path, editsOfCodebook(codebook, renaming, isOwn))
  }
  const parse = parsedOnce()
  for (const files of texts.narratives.values()) {
    const first = files.find(({ path }) => path.endsWith('/index.md'))
    for (const { path, text } of files) {
      // Parsing takes long, and a text without the name has no edit.
      if (!text.includes(renaming.from)) continue
      const datasets = datasetsOf(text) ?? (first ? datasetsOf(first.text) : null) ?? []
      const inFront = editsOfFrontMatter(text, datasets, renaming)
      edits.set(path, [...inFront, ...editsOfNarrative(text, datasets, renaming, parse)])
    }
  }
  const queries = [...[...texts.narratives.values()].flat(), ...texts.passages].flatMap(({ path, text }) =>
    queriesWith(text, renaming, parse).map((line) => ({ path, line }))
  )
  return { edits: withEdits(edits), records: withEdits(recordEdits(texts, edits)), queries }
}

function parsedOnce(): (text: string) => Root {
  const trees = new Map<string, Root>()
  return (text) => {
    const tree = trees.get(text) ?? parseMarkdown(text)
    trees.set(text, tree)
    return tree
  }
}

function withEdits(edits: Map<string, Edit[]>): Map<string, Edit[]> {
  return new Map([...edits].filter(([, own]) => own.length > 0))
}

function recordEdits({ narratives, passages, records, languages }: ProjectTexts, edits: Map<string, Edit[]>) {
  const files = [...[...narratives.values()].flat(), ...passages]
  const before = new Map(files.map(({ path, text }) => [path, text]))
  const after = new Map(files.map(({ path, text }) => [path, edited(text, edits.get(path) ?? [])]))
  const changed = (report: string) =>
    files.some(({ path }) => after.get(path) !== before.get(path) && !isElsewhere(path, report, narratives))
  return new Map(
    [...records].flatMap(([report, { path, text }]) =>
      changed(report) ? [[path, editsOfRecord(text, report, { before, after }, languages)] as const] : []
    )
  )
}

/** Is it a file of another report? */
function isElsewhere(path: string, report: string, narratives: ProjectTexts['narratives']): boolean {
  return [...narratives].some(([id, files]) => id !== report && files.some((file) => file.path === path))
}

/** Letters, digits, hyphens and underscores: what needs quotes neither in YAML nor in a directive. */
function checkName(name: string): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) return
  throw new NotRenamed(`\`${name}\` would need quotes; take letters, digits, hyphens and underscores.`)
}

function renamingOf(asked: Asked, codebooks: Map<string, WrittenCodebook>): Renaming {
  const path = asked.kind === 'measure' ? ['measures'] : ['columns', asked.dimension, 'values']
  const within =
    asked.kind === 'measure' && asked.dataset !== null
      ? [...codebooks].filter(([name]) => name === asked.dataset)
      : [...codebooks]
  const names = new Map(within.map(([name, codebook]) => [name, namesAt(codebook, path)]))
  const holding = [...names].filter(([, own]) => own.includes(asked.from))
  if (holding.length === 0) throw new NotRenamed(unknown(asked, [...new Set([...names.values()].flat())]))
  const taken = holding.find(([, own]) => own.includes(asked.to))
  if (taken) throw new NotRenamed(`\`${taken[0]}\` has a ${asked.kind} \`${asked.to}\` already.`)
  if (asked.kind === 'value') return asked
  const [dataset, other] = holding.map(([name]) => name) as [string, string | undefined]
  if (other !== undefined)
    throw new NotRenamed(
      `Several datasets have a measure \`${asked.from}\`: ${listNames(holding.map(([name]) => name))}. Say which with --dataset.`
    )
  return { kind: 'measure', dataset, from: asked.from, to: asked.to }
}

function unknown(asked: Asked, names: string[]): string {
  const what = asked.kind === 'measure' ? 'measure' : `value of \`${asked.dimension}\``
  const closest = closestMatch(asked.from, names)
  const sentences = [
    `No codebook has a ${what} \`${asked.from}\`.`,
    ...(closest === undefined ? [] : [`Did you mean \`${closest}\`?`]),
    ...(names.length === 0 ? [] : [`There is ${listNames(names)}.`])
  ]
  return sentences.join(' ')
}

/** The datasets that a narrative's front matter names; null where it names none, or cannot be read. */
function datasetsOf(text: string): string[] | null {
  return readFrontMatter('', parseMarkdown(headOf(text)), new Problems())?.matter.datasets ?? null
}
