import { type Faces, type Family, families } from './faces.ts'

/** The family that most of a picture is in: Cyrillic where any of it is. */
export function familyOf(svg: string): Family {
  return /\p{Script=Cyrillic}/u.test(svg) ? 'cyrillic' : 'latin'
}

/**
 * An SVG whose texts name no family but where they have signs that its own lacks: that one has to be the renderer's
 * default. In a `<text>` stands nothing but text.
 */
export function withFamilies(svg: string, signs: Faces['signs']): string {
  const own = familyOf(svg)
  return svg
    .replaceAll(/ font-family="[^"]*"/g, '')
    .replaceAll(/(<text\b[^>]*>)([^<]*)/g, (_, tag: string, text: string) => tag + inFamilies(text, own, signs))
}

/** Entities are of signs that all faces have. */
function inFamilies(text: string, own: Family, signs: Faces['signs']): string {
  return text
    .split(/(\s+|&[^;]*;)/)
    .map((part) => (/^(\s|&)/.test(part) ? part : wordInFamilies(part, own, signs)))
    .join('')
}

/** A word in one family if any has all of its signs, else sign by sign; what none has is left to the renderer. */
function wordInFamilies(word: string, own: Family, signs: Faces['signs']): string {
  const others = families.filter((family) => family !== own)
  const having = (text: string) => [own, ...others].find((family) => [...text].every((sign) => signs[family].has(sign)))
  const written = (text: string, family: Family | undefined) =>
    family === undefined || family === own ? text : `<tspan font-family="${family}">${text}</tspan>`
  const whole = having(word)
  return whole ? written(word, whole) : [...word].map((sign) => written(sign, having(sign))).join('')
}
