import type { Answers } from '../estimate/answer-all.ts'
import type { Beside } from '../report/about.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'

/** Reports with the answers to all that they ask, and the texts beside them. */
export type Reports = Beside & { siteFile: SiteFile; pages: Page[]; library: Library; answers: Answers }
