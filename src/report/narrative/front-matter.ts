import type { Root } from 'mdast'
import type { z } from 'zod'
import type { Problems } from '../../problem.ts'
import { parseAll } from '../../yaml/parse.ts'
import { day, list, map, moment, number, text, word, yesNo } from '../../yaml/shapes.ts'
import { readYaml, type Yaml } from '../../yaml/yaml.ts'
import { writtenTables } from '../tables/written.ts'

const entries = 'a list of days with what happened, like [{ date: 2026-03-02, text: … }]'
const dated = list(map({ date: day, text }), entries)
const datasets = 'a list of datasets, like [covid-service]'
/** The front matter of a narrative as it is written. */
export const writtenFrontMatter = map({
  title: word('a text'),
  datasets: list(word('a text'), datasets).optional(),
  order: number.optional(),
  date: day.optional(),
  summary: word('a text').optional(),
  topic: word('a text').optional(),
  authors: list(word('a text'), 'a list of names, like [Jane Doe, John Roe]').optional(),
  doi: word('a DOI')
    .regex(/^10\.\d{4,9}\/[^\s"<>{}]+$/, { error: 'a DOI, like 10.5281/zenodo.1234567, with no address before it' })
    .optional(),
  version: word('a text').optional(),
  corrections: dated.optional(),
  changes: dated.optional(),
  draft: yesNo.optional(),
  embargo: moment.optional(),
  tables: writtenTables.optional()
})

export type FrontMatter = z.output<typeof writtenFrontMatter>

/** The front matter of a narrative, and its YAML for places. Null: see `problems`. */
export function readFrontMatter(
  path: string,
  tree: Root,
  problems: Problems
): { matter: FrontMatter; yaml: Yaml } | null {
  const node = tree.children[0]
  if (node?.type !== 'yaml') {
    problems.error({
      rule: 'front-matter',
      place: { path, line: 1, column: 1 },
      message: 'This narrative has no front matter',
      expected: 'a first line `---`, then `title:` and `datasets:`, then `---`',
      remedy: 'Write it at the very top of the file.'
    })
    return null
  }
  const yaml = readYaml(path, node.value, problems, (node.position?.start.line ?? 1) + 1)
  if (!yaml) return null
  const matter = parseAll(writtenFrontMatter, yaml, { title: '-' }, problems)
  return matter && { matter, yaml }
}
