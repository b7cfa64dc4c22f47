/** CLDR has no "and" in Kazakh lists of three. */
export const list = (items: readonly string[]) =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} және ${items.at(-1)}`
