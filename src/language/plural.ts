/**
 * Picks the form of a word that goes with a count: of `one`, `few` and `other` (in Russian as after 1, 2 and 5). Counts
 * come as they are written, "1 234", always whole.
 */
export function pluralOf(tag: string): (count: string, one: string, few: string, other: string) => string {
  const rules = new Intl.PluralRules(tag)
  return (count, one, few, other) => {
    const rule = rules.select(Number(count.replaceAll(/\D/g, '')))
    return rule === 'one' ? one : rule === 'few' ? few : other
  }
}
