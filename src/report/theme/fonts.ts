import { languages as known } from '../../language/languages.ts'
import type { Place, Problems } from '../../problem.ts'
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
  const entries = fontFiles.map((name) => [name, `reports/${folder.replace(/\/$/, '')}/${name}.woff2`] as const)
  const sound = entries.map(([, path]) => isSound(path, languages, place, files, problems))
  return sound.includes(false) ? null : (Object.fromEntries(entries) as Fonts)
}

function isSound(
  path: string,
  languages: readonly string[],
  place: Place,
  files: ProjectFiles,
  problems: Problems
): boolean {
  const fail = (message: string, remedy: string) => {
    const expected = `${fontFiles.map((name) => `\`${name}.woff2\``).join(', ')}, of at most 60 kB each`
    problems.error({ rule: 'theme-fonts', place, message, expected, remedy })
    return false
  }
  if (!/^reports\/(?!.*(^|\/)\.\.?(\/|$))/.test(path) || !files.has(path))
    return fail(`There is no face \`${path}\``, 'Add the file, or take `fonts` out.')
  const bytes = files.bytes(path)
  if (bytes.length > heaviest)
    return fail(
      `\`${path}\` has ${Math.round(bytes.length / 1000)} kB, which every reader would load`,
      'Subset it to the letters of the site’s languages.'
    )
  const signs = signsOfWoff2(bytes)
  if (signs === null) return fail(`\`${path}\` is no WOFF2 font`, 'Save it anew as WOFF2.')
  const lacking = languages.flatMap((tag) => lackingIn(signs, tag))
  for (const { language, letters } of lacking)
    fail(`\`${path}\` lacks letters of ${language}: ${letters}`, 'Subset it anew with these, or take another face.')
  return lacking.length === 0
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
