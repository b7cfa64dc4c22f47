import { type Card, cardSize, drawCard } from '../chart/draw.ts'
import { type Picture, picture } from '../late.ts'
import type { Frame } from '../site.ts'

/** A card's name; no figure has it for its id. */
export const cardName = 'social-card.png'

/** What a page says of the card in a folder of the site's files; the words for those who do not see it are those on it. */
export function cardIn(folder: string, card: () => Card): NonNullable<Frame['card']> {
  return {
    path: folder + cardName,
    ...cardSize,
    get alt() {
      const { title, text, figure } = card()
      const says = figure ? `${figure.title}. ${figure.summary}` : text
      return says === null ? title : `${title}. ${says}`
    }
  }
}

export function cardPicture(card: () => Card): Picture {
  return picture(1, () => drawCard(card()))
}
