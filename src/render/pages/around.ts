import type { SiteFile } from '../../report/model.ts'
import type { HouseStyle } from '../house.ts'
import type { Link } from '../site.ts'

/** What all pages of a site have around them. */
export type Around = {
  siteFile: SiteFile
  house: HouseStyle
  /** The pages beside the reports, by language: see `sitePages`. */
  menus: ReadonlyMap<string, readonly Link[]>
}
