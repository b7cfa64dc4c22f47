import { Buffer } from 'node:buffer'
import { inLanguage } from '../language/text.ts'
import type { SiteFile } from '../report/model.ts'
import { type Palette, plain, type Theme } from '../report/theme/tokens.ts'
import type { House } from './chart/brand.ts'
import { type Colours, plainColours } from './chart/palette.ts'

/** What a house style gives to pictures and names; `logo` is a whole picture in its address. */
export type HouseStyle = { name: Theme['name']; logo: House['logo']; colours: Colours }

/** The tool's own. */
export const plainHouse: HouseStyle = { name: null, logo: null, colours: plainColours }

/** A theme as pictures have it; `bytesOf` reads a file of the project. */
export function houseOf({ name, logo, light }: Theme, bytesOf: (path: string) => Uint8Array): HouseStyle {
  return {
    name,
    logo: logo && { href: addressOf(logo.light, bytesOf(logo.light)), width: logo.width, height: logo.height },
    colours: coloursOf(light)
  }
}

/** What stands in the masthead: the house's name, else the site's title. */
export function nameOf({ name }: HouseStyle, { title }: SiteFile, tag: string): string {
  return inLanguage(name ?? title, tag)
}

/** A light page's colours on a file; its paper is white unless the house has another. */
function coloursOf(light: Palette): Colours {
  const tokens = Object.keys(plainColours) as (keyof Colours)[]
  const own = Object.fromEntries(tokens.map((token) => [token, light[token]])) as Record<keyof Colours, string>
  return light.paper === plain.light.paper ? { ...own, paper: plainColours.paper } : own
}

function addressOf(path: string, bytes: Uint8Array): string {
  const type = path.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : 'image/png'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
