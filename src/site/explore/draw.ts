/** The heavy half of an explorer: drawings and downloads, loaded when there is something to draw. */
import { toHtml } from 'hast-util-to-html'
import type { Context } from '../../render/context.ts'
import { renderFigure } from '../../render/figure/figure.ts'
import type { Content } from '../../render/late.ts'
import type { Figure } from '../../report/model.ts'

export type Drawn = { html: string; files: ReadonlyMap<string, Content> }

export function drawFigure(figure: Figure, title: string, context: Context): Drawn {
  const element = renderFigure(figure, [{ type: 'text', value: title }], context)
  return { html: toHtml(element, { allowDangerousHtml: true }), files: context.downloads.files }
}
