import type { Answers } from '../estimate/answer-all.ts'
import type { Beside } from '../report/beside.ts'
import type { Library, Page, SiteFile } from '../report/model.ts'
import type { Theme } from '../report/theme/tokens.ts'

/** Reports with the answers to all that they ask, and the texts beside them. */
export type Reports = Beside & { siteFile: SiteFile; theme: Theme; pages: Page[]; library: Library; answers: Answers }
