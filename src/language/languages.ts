import { en } from './en.ts'
import type { Language } from './language.ts'

/** The languages that pages can be in, by tag. */
export const languages: Readonly<Record<string, Language>> = { en }
