const cyrillic = new Set(['ru', 'kk'])

/** The faces that a page in this language is set in, for loading before the style asks for them. */
export function facesOf(language: string): string[] {
  const script = cyrillic.has(language) ? 'cyrillic' : 'latin'
  return [`plumb-sans-${script}-400`, `plumb-sans-${script}-600`, `plumb-serif-${script}-700`].map(
    (name) => `/fonts/${name}.woff2`
  )
}
