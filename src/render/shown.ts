import type { Element, Nodes as Html, Root } from 'hast'
import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Answers } from '../estimate/answer-all.ts'
import { anew } from '../memory.ts'
import { judge } from '../report/claims/judge.ts'
import type { Library, Page, Resolved, SiteFile } from '../report/model.ts'
import { addressesOf } from './addresses.ts'
import type { Context } from './context.ts'
import { type Addresses, contextOf } from './context-of.ts'
import { digits } from './digits.ts'
import { renderDirective } from './directives.ts'
import { numbersOfFigure } from './figure/numbers.ts'
import { plainHouse } from './house.ts'
import { htmlOf } from './narrative.ts'
import { isNumber, plainText } from './plain-text.ts'
import { numbersOfQuery } from './query/numbers.ts'
import type { FoundNumber, ShownNumber } from './shown-number.ts'
import { isClear } from './values.ts'

/** Every number and every claim that pages show, page by page in the order in which they are read. */
export function shownNumbers(siteFile: SiteFile, pages: Page[], library: Library, answers: Answers): ShownNumber[] {
  const reports = Map.groupBy(pages, (page) => page.report)
  const addresses: Addresses = new Map([...reports].map(([id, own]) => [id, addressesOf(own, siteFile)]))
  return [...addresses.values()].flatMap((addressed) =>
    addressed
      .filter((each) => each.language === each.page.language)
      .flatMap((each) => {
        const context = contextOf(siteFile, each, addresses, library, answers, '/', plainHouse, anew)
        const { report, language } = each.page
        return distinct(numbersOfPage(context)).map((number) => ({ report, page: each.path, language, ...number }))
      })
  )
}

/** The second of two numbers that ask for the same says so in its key. */
function distinct(numbers: FoundNumber[]): FoundNumber[] {
  const times = new Map<string, number>()
  return numbers.map((number) => {
    const time = (times.get(number.key) ?? 0) + 1
    times.set(number.key, time)
    return time === 1 ? number : { ...number, key: `${number.key} (${time})` }
  })
}

/** What stands around a number's place among a page's numbers, in the text that its sentence is found in. */
const [open, close] = ['\ue000', '\ue001']

function numbersOfPage(context: Context): FoundNumber[] {
  const found: FoundNumber[] = []
  const figures: FoundNumber[][] = []
  const tree = htmlOf(context, (resolved, node, children, label) => {
    if (resolved.kind === 'figure' || resolved.kind === 'query-figure') {
      const headline = children()
      const sentence = withoutMarks(plainText({ type: 'root', children: headline }).trim())
      figures.push(
        resolved.kind === 'figure'
          ? numbersOfFigure(resolved.figure, sentence, context)
          : numbersOfQuery(resolved.figure, sentence, context)
      )
      return [{ type: 'element', tagName: 'p', properties: {}, children: headline }]
    }
    const rendered = renderDirective(resolved, children, context, label)
    const isClaim = resolved.kind === 'claim'
    if (node.type !== 'textDirective' || !(isClaim || rendered.some(isNumber))) return rendered
    const text = withoutMarks(rendered.map((each) => plainText(each)).join(''))
    const at = node.position?.start.offset ?? 0
    const place = context.page.locate(at, node.position?.end.offset ?? at)
    found.push({ key: keyOf(node), text, ...numberOf(resolved, context.answers), place, sentence: '' })
    const mark = `${open}${found.length - 1}${close}`
    return isClaim ? [{ type: 'text', value: mark }, ...rendered] : [{ type: 'text', value: mark + text }]
  })
  for (const { text, at } of sentencesOf(tree, context.language.tag)) {
    const number = found[at]
    if (number) number.sentence = text
  }
  return [...found, ...figures.flat()]
}

/** A directive as it could be written: `value{of=ease sector=utilities}`. */
function keyOf(node: Nodes & { type: 'textDirective' }): string {
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) =>
    /^[^\s"'=<>`{}]+$/.test(value ?? '') ? `${name}=${value}` : `${name}="${value ?? ''}"`
  )
  return `${node.name}{${attributes.join(' ')}}`
}

/** The number behind what a directive shows; nulls where there is none of its own. */
function numberOf(resolved: Resolved, answers: Answers): Pick<FoundNumber, 'value' | 'clear'> {
  if (resolved.kind === 'claim') return { value: null, clear: judge(resolved.claim, answers).clear }
  if (!('question' in resolved) || resolved.kind === 'quotes') return { value: null, clear: null }
  const { question } = resolved
  if (resolved.kind === 'base') return { value: answers.estimate(resolved.question).n, clear: null }
  if (question.kind === 'estimate') return { value: digits(answers.estimate(question).value), clear: null }
  const comparison = answers.comparison(question, null)
  return {
    value: digits(comparison.difference),
    clear: comparison.pAdjusted === null ? null : isClear(comparison)
  }
}

const blocks = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'dt', 'dd'])

/** For each number of a page the sentence that holds it. */
function sentencesOf(tree: Root, language: string): { text: string; at: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const found: { text: string; at: number }[] = []
  visit(tree, 'element', (element: Element) => {
    if (!blocks.has(element.tagName) || element.children.some((child) => holdsBlock(child))) return
    for (const { segment } of segmenter.segment(plainText(element).replaceAll(/\s+/g, ' ')))
      for (const [, at] of segment.matchAll(new RegExp(`${open}(\\d+)${close}`, 'g')))
        found.push({ text: withoutMarks(segment).trim(), at: Number(at) })
    return SKIP
  })
  return found
}

function holdsBlock(node: Html): boolean {
  if (node.type !== 'element') return false
  return blocks.has(node.tagName) || node.children.some((child) => holdsBlock(child))
}

function withoutMarks(text: string): string {
  return text.replaceAll(new RegExp(`${open}\\d+${close}`, 'g'), '')
}
