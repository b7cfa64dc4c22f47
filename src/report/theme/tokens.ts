import type { Text } from '../../language/text.ts'

/** The colours of pages and drawings, as the mock names them; `#rrggbb`. */
export const light = {
  paper: '#fdfdfb',
  ink: '#15202b',
  ink2: '#3f4c58',
  muted: '#5a6772',
  rule: '#d5dad9',
  grid: '#e3e7e5',
  axis: '#87929a',
  hi: '#1c4fa1',
  link: '#1c4fa1',
  slate: '#6b7983',
  band: '#87929a',
  neg2: '#8a4b08',
  neg1: '#c28336',
  mid: '#87929a',
  pos1: '#6a91d1',
  pos2: '#1c4fa1',
  on: '#ffffff',
  onsoft: '#15202b',
  worse: '#8a4b08',
  better: '#1c4fa1',
  mark: '#e9eef7'
}

export type Token = keyof typeof light
export type Palette = Record<Token, string>
export type Mode = 'light' | 'dark'

export const dark: Palette = {
  paper: '#10171d',
  ink: '#e9ecea',
  ink2: '#c0c9ce',
  muted: '#98a4ac',
  rule: '#2f3a42',
  grid: '#253039',
  axis: '#74818a',
  hi: '#86b2f7',
  link: '#93bbf9',
  slate: '#8c99a2',
  band: '#66747e',
  neg2: '#e9b06a',
  neg1: '#a06a25',
  mid: '#66747e',
  pos1: '#4571ba',
  pos2: '#9cc1fa',
  on: '#10171d',
  onsoft: '#ffffff',
  worse: '#e9b06a',
  better: '#9cc1fa',
  mark: '#1c2b40'
}

export const defaults: Record<Mode, Palette> = { light, dark }

/** A logo beside the site's title: files of the project, the second for dark pages, and its size as it is shown. */
export type Logo = { light: string; dark: string; width: number; height: number }

/** Faces of the house's own: paths in the project of sans 400 and 600 and display 700. */
export type Fonts = Record<(typeof fontFiles)[number], string>

export const fontFiles = ['sans-400', 'sans-600', 'display-700'] as const

/** The look of a site: the house's, or the tool's own. `name`: what stands in the masthead in place of the site's title. */
export type Theme = { name: Text | null; light: Palette; dark: Palette; logo: Logo | null; fonts: Fonts | null }

export const plain: Theme = { ...defaults, name: null, logo: null, fonts: null }
