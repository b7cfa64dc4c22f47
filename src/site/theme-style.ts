import { type Palette, plain, type Theme } from '../report/theme/tokens.ts'
import { addressOf } from './address.ts'

/** A house style as rules that follow the tool's own: the tokens that differ, in light and dark. Empty where none does. */
export function themeStyle({ light, dark }: Pick<Theme, 'light' | 'dark'>): string {
  const printed = Object.fromEntries(Object.entries(light).filter(([token]) => !ofPaper.has(token))) as Partial<Palette>
  return [
    inMedia('screen and (prefers-color-scheme: light)', rule(light, plain.light)),
    inMedia('screen and (prefers-color-scheme: dark)', rule(dark, plain.dark)),
    inMedia('print', rule(printed, plain.light))
  ].join('')
}

/** A house's own faces, as rules within a page; empty where it has none. What they lack comes from the tool's. */
export function facesStyle({ fonts }: Pick<Theme, 'fonts'>, base: string): string {
  if (fonts === null) return ''
  const face = (family: string, weight: string, path: string) =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url("${encodeURI(addressOf(base, path))}") format("woff2")}`
  return [
    face('House Sans', '400', fonts['sans-400']),
    face('House Sans', '600 700', fonts['sans-600']),
    face('House Display', '700', fonts['display-700']),
    'html:root{--sans:"House Sans",var(--chart);--serif:"House Display",var(--cut)}'
  ].join('')
}

/** What a sheet of paper has colours of its own for: see `print.css`. */
const ofPaper = new Set(['paper', 'ink', 'ink2', 'muted', 'rule', 'grid', 'axis', 'link', 'onsoft', 'mark'])

function inMedia(media: string, declarations: string): string {
  return declarations === '' ? '' : `@media ${media}{:root{${declarations}}}`
}

function rule(palette: Partial<Palette>, own: Palette): string {
  const changed = Object.entries(palette).filter(([token, colour]) => own[token as keyof Palette] !== colour)
  const ticks = changed.some(([token]) => token === 'hi' || token === 'paper')
    ? [
        ['tick1', tick(palette.paper ?? '#ffffff')],
        ['tick0', tick(palette.hi ?? own.hi)]
      ]
    : []
  return [...changed, ...ticks].map(([token, value]) => `--${token}:${value}`).join(';')
}

/** The tick of a statement that was checked. */
function tick(colour: string): string {
  const drawn = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><path d='M2 5.2 4.2 7.4 8 3' fill='none' stroke='${colour}' stroke-width='1.7'/></svg>`
  return `url("data:image/svg+xml,${drawn.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")`
}
