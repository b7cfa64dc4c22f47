import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Dataset } from '../dataset/dataset.ts'
import type { Asked } from '../estimate/answer-all.ts'
import { keyOf } from '../estimate/question.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { findBroken, findUnsupported } from './broken.ts'
import { readFrontMatter } from './front-matter.ts'
import { locator } from './location.ts'
import { parseMarkdown } from './markdown.ts'
import type { Library, Report } from './model.ts'
import { siblingsOf } from './parts.ts'
import { resolveDirectives } from './resolve.ts'
import { findValuesInLinks } from './value-in-link.ts'

/**
 * Reads one narrative: `id` is its report's folder name, `language` the file's, `known` the datasets that there are, also
 * those that could not be loaded (which has been said). Null: see `problems`.
 */
export function readReport(
  id: string,
  path: string,
  language: string,
  text: string,
  library: Library,
  known: string[],
  problems: Problems
): Report | null {
  const before = problems.errors.length
  const tree = parseMarkdown(text)
  const locate = locator(path, text)
  const front = readFrontMatter(path, tree, problems)
  findBroken(tree, text, locate, problems)
  findUnsupported(tree, locate, problems)
  if (!front) return null
  const datasets = front.matter.datasets.map((name, index) =>
    findDataset(name, front.yaml.place(['datasets', index]), library, known, problems)
  )
  const found = datasets.filter((dataset) => dataset !== null)
  if (found.length < datasets.length) return null
  const figures = resolveDirectives(tree, text, locate, found, `${id}/${language}`, problems)
  findValuesInLinks(tree, locate, problems)
  if (problems.errors.length > before) return null
  return {
    id,
    path,
    language,
    title: front.matter.title,
    summary: front.matter.summary ?? null,
    date: front.matter.date ?? null,
    topic: front.matter.topic ?? null,
    datasets: found.map((dataset) => dataset.name),
    tree,
    figures,
    asked: askedBy(tree, found),
    locate
  }
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

/** The questions of a narrative, each once; the changes that a figure marks are its family. */
function askedBy(tree: Root, datasets: Dataset[]): Asked[] {
  const asked = new Map<string, Asked>()
  const add = (each: Asked) => {
    const { question } = each
    asked.set(keyOf(question) + (each.family ?? ''), each)
    const dataset = question.kind === 'estimate' && datasets.find(({ name }) => name === question.dataset)
    for (const sibling of dataset ? siblingsOf(question, dataset) : [])
      asked.set(keyOf(sibling), { question: sibling, family: null })
  }
  visit(tree, (node) => {
    const resolved = node.data?.directive
    if (resolved?.kind === 'value' || resolved?.kind === 'change') add({ question: resolved.question, family: null })
    if (resolved?.kind !== 'figure') return
    const { figure } = resolved
    for (const question of [...figure.benchmark.flat(), ...figure.benchmarkReferences])
      if (question) add({ question, family: null })
    for (const question of figure.rankings) add({ question, family: null })
    if (figure.fit) add({ question: figure.fit, family: null })
    if (figure.association) add({ question: figure.association, family: null })
    for (const row of figure.rows) {
      for (const question of [...row.cells.flat(), ...row.references]) if (question) add({ question, family: null })
      for (const question of row.comparisons) if (question) add({ question, family: figure.family })
    }
  })
  return [...asked.values()]
}
