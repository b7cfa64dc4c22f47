import type { Root } from 'mdast'
import type { Dataset } from '../dataset/dataset.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { aboutReport } from './about.ts'
import type { Scope } from './call.ts'
import type { NarrativeFile } from './discover.ts'
import { type Bound, figuresOn, type Library, type Page, type References } from './model.ts'
import { blocksOf } from './narrative/blocks.ts'
import { findBroken, findUnsupported } from './narrative/broken.ts'
import { type FrontMatter, readFrontMatter } from './narrative/front-matter.ts'
import { frontText } from './narrative/front-text.ts'
import { giveHeadingsIds } from './narrative/headings.ts'
import { takeIn } from './narrative/include.ts'
import { findLinks } from './narrative/links.ts'
import type { Locate } from './narrative/location.ts'
import { parseMarkdown } from './narrative/markdown.ts'
import { takeQueries, usesOfQueries, warnOfUnused } from './narrative/queries.ts'
import { refuseData } from './narrative/refuse-data.ts'
import { resolveDirectives } from './narrative/resolve.ts'
import { findValuesInLinks } from './narrative/value-in-link.ts'
import { countWords } from './narrative/words.ts'
import { isPeriod } from './periods.ts'
import type { ProjectFiles } from './project-files.ts'
import type { Settled } from './release.ts'
import { findTypedInFront, findTypedNumbers } from './typed-numbers.ts'
import { findBound } from './value-pages.ts'

/** What a narrative may rest on. */
export type Surroundings = {
  library: Library
  /** The datasets that there are, also those that could not be loaded (which has been said). */
  known: string[]
  files: ProjectFiles
  /** The language that narratives are in which do not name theirs. */
  language: string
  /** All narratives that there are. */
  narratives: readonly NarrativeFile[]
  references: References
  problems: Problems
}

/** A narrative with its front matter read. `tree` is as it was parsed: each page resolves a copy. */
export type Narrative = {
  file: NarrativeFile
  text: string
  tree: Root
  matter: FrontMatter
  yaml: Yaml
  locate: Locate
}

/** Reads the front matter of a narrative, and takes in the passages that it names. Null: see `problems`. */
export function readNarrative(file: NarrativeFile, { files, language, problems }: Surroundings): Narrative | null {
  const own = file.language === language ? null : file.language
  const taken = takeIn(file.path, files.text(file.path), own, files, problems)
  const tree = parseMarkdown(taken.text)
  const front = readFrontMatter(file.path, tree, problems)
  return front && { file, tree, ...taken, ...front }
}

/**
 * The pages of a narrative: one, or one for each value of its dimension. `first` is the first page of its report, whose
 * datasets it takes where it names none. Empty where something is wrong: see `problems`.
 */
export function readPages(
  narrative: Narrative,
  first: Narrative | null,
  settled: Settled,
  surroundings: Surroundings
): Page[] {
  const datasets = findDatasets(narrative, first, surroundings)
  if (!datasets) return []
  if (narrative.file.kind !== 'value')
    return [readPage(narrative, datasets, null, settled, surroundings)].filter((page) => page !== null)
  const found = findBound(narrative.file, datasets, surroundings)
  if (!found) return []
  return found.column.values.flatMap((value) => {
    const bound = { dataset: found.dataset.name, dimension: found.column.name, code: value.code }
    return readPage(narrative, datasets, bound, settled, surroundings) ?? []
  })
}

function readPage(
  narrative: Narrative,
  datasets: Dataset[],
  bound: Bound | null,
  { date, edition, hold }: Settled,
  { files, narratives, references, problems }: Surroundings
): Page | null {
  const { file, text, matter, locate } = narrative
  const before = problems.errors.length
  if (file.report === aboutReport) refuseData(narrative.tree, locate, problems)
  if (problems.errors.length > before) return null
  const slug = bound ? slugOf(bound) : file.kind === 'first' ? '' : file.name
  const tree = structuredClone(narrative.tree)
  const scope: Scope = {
    key: [file.report, file.language, ...(slug === '' ? [] : [slug])].join('/'),
    language: file.language,
    datasets,
    bound,
    figures: [],
    queryFigures: [],
    queries: takeQueries(tree, narrative, datasets, problems),
    asked: new Map(),
    prose: [],
    uses: [],
    narratives: narratives.filter((each) => each.report === file.report),
    quoted: [],
    namedFigures: [],
    described: [],
    once: new Set(),
    later: [],
    references,
    cited: [],
    terms: [],
    claims: []
  }
  scope.uses.push(...usesOfQueries(scope))
  findBroken(tree, text, locate, problems)
  findUnsupported(tree, locate, problems)
  resolveDirectives(tree, { text, locate }, scope, problems)
  for (const finish of scope.later) finish()
  warnOfUnused(scope, problems)
  findValuesInLinks(tree, locate, problems)
  const anchors = giveHeadingsIds(tree, figuresOn(scope), scope.cited, file.language)
  const links = findLinks(tree, { path: file.path, report: file.report, slug }, locate, files, problems)
  const { title: writtenTitle, summary: writtenSummary } = matter
  const typed = [
    ...findTypedInFront('title', writtenTitle, narrative, scope),
    ...findTypedInFront('summary', writtenSummary ?? '', narrative, scope),
    ...findTypedNumbers(tree, { text, locate }, scope)
  ]
  const title = frontText('title', writtenTitle, bound, datasets, narrative, problems)
  const summary =
    writtenSummary === undefined ? null : frontText('summary', writtenSummary, bound, datasets, narrative, problems)
  if (problems.errors.length > before) return null
  return {
    report: file.report,
    slug,
    kind: file.kind,
    order: matter.order ?? Number.POSITIVE_INFINITY,
    path: file.path,
    language: file.language,
    title,
    summary,
    date,
    topic: matter.topic ?? null,
    edition,
    hold,
    words: countWords(tree),
    datasets: datasets.map((dataset) => dataset.name),
    bound,
    tree,
    figures: scope.figures,
    queryFigures: scope.queryFigures,
    queries: [...scope.queries.values()],
    asked: [...scope.asked.values()],
    prose: scope.prose,
    uses: scope.uses,
    blocks: blocksOf(narrative.tree, text, locate),
    anchors,
    links: links.pages,
    carried: links.files,
    quoted: scope.quoted,
    namedFigures: scope.namedFigures,
    described: scope.described,
    cited: scope.cited,
    terms: scope.terms,
    typed,
    claims: scope.claims,
    tables: null,
    locate
  }
}

/** A value's page has its code for an address; a period's in small letters. */
function slugOf(bound: Bound): string {
  return isPeriod(bound) ? bound.code.toLowerCase() : bound.code
}

/** The datasets that a narrative names, or its report. Null: see `problems`. */
function findDatasets(
  narrative: Narrative,
  first: Narrative | null,
  { library, known, problems }: Surroundings
): Dataset[] | null {
  if (narrative.file.report === aboutReport) return []
  const named = narrative.matter.datasets ? narrative : first
  const names = named?.matter.datasets
  if (!named || !names) {
    // Where the first page cannot be read, that has been said.
    if (first !== null || narrative.file.kind === 'first') reportNoDatasets(narrative, problems)
    return null
  }
  const datasets = names.map((name, index) =>
    findDataset(name, named.yaml.place(['datasets', index]), library, known, problems)
  )
  const found = datasets.filter((dataset) => dataset !== null)
  return found.length < datasets.length ? null : found
}

function reportNoDatasets({ yaml }: Narrative, problems: Problems): void {
  problems.error({
    rule: 'missing-key',
    place: yaml.place([]),
    message: 'Nothing says which datasets this report speaks of',
    expected: '`datasets:` with a list, like [covid-service]',
    remedy: 'Name them in the front matter.'
  })
}

function findDataset(
  name: string,
  place: Place,
  library: Library,
  known: string[],
  problems: Problems
): Dataset | null {
  const found = library.get(name)
  if (found) return found.dataset
  if (known.includes(name)) return null
  const closest = closestMatch(name, known)
  problems.error({
    rule: 'unknown-dataset',
    place,
    message: `There is no dataset \`${name}\``,
    expected: known.length === 0 ? 'a folder under data/ with a codebook, dataset.yaml' : listNames(known),
    ...(closest === undefined ? {} : { closest }),
    remedy: 'Name a folder under data/.'
  })
  return null
}
