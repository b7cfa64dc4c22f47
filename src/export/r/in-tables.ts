import { keyOf, sidesOf } from '../../estimate/question.ts'
import type { Exported } from '../exported.ts'

/** How many estimates stand in a report's tables and nowhere else in it: R does not compute them again. */
export function onlyInTables({ pages }: Pick<Exported, 'pages'>): number {
  const keysOf = (asked: Exported['pages'][number]['asked']) =>
    asked.flatMap(({ question }) => sidesOf(question).map(keyOf))
  const elsewhere = new Set(pages.flatMap((page) => keysOf(page.asked)))
  const inTables = new Set(pages.flatMap(({ tables }) => keysOf(tables?.asked ?? [])))
  return [...inTables].filter((key) => !elsewhere.has(key)).length
}
