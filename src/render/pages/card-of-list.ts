import { inLanguage } from '../../language/text.ts'
import type { Card } from '../chart/draw.ts'
import { nameOf } from '../house.ts'
import type { Frame } from '../site.ts'
import type { Around } from './around.ts'
import { cardIn } from './card.ts'

/** The card of the list of reports in a language, which stands for pages about the whole site too. */
export function cardOfList(around: House, tag: string): NonNullable<Frame['card']> {
  return cardIn(`files/${tag}/`, () => listCard(around, tag))
}

type House = Pick<Around, 'siteFile' | 'house'>

/** What the picture of a list of reports says. */
export function listCard({ siteFile, house }: House, tag: string): Card {
  const { title, summary } = siteFile
  const text = summary === null ? null : inLanguage(summary, tag)
  return {
    over: null,
    title: inLanguage(title, tag),
    text,
    figure: null,
    house: { title: nameOf(house, siteFile, tag), logo: house.logo },
    status: null,
    colours: house.colours
  }
}
