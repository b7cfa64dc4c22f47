import type { ElementContent } from 'hast'
import { isMet } from '../report/claims/shown.ts'
import type { Resolved } from '../report/model.ts'
import { type Context, textIn } from './context.ts'
import { renderFigure } from './figure/figure.ts'
import { renderChange } from './inline/change.ts'
import { renderClaim } from './inline/claim.ts'
import { renderValue } from './inline/value.ts'

/** What a directive comes to on a page. `children` renders what stands within it: the words in its brackets, or a passage. */
type Renderer<Kind extends Resolved['kind']> = (
  resolved: Extract<Resolved, { kind: Kind }>,
  children: () => ElementContent[],
  context: Context
) => ElementContent[]

/** How each kind of directive is shown. */
const renderers: { [Kind in Resolved['kind']]: Renderer<Kind> } = {
  value: ({ question }, _, context) => renderValue(question, context),
  change: ({ question }, _, context) => renderChange(question, context),
  name: ({ text }, _, context) => [{ type: 'text', value: textIn(context, text) }],
  figure: ({ figure }, children, context) => [renderFigure(figure, children(), context)],
  claim: ({ claim }, children, context) => renderClaim(claim, children(), context),
  when: ({ condition }, children, context) => (isMet(condition, context.answers) ? children() : [])
}

export function renderDirective(
  resolved: Resolved,
  children: () => ElementContent[],
  context: Context
): ElementContent[] {
  const render = renderers[resolved.kind] as Renderer<Resolved['kind']>
  return render(resolved, children, context)
}
