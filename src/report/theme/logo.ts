import { imageSize } from 'image-size'
import type { Problems } from '../../problem.ts'
import type { Yaml } from '../../yaml/yaml.ts'
import { conductOf } from '../carried.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { Logo } from './tokens.ts'

const tall = 32
const heaviest = 40_000

/** A logo by its files in reports/; null: one of them cannot be it. `single`: one file was said for both. */
export function logoOf(
  named: { light: string; dark: string },
  single: boolean,
  yaml: Yaml,
  files: ProjectFiles,
  problems: Problems
): Logo | null {
  const sizes = (['light', 'dark'] as const).map((mode) => {
    const place = yaml.place(single ? ['logo'] : ['logo', mode])
    return sizeOf(`reports/${named[mode]}`, place, files, problems)
  })
  const [size] = sizes
  if (!size || sizes.includes(null)) return null
  return {
    light: `reports/${named.light}`,
    dark: `reports/${named.dark}`,
    width: Math.round((size.width / size.height) * tall),
    height: tall
  }
}

/** The size of a logo's file. Null: it cannot be one. */
function sizeOf(path: string, place: ReturnType<Yaml['place']>, files: ProjectFiles, problems: Problems) {
  const fail = (message: string, remedy: string) => {
    const expected = 'an SVG or PNG file in reports/ of at most 40 kB'
    problems.error({ rule: 'theme-logo', place, message, expected, remedy })
    return null
  }
  if (!/^reports\/(?!.*(^|\/)\.\.?(\/|$)).+\.(svg|png)$/i.test(path) || !files.has(path))
    return fail(`There is no such picture as \`${path}\``, 'Mend the path, or add the file.')
  const bytes = files.bytes(path)
  const conduct = conductOf(path, bytes)
  if (conduct !== null) return fail(`\`${path}\` ${conduct}`, 'Save the drawing without scripts.')
  if (bytes.length > heaviest)
    return fail(
      `\`${path}\` has ${Math.round(bytes.length / 1000)} kB, which every reader would load`,
      'Save it smaller.'
    )
  try {
    return imageSize(bytes)
  } catch {
    return fail(`\`${path}\` is no picture that browsers show`, 'Save it anew as SVG or PNG.')
  }
}
