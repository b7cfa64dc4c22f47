/** House styles: the tool's own can be read by everybody, and so can every other that a site is built with. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { weaknesses } from '../../report/theme/contrast.ts'
import { complete } from '../../report/theme/palette.ts'
import { defaults, type Mode } from '../../report/theme/tokens.ts'
import { themeStyle } from '../../site/theme-style.ts'
import { prepareProject, problemText, projectOf } from '../project.ts'
import { repository } from '../run.ts'

const modes: Mode[] = ['light', 'dark']
const themed = async (theme: string) => {
  const root = projectOf('small', [['reports/theme.yaml', null, theme]])
  const prepared = await prepareProject(root)
  return { site: prepared.site, text: problemText(prepared, root) }
}

describe("the tool's own look", () => {
  test.each(modes)('can be read and told apart in %s', (mode) => {
    expect(weaknesses(defaults[mode])).toEqual([])
    expect(complete(mode, {})).toEqual(defaults[mode])
  })

  test.each(modes)('is what the style sheet says in %s', (mode) => {
    const css = readFileSync(join(repository, 'src/site/styles/tokens.css'), 'utf8')
    const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
    const written = Object.fromEntries(
      [...(mode === 'light' ? light : dark).matchAll(/--(\w+): (#\w+);/g)].map(([, token, colour]) => [
        token,
        colour?.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour
      ])
    )
    expect(written).toEqual(defaults[mode])
  })

  test('adds no style to itself', () => {
    expect(themeStyle(defaults)).toBe('')
  })
})

describe('a house style', () => {
  test('that can be read becomes a style; what it does not say follows from what it does', async () => {
    const { site, text } = await themed('light: { hi: "#8c1d40", pos2: "#0b3d91" }\ndark: { hi: "#8fd0ff" }\n')
    expect(text).toBe('')
    expect(site?.theme.light).toMatchObject({
      hi: '#8c1d40',
      link: '#8c1d40',
      better: '#0b3d91',
      paper: defaults.light.paper
    })
    const css = themeStyle(site?.theme ?? defaults)
    expect(css).toContain('--hi:#8c1d40;')
    expect(css).toContain('@media screen and (prefers-color-scheme: dark){:root{--hi:#8fd0ff;')
    expect(css).toContain("stroke='%238c1d40'")
  })

  test('with a colour that is too pale is told the ratio, the one that is needed, and the nearest that passes', async () => {
    const { text } = await themed('light: { hi: "#777777" }\n')
    expect(text).toContain(
      'reports/theme.yaml:1:14: `hi` #777777 is too near to `paper` #fdfdfb as text: the contrast is 4.3'
    )
    expect(text).toContain('Expected 4.5 or more.\n  Did you mean `#747474`?')
  })

  test('of red and green is told that some see one colour', async () => {
    const { text } = await themed('light: { neg2: "#b00000", pos2: "#006400" }\n')
    expect(text).toContain('look alike to readers who see no green')
  })

  test('has a logo, which is a picture of the project that only is seen', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><path d="M0 0h64v32H0z"/></svg>'
    const root = (logo: string) =>
      projectOf('small', [
        ['reports/theme.yaml', null, 'logo: logo.svg\n'],
        ['reports/logo.svg', null, logo]
      ])
    const { site } = await prepareProject(root(svg))
    expect(site?.theme.logo).toEqual({ light: '/files/logo.svg', dark: '/files/logo.svg', width: 64, height: 32 })
    expect(String(site?.files.get('files/logo.svg'))).toBe(svg)
    const runs = root(svg.replace('<path', '<script>1</script><path'))
    expect(problemText(await prepareProject(runs), runs)).toContain(
      '`reports/logo.svg` holds `<script>`, which can run'
    )
  })
})
