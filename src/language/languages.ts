import { en } from './en.ts'
import type { Language } from './language.ts'
import { ru } from './ru.ts'
import { srLatn } from './sr-latn.ts'

/** The languages that pages can be in, by tag. */
export const languages: Readonly<Record<string, Language>> = { en, ru, 'sr-Latn': srLatn }
