import type { ElementContent } from 'hast'
import type { Resolved } from '../report/model.ts'
import { type Context, textIn } from './context.ts'
import { renderFigure } from './figure/figure.ts'
import { renderBase } from './inline/base.ts'
import { renderChange } from './inline/change.ts'
import { renderCite } from './inline/cite.ts'
import { renderGap } from './inline/gap.ts'
import { renderRank } from './inline/rank.ts'
import { renderTerm } from './inline/term.ts'
import { renderValue } from './inline/value.ts'

/** What a directive comes to on a page. `children` renders what stands within it: the words in its brackets, or a passage. */
type Renderer<Kind extends Resolved['kind']> = (
  resolved: Extract<Resolved, { kind: Kind }>,
  children: () => ElementContent[],
  context: Context
) => ElementContent[]

/** How each kind of directive is shown. */
const renderers: { [Kind in Resolved['kind']]: Renderer<Kind> } = {
  value: ({ question, writing }, _, context) => renderValue(question, writing, context),
  change: ({ question, writing }, _, context) => renderChange(question, writing, context),
  name: ({ text }, _, context) => [{ type: 'text', value: textIn(context, text) }],
  figure: ({ figure }, children, context) => [renderFigure(figure, children(), context)],
  gap: ({ question, versus, writing }, _, context) => renderGap(question, versus, writing, context),
  rank: ({ rank, writing }, _, context) => renderRank(rank, writing, context),
  base: ({ question, writing }, _, context) => renderBase(question, writing, context),
  term: ({ term }, children, context) => renderTerm(term, children(), context),
  cite: ({ number, time }, children) => [renderCite(number, time, children())],
  num: (_, children) => children()
}

export function renderDirective(
  resolved: Resolved,
  children: () => ElementContent[],
  context: Context
): ElementContent[] {
  const render = renderers[resolved.kind] as Renderer<Resolved['kind']>
  return render(resolved, children, context)
}
