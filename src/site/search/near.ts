import type { Hit } from './pagefind.ts'

/**
 * Was each word that somebody looked for found, or one that begins alike? The index shortens a word until it finds any:
 * that is how it finds other forms of it, in languages whose forms it does not know as well, but also "in" for
 * "internet".
 */
export function isNear(
  { content, locations }: Pick<Hit, 'content' | 'locations'>,
  asked: string,
  lang: string
): boolean {
  const words = content.split(/\s+/)
  const found = locations.flatMap((location) => partsOf(words[location] ?? '', lang))
  return partsOf(asked, lang).every((word) => found.some((each) => beginsAlike(each, word)))
}

/** At least three letters, and two fifths of the word. */
function beginsAlike(found: string, asked: string): boolean {
  const least = Math.min(asked.length, Math.max(3, Math.floor(asked.length * 0.4)))
  return found.includes(asked) || found.startsWith(asked.slice(0, least))
}

/** The words of a text without accents and case. */
function partsOf(text: string, lang: string): string[] {
  const plain = text.toLocaleLowerCase(lang).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
}
