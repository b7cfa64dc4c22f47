import { az } from './az.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import type { Language } from './language.ts'
import { ru } from './ru.ts'
import { srLatn } from './sr-latn.ts'
import { tr } from './tr.ts'

/** The languages that pages can be in, by tag. */
export const languages: Readonly<Record<string, Language>> = { en, az, kk, ru, 'sr-Latn': srLatn, tr }
