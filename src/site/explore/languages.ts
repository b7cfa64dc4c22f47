import type { Language } from '../../language/language.ts'

/** Each language in a file of its own, so that a page loads one. */
const loaders: Readonly<Record<string, () => Promise<Language>>> = {
  en: async () => (await import('../../language/en.ts')).en,
  az: async () => (await import('../../language/az.ts')).az,
  kk: async () => (await import('../../language/kk.ts')).kk,
  ru: async () => (await import('../../language/ru.ts')).ru,
  'sr-Latn': async () => (await import('../../language/sr-latn.ts')).srLatn,
  tr: async () => (await import('../../language/tr.ts')).tr
}

export async function loadLanguage(tag: string): Promise<Language> {
  const load = loaders[tag]
  if (!load) throw new Error(`There is no language ${tag}.`)
  return load()
}
