import { inLanguage } from '../../language/text.ts'
import type { SiteFile } from '../../report/model.ts'
import type { Card } from '../chart/draw.ts'
import type { Frame } from '../site.ts'
import { cardIn } from './card.ts'

/** The card of the list of reports in a language, which stands for pages about the whole site too. */
export function cardOfList(siteFile: SiteFile, tag: string): NonNullable<Frame['card']> {
  return cardIn(`files/${tag}/`, () => listCard(siteFile, tag))
}

/** What the picture of a list of reports says. */
export function listCard({ title, summary }: SiteFile, tag: string): Card {
  const text = summary === null ? null : inLanguage(summary, tag)
  return {
    over: null,
    title: inLanguage(title, tag),
    text,
    figure: null,
    siteTitle: inLanguage(title, tag),
    status: null
  }
}
