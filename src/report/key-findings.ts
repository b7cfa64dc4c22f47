import type { Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { figureAt } from '../dataset/dataset.ts'
import { type EstimateQuestion, keyOf } from '../estimate/question.ts'
import { ask, type Call } from './call.ts'
import type { Strip } from './model.ts'

/** The findings of a block: the items of its list, or its paragraphs. Null: it holds something else. */
export function itemsOf(content: readonly RootContent[]): Nodes[] | null {
  const [first, ...others] = content
  if (first?.type === 'list' && others.length === 0) return first.children
  return content.every((each) => each.type === 'paragraph') ? [...content] : null
}

/**
 * What is drawn beside each finding: its value, and that of everybody. They are known when the page is read to its
 * end, which fills the list.
 */
export function askStrips(items: readonly Nodes[], call: Call): (Strip | null)[] {
  const strips: (Strip | null)[] = items.map(() => null)
  call.scope.later.push(() => {
    for (const [index, item] of items.entries()) {
      const question = drawnOf(item, call)
      if (!question) continue
      const benchmark = benchmarkOf(question, call)
      if (benchmark) ask(call, benchmark)
      strips[index] = { question, benchmark }
    }
  })
  return strips
}

/** The first value of a finding; where it is told at several waves, at the last of them. */
function drawnOf(item: Nodes, { datasets }: Call): EstimateQuestion | null {
  const found: EstimateQuestion[] = []
  visit(item, 'textDirective', (node) => {
    const resolved = node.data?.directive
    if (resolved?.kind === 'value') found.push(resolved.question)
  })
  const [first] = found
  if (!first) return null
  const told = found.filter((each) => keyOf({ ...each, wave: null }) === keyOf({ ...first, wave: null }))
  const { waves = [] } = datasets.find(({ name }) => name === first.dataset)?.codebook ?? {}
  const last = waves.findLast(({ code }) => told.some(({ wave }) => wave === code))
  return told.find(({ wave }) => wave === last?.code) ?? first
}

/** The same of everybody; null where it is that already, or was not published. */
function benchmarkOf(question: EstimateQuestion, { datasets }: Call): EstimateQuestion | null {
  if (Object.keys(question.domain).length === 0) return null
  const all = { ...question, domain: {}, except: {} }
  const dataset = datasets.find(({ name }) => name === question.dataset)
  return dataset?.kind === 'survey' || (dataset && figureAt(dataset, all)) ? all : null
}
