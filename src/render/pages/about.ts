import { anew } from '../../memory.ts'
import { aboutReport } from '../../report/about.ts'
import { bodyOfNarrative } from '../body.ts'
import { contextOf } from '../context-of.ts'
import type { SitePage } from './site-page.ts'

/** What its authors wrote about the site. */
export const aboutPage: SitePage = {
  slug: aboutReport,
  name: ({ words }) => words.edition.about,
  of: ({ reports, addresses, base, house }, language) => {
    const addressed = addresses.get(aboutReport)?.find((each) => each.language === language.tag)
    if (!addressed) return null
    const { siteFile, library, answers } = reports
    const { title, summary } = addressed.page
    const body = () => bodyOfNarrative(contextOf(siteFile, addressed, addresses, library, answers, base, house, anew))
    return { title, standfirst: summary, body }
  }
}
