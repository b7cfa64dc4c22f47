import type { ElementContent } from 'hast'
import { isMet } from '../report/claims/shown.ts'
import type { Resolved } from '../report/model.ts'
import { renderEvidence } from './blocks/evidence.ts'
import { renderKeyFindings } from './blocks/key-findings.ts'
import { renderMethod } from './blocks/method.ts'
import { renderPages } from './blocks/pages.ts'
import { renderDetails, renderNote, renderTab, renderTabs } from './blocks/passages.ts'
import { renderQuotes } from './blocks/quotes.ts'
import { type Context, textIn } from './context.ts'
import { renderFigure } from './figure/figure.ts'
import { renderBase } from './inline/base.ts'
import { renderChange } from './inline/change.ts'
import { renderCite } from './inline/cite.ts'
import { renderClaim } from './inline/claim.ts'
import { renderGap } from './inline/gap.ts'
import { renderRank } from './inline/rank.ts'
import { renderRef } from './inline/ref.ts'
import { renderTarget } from './inline/target.ts'
import { renderTerm } from './inline/term.ts'
import { renderValue } from './inline/value.ts'
import { renderQueryFigure } from './query/figure.ts'

/**
 * What a directive comes to on a page. `children` renders what stands within it: the words in its brackets, or the
 * passage of a block, whose brackets `label` renders.
 */
type Renderer<Kind extends Resolved['kind']> = (
  resolved: Extract<Resolved, { kind: Kind }>,
  children: () => ElementContent[],
  context: Context,
  label: () => ElementContent[]
) => ElementContent[]

/** How each kind of directive is shown. */
const renderers: { [Kind in Resolved['kind']]: Renderer<Kind> } = {
  value: ({ question, writing, unit }, _, context) => renderValue(question, writing, unit, context),
  change: (resolved, _, context) => renderChange(resolved, context),
  name: ({ text }, _, context) => [{ type: 'text', value: textIn(context, text) }],
  figure: ({ figure }, children, context) => [renderFigure(figure, children(), context)],
  'query-figure': ({ figure }, children, context) => [renderQueryFigure(figure, children(), context)],
  note: (_, children, _context, label) => [renderNote(label(), children())],
  details: (_, children, _context, label) => [renderDetails(label(), children())],
  tabs: (_, children) => [renderTabs(children())],
  tab: ({ group, open }, children, _context, label) => [renderTab({ group, open }, label(), children())],
  ref: ({ slug, id }, _, context) => renderRef({ slug, id }, context),
  pages: (resolved, _, context) => [renderPages(resolved, context)],
  target: ({ target, part }, _, context) => renderTarget(target, part, context),
  keyfindings: (findings, children, context, label) => [renderKeyFindings(findings, label(), children(), context)],
  evidence: ({ questions }, children, context) => renderEvidence(questions, children(), context),
  method: ({ datasets }, _, context) => renderMethod(datasets, context),
  quotes: ({ question }, children, context) => [renderQuotes(question, children(), context)],
  gap: ({ question, versus, writing }, _, context) => renderGap(question, versus, writing, context),
  rank: ({ rank, writing }, _, context) => renderRank(rank, writing, context),
  base: ({ question, writing }, _, context) => renderBase(question, writing, context),
  term: ({ term }, children, context) => renderTerm(term, children(), context),
  cite: ({ number, time }, children) => [renderCite(number, time, children())],
  num: (_, children) => children(),
  claim: ({ claim }, children, context) => renderClaim(claim, children(), context),
  when: ({ condition }, children, context) => (isMet(condition, context.answers) ? children() : [])
}

export function renderDirective(
  resolved: Resolved,
  children: () => ElementContent[],
  context: Context,
  label: () => ElementContent[]
): ElementContent[] {
  const render = renderers[resolved.kind] as Renderer<Resolved['kind']>
  return render(resolved, children, context, label)
}
