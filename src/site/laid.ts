import type { Printed } from '../render/print/printed.ts'
import type { LiveSite, Page } from '../render/site.ts'

/** What is laid out: a site without its files, or its reports for the printer. */
export type Laid = Pick<LiveSite, 'base' | 'language' | 'theme'> & { pages: (Page | Printed)[] }
