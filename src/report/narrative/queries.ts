import { createHash } from 'node:crypto'
import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Problems } from '../../problem.ts'
import type { Scope } from '../call.ts'
import type { NamedQuery, Use } from '../model.ts'
import type { Source } from './resolve.ts'

/**
 * Takes the queries out of a narrative: code in `sql` with a name behind it. Code without a name is code, to be read.
 */
export function takeQueries(
  tree: Root,
  { text, locate }: Source,
  datasets: readonly Dataset[],
  problems: Problems
): Map<string, NamedQuery> {
  const queries = new Map<string, NamedQuery>()
  visit(tree, 'code', (node: Code, index, parent) => {
    if (node.lang !== 'sql' || !node.meta) return
    const from = node.position?.start.offset ?? 0
    const end = text.indexOf('\n', from)
    const place = locate(from, end < 0 ? text.length : end)
    const [, name, weights] = /^name=([a-z][a-z0-9-]*)(\s+weights=no)?$/.exec(node.meta.trim()) ?? []
    if (name === undefined)
      problems.error({
        rule: 'query-name',
        place,
        message: `\`${node.meta.trim()}\` is no name of a query`,
        expected:
          'a first line like `sql name=visits` behind the backquotes, the name in small letters, digits and hyphens',
        remedy: 'Mend it; code that is only to be read has nothing behind `sql`.'
      })
    else if (queries.has(name))
      problems.error({
        rule: 'query-name',
        place,
        message: `Two queries of this page are called \`${name}\``,
        remedy: 'Give one of them another name.'
      })
    else {
      const question = { kind: 'query' as const, datasets: datasets.map((each) => each.name), sql: node.value }
      queries.set(name, { name, question, at: end + 1, weights: weights === undefined, place })
    }
    parent?.children.splice(index ?? 0, 1)
    return index
  })
  return queries
}

/** What the queries of a page ask, for a translation to be held against: names of columns may be other words there. */
export function usesOfQueries({ queries }: Scope): Use[] {
  return [...queries.values()].map(({ name, question, place }) => {
    const asked = question.sql.replaceAll(/\s+as\s+"[^"]*"/gi, '').replaceAll(/\s+/g, ' ')
    const hash = createHash('sha256').update(asked).digest('hex').slice(0, 6)
    return { asks: `sql{name=${name}} (${hash})`, place }
  })
}

/** A query that no figure shows may be one that was forgotten. */
export function warnOfUnused({ queries, queryFigures }: Scope, problems: Problems): void {
  for (const { name, question, place } of queries.values())
    if (!queryFigures.some((figure) => figure.query === question))
      problems.warn({
        rule: 'query-unused',
        place,
        message: `No figure shows what the query \`${name}\` gives`,
        expected: `\`::table[…]{sql=${name}}\` or \`::chart[…]{sql=${name}}\``,
        remedy: 'Add one, or take the query out.'
      })
}
