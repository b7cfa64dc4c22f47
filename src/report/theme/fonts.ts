import { languages as known } from '../../language/languages.ts'
import { listNames, type Place, type Problems } from '../../problem.ts'
import type { ProjectFiles } from '../project-files.ts'
import { type Fonts, fontFiles } from './tokens.ts'
import { signsOfWoff2 } from './woff2.ts'

const heaviest = 60_000
const digits = '0123456789'
/** So many of the letters that a face lacks are named. */
const named = 12

/**
 * The faces in a folder of reports/: sans 400 and 600, display 700, each with all letters of these languages. Null: one
 * is missing or will not do.
 */
export function fontsOf(
  folder: string,
  languages: readonly string[],
  place: Place,
  files: ProjectFiles,
  problems: Problems
): Fonts | null {
  const within = `reports/${folder.replace(/\/$/, '')}`
  const paths = fontFiles.map((name) => `${within}/${name}.woff2`)
  const fail = (message: string, remedy: string) => {
    const expected = `${listNames(fontFiles.map((name) => `${name}.woff2`))}, of at most 60 kB each`
    problems.error({ rule: 'theme-fonts', place, message, expected, remedy })
  }
  const outside = within.split('/').some((part) => part === '' || part === '.' || part === '..')
  const missing = paths.filter((path) => outside || !files.has(path))
  if (missing.length > 0) {
    fail(`There is no ${listNames(missing)}`, 'Add what is missing, or take `fonts` out.')
    return null
  }
  const faults = paths.flatMap((path) => faultsOf(path, files.bytes(path), languages))
  for (const { message, remedy } of faults) fail(message, remedy)
  return faults.length > 0 ? null : (Object.fromEntries(fontFiles.map((name, index) => [name, paths[index]])) as Fonts)
}

/** Why a face will not do, and what then. */
function faultsOf(
  path: string,
  bytes: Uint8Array,
  languages: readonly string[]
): { message: string; remedy: string }[] {
  if (bytes.length > heaviest)
    return [
      {
        message: `\`${path}\` has ${Math.round(bytes.length / 1000)} kB, which every reader would load`,
        remedy: 'Subset it to the letters of the languages of the site.'
      }
    ]
  const signs = signsOfWoff2(bytes)
  if (signs === null) return [{ message: `\`${path}\` is no WOFF2 font`, remedy: 'Save it anew as WOFF2.' }]
  return languages
    .flatMap((tag) => lackingIn(signs, tag))
    .map(({ language, letters }) => ({
      message: `\`${path}\` lacks letters of ${language}: ${letters}`,
      remedy: 'Subset it anew with these, or take another face.'
    }))
}

/** The letters and digits that a language needs and a face does not have, small and capital. */
function lackingIn(signs: ReadonlySet<string>, tag: string): { language: string; letters: string }[] {
  const language = known[tag]
  if (!language) return []
  const { letters, name } = language
  const missing = [...letters, ...letters.toLocaleUpperCase(tag), ...digits].filter((sign) => !signs.has(sign))
  if (missing.length === 0) return []
  const more = missing.length > named ? ', …' : ''
  return [{ language: name, letters: `${missing.slice(0, named).join(', ')}${more}` }]
}
