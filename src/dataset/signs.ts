/** A text as it looks: accents on their letters, one kind of spaces, digits and minus signs, and nothing unseen. */
export function asSeen(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
    .replaceAll(/[−‐‑‒–—]/g, '-')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim()
}

/** The signs that make a text another than it looks, by their numbers in Unicode and in words. Null: there are none. */
export function unlikeSigns(text: string, like: string): string | null {
  const here = strange(text, like)
  if (here.length > 0) return `has ${listed(here)} in it`
  const there = strange(like, text)
  return there.length > 0 ? `lacks ${listed(there)}` : null
}

function strange(text: string, like: string): string[] {
  return [...new Set(text)].filter((sign) => !like.includes(sign) && /[^ -~]/u.test(sign))
}

function listed(signs: string[]): string {
  const shown = signs.slice(0, 3).map((sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `U+${code} (${words.find(([pattern]) => pattern.test(sign))?.[1] ?? 'a letter of its own'})`
  })
  return shown.join(' and ')
}

const words: [RegExp, string][] = [
  [/\u00a0/, 'a no-break space'],
  [/\u200b/, 'a space of no width'],
  [/\ufeff/, 'a byte order mark'],
  [/\r/, 'a carriage return'],
  [/\n/, 'a line feed'],
  [/\t/, 'a tab'],
  [/\u2212/, 'a minus sign that is no hyphen'],
  [/\p{Pd}/u, 'a dash that is no hyphen'],
  [/\p{M}/u, 'an accent apart from its letter'],
  [/\p{Nd}/u, 'a digit of another width or script'],
  [/\p{Zs}/u, 'a space of another width'],
  [/[\p{Cf}\p{Cc}]/u, 'a sign that is not seen']
]
