/** House styles: the tool's own can be read by everybody, and so can every other that a site is built with. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isPicture } from '../../render/late.ts'
import { weaknesses } from '../../report/theme/contrast.ts'
import { complete } from '../../report/theme/palette.ts'
import { defaults, type Mode, plain } from '../../report/theme/tokens.ts'
import { facesOf } from '../../site/faces.ts'
import { facesStyle, themeStyle } from '../../site/theme-style.ts'
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

  test('of which only the light page says its paper leaves the dark one as it is', async () => {
    const { site } = await themed('light: { paper: "#fffaf0" }\n')
    const css = themeStyle(site?.theme ?? defaults)
    expect(css).toContain('@media screen and (prefers-color-scheme: light){:root{--paper:#fffaf0;')
    expect(css).not.toContain('dark')
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

  test('has a name of its own in the masthead and in titles; the site keeps its title', async () => {
    const { site } = await themed('name: { en: Institute of Service }\n')
    const list = site?.pages.find(({ path }) => path === '/en/')
    expect(list).toMatchObject({ siteTitle: 'Institute of Service', title: 'Small benchmarks' })
  })

  test('gives its colours to files that travel alone', async () => {
    const { site } = await themed('light: { ink: "#4a0d22" }\n')
    const svgs = [...(site?.files ?? [])].flatMap(([path, content]) => (path.endsWith('.svg') ? String(content) : []))
    expect(svgs.some((svg) => svg.includes('fill="#4a0d22"'))).toBe(true)
    for (const svg of svgs) expect(svg).not.toMatch(/#15202b|var\(/)
    const card = site?.files.get('files/en/service/index/social-card.png')
    expect(card && isPicture(card) && card.svg).toContain('#4a0d22')
  })

  const face = (name: string) => readFileSync(join(repository, `public/fonts/plumb-${name}.woff2`))
  const set = (script: string, language = 'en') => {
    const root = projectOf('small', [
      ['reports/theme.yaml', null, 'fonts: faces\n'],
      ['reports/site.yaml', 'language: en\n', `language: en\n${language === 'en' ? '' : `languages: [${language}]\n`}`]
    ])
    mkdirSync(join(root, 'reports/faces'))
    const faces = {
      'sans-400': `sans-${script}-400`,
      'sans-600': `sans-${script}-600`,
      'display-700': `serif-${script}-700`
    }
    for (const [name, of] of Object.entries(faces)) writeFileSync(join(root, `reports/faces/${name}.woff2`), face(of))
    return root
  }

  test('has faces of its own, which pages load in place of the tool’s and charts do not', async () => {
    const root = set('latin')
    const prepared = await prepareProject(root)
    expect(problemText(prepared, root)).toBe('')
    const { site } = prepared
    expect(site?.theme.fonts?.['sans-400']).toBe('/files/faces/sans-400.woff2')
    expect(site?.files.get('files/faces/sans-400.woff2')).toHaveLength(face('sans-latin-400').length)
    const css = facesStyle(site?.theme ?? plain, '/x/')
    expect(css).toContain('src:url("/x/files/faces/display-700.woff2")')
    expect(css).toContain('--sans:"House Sans",var(--chart)')
    expect(facesOf('en', site?.theme.fonts ?? null)).toContain('/files/faces/sans-600.woff2')
  })

  test('with faces that lack letters of a language of the site is told which', async () => {
    const root = set('latin', 'kk')
    expect(problemText(await prepareProject(root), root)).toContain(
      '`reports/faces/sans-400.woff2` lacks letters of Қазақша: а, ә, б, в, г, ғ, д, е, ё, ж, з, и, …'
    )
  })
})
