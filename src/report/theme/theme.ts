import { z } from 'zod'
import { textOf } from '../../language/text.ts'
import type { Problems } from '../../problem.ts'
import { parseAll } from '../../yaml/parse.ts'
import { map, text, word } from '../../yaml/shapes.ts'
import { readYaml, type Yaml } from '../../yaml/yaml.ts'
import type { ProjectFiles } from '../project-files.ts'
import { type Weak, weaknesses } from './contrast.ts'
import { fontsOf } from './fonts.ts'
import { logoOf } from './logo.ts'
import { complete, type Own, own } from './palette.ts'
import { type Mode, type Palette, plain, type Theme } from './tokens.ts'

const colour = word('a colour like `#1c4fa1`').regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour like `#1c4fa1`' })
const colours = map(
  Object.fromEntries(own.map((token) => [token, colour.optional()])) as Record<Own, z.ZodOptional<typeof colour>>
)

/** reports/theme.yaml as it is written. */
export const writtenTheme = map({
  name: text.optional(),
  light: colours.optional(),
  dark: colours.optional(),
  logo: z
    .union([word('a file'), map({ light: word('a file'), dark: word('a file') })], {
      error: 'a file in reports/, or one for `light` and one for `dark`'
    })
    .optional(),
  fonts: word('a folder in reports/').optional()
})

export const themePath = 'reports/theme.yaml'

/**
 * Reads the theme of a site in these languages; the tool's own where it has none, or where something is wrong: see
 * `problems`.
 */
export function readTheme(files: ProjectFiles, languages: readonly string[], problems: Problems): Theme {
  if (!files.has(themePath)) return plain
  const yaml = readYaml(themePath, files.text(themePath), problems)
  const written = yaml && parseAll(writtenTheme, yaml, {}, problems)
  if (!yaml || !written) return plain
  const palette = (mode: Mode) => {
    const found = complete(mode, defined(written[mode] ?? {}))
    if (written[mode] !== undefined) for (const weak of weaknesses(found)) report(weak, mode, found, yaml, problems)
    return found
  }
  const { name, logo, fonts } = written
  const named = typeof logo === 'string' ? { light: logo, dark: logo } : logo
  return {
    name: name === undefined ? null : textOf(name),
    light: palette('light'),
    dark: palette('dark'),
    logo: named === undefined ? null : logoOf(named, typeof logo === 'string', yaml, files, problems),
    fonts: fonts === undefined ? null : fontsOf(fonts, languages, yaml.place(['fonts']), files, problems)
  }
}

function defined(said: Partial<Record<Own, string | undefined>>): Partial<Record<Own, string>> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<
    Record<Own, string>
  >
}

const kinds: Record<Weak['kind'], string> = {
  text: 'as text',
  mark: 'as a mark',
  deuteranopia: 'to readers who see no green',
  protanopia: 'to readers who see no red'
}

/** What each colour that follows from others follows from, first of all. */
const sources: Partial<Record<string, Own>> = {
  link: 'hi',
  worse: 'neg2',
  better: 'pos2',
  mark: 'hi',
  on: 'pos2',
  onsoft: 'pos1'
}

function report(weak: Weak, mode: Mode, palette: Palette, yaml: Yaml, problems: Problems): void {
  const { token, against, kind, found, needed, nearest } = weak
  const ratio = kind === 'text' || kind === 'mark'
  const candidates = [token, sources[token], against, sources[against], 'ink', 'paper']
  const at = candidates.find((each) => each !== undefined && yaml.keys([mode]).includes(each))
  const followed = at === undefined || at === token || at === against ? '' : `, which follows from \`${at}\`,`
  const number = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)
  problems.error({
    rule: 'theme-contrast',
    place: yaml.place(at === undefined ? [mode] : [mode, at]),
    message: ratio
      ? `\`${token}\` ${palette[token]}${followed} is too near to \`${against}\` ${palette[against]} ${kinds[kind]}: the contrast is ${number(found)}`
      : `\`${token}\` ${palette[token]}${followed} and \`${against}\` ${palette[against]} look alike ${kinds[kind]}: they are ${number(found)} apart`,
    expected: ratio ? `${needed} or more` : `${needed} or more (CIEDE2000)`,
    ...(nearest === null ? {} : { closest: nearest }),
    remedy: ratio
      ? 'Make one of the two darker or lighter.'
      : 'Take colours that differ in lightness too, such as blue and brass.'
  })
}
