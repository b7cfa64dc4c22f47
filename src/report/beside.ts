import type { Page, Term } from './model.ts'

/** What a site has beside its reports: a page about it, in the languages in which there is one, and its glossary. */
export type Beside = { about: Page[]; terms: Term[] }
