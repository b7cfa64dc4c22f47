import type { Script } from './faces.ts'

/** The script that most of a picture is in: Cyrillic where any of it is. */
export function scriptOf(svg: string): Script {
  return /\p{Script=Cyrillic}/u.test(svg) ? 'Cyrillic' : 'Latin'
}

/** Words of a script with what stands between them. */
const words = {
  Latin: /\p{Script=Latin}(?:[\p{Script=Latin}\p{Script=Common}\p{Mn}]*[\p{Script=Latin}\p{Mn}])?/gu,
  Cyrillic: /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\p{Script=Common}\p{Mn}]*[\p{Script=Cyrillic}\p{Mn}])?/gu
}

/**
 * An SVG whose texts take no family but that of a script: its own has to be the renderer's default, words of the other
 * name theirs. In a `<text>` stands nothing but text.
 */
export function withFamilies(svg: string): string {
  const other = scriptOf(svg) === 'Latin' ? 'Cyrillic' : 'Latin'
  return svg
    .replaceAll(/ font-family="[^"]*"/g, '')
    .replaceAll(/(<text\b[^>]*>)([^<]*)/g, (_, tag: string, text: string) => tag + pieces(text, other))
}

function pieces(text: string, other: Script): string {
  const entity = /(&[^;]*;)/
  return text
    .split(entity)
    .map((part) => (entity.test(part) ? part : part.replaceAll(words[other], (run) => inFamily(run, other))))
    .join('')
    .replaceAll('← ', leftArrow)
}

/** The faces have no arrow to the left: one to the right turned round, between shifts that take each other back. */
const leftArrow = '<tspan rotate="180" dx=".6em" dy="-.5em">→</tspan><tspan dx="-.6em" dy=".5em">&#160;</tspan>'

const inFamily = (text: string, family: Script) => `<tspan font-family="${family}">${text}</tspan>`
