import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { audienceId, pageIds } from '../../report/figure/ids.ts'
import type { Audience, Strip } from '../../report/model.ts'
import { type Context, textIn } from '../context.ts'
import { strip } from './strip.ts'

/** The findings of a report as a list, each beside a strip with its value; it opens the page where it is written first. */
export function renderKeyFindings(
  { strips, audience }: { strips: readonly (Strip | null)[]; audience: Audience | null },
  title: ElementContent[],
  passage: ElementContent[],
  context: Context
): Element {
  const id = audience ? audienceId(audience.key) : pageIds.findings
  const { findings } = context.language.words.frame
  const heading = audience ? `${findings}: ${textIn(context, audience.label)}` : findings
  const items = itemsOf(passage).map((content, index) => {
    const drawn = strips[index] ?? null
    return h('li', [...(drawn ? strip(drawn, context) : []), h('div', inParagraphs(content))])
  })
  return h('section', { className: ['kf'], ariaLabelledBy: id }, [
    h('h2', { id }, title.length > 0 ? title : heading),
    h('ol', items)
  ])
}

/** What stands in each item of a list, or else in each paragraph. */
function itemsOf(passage: ElementContent[]): ElementContent[][] {
  const elements = passage.filter((node) => node.type === 'element')
  const list = elements.find(({ tagName }) => tagName === 'ul' || tagName === 'ol')
  if (!list) return elements.map((paragraph) => [paragraph])
  return list.children.flatMap((item) => (item.type === 'element' ? [item.children] : []))
}

/** The words of a list without blank lines stand in no paragraph. */
function inParagraphs(content: ElementContent[]): ElementContent[] {
  const blocks = content.some((node) => node.type === 'element' && node.tagName === 'p')
  return blocks ? content : [h('p', content)]
}
