import type { Theme } from '../report/theme/tokens.ts'

const cyrillic = new Set(['ru', 'kk'])

/** The faces that a page in this language is set in, for loading before the style asks for them: a house's own if it has any. */
export function facesOf(language: string, fonts: Theme['fonts']): string[] {
  if (fonts !== null) return Object.values(fonts).map(encodeURI)
  const script = cyrillic.has(language) ? 'cyrillic' : 'latin'
  return [`plumb-sans-${script}-400`, `plumb-sans-${script}-600`, `plumb-serif-${script}-700`].map(
    (name) => `/fonts/${name}.woff2`
  )
}
