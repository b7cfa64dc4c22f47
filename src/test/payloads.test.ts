/** What an author or a data file says is text, on pages, in drawings and in downloads, whatever it looks like. */
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import type { Site } from '../render/site.ts'
import { payloadProject } from './payloads.ts'
import { type Edit, prepareProject, problemText, projectOf, renderProject } from './project.ts'
import { cellsOf, xmlOf } from './read-back.ts'

describe('a project that says what would run', () => {
  let made: Promise<Site> | null = null
  const site = () => {
    made ??= renderProject(payloadProject()).then(({ site, problems }) => {
      if (site === null) throw new Error(problems.errors.map(({ reason }) => reason).join('\n'))
      return site
    })
    return made
  }

  test('has pages on which nothing can run, and addresses that only lead', async () => {
    const { pages } = await site()
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) {
      const found = 'html' in page ? elementsOf(page.html) : []
      expect(
        found.filter(({ tagName }) => /^(script|iframe|object|embed|base|meta|link|style|form)$/.test(tagName))
      ).toEqual([])
      expect(
        found.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^(on|style|srcdoc)/i.test(name))
      ).toEqual([])
      const addresses = found
        .flatMap(({ properties: { href, src } }) => [href, src])
        .filter((each) => each !== undefined)
      expect(addresses.filter((each) => !/^(https?:\/\/example\.org\/|[#/])/.test(String(each)))).toEqual([])
    }
  })

  test('says all of it to be read', async () => {
    const { pages } = await site()
    const first = pages.find(({ path }) => path === '/en/plan/')
    const text = first?.kind === 'report' ? fromHtml(first.html, { fragment: true }) : null
    for (const place of ['measure', 'value-0', 'scale-low', 'headline', 'definition', 'cited-title', 'note-of-figure'])
      expect(JSON.stringify(text), place).toContain(`${place}<script>`)
  })

  test('has drawings that are well-formed and hold nothing but drawing', async () => {
    const { files } = await site()
    const drawings = [...files].filter(([path]) => path.endsWith('.svg'))
    expect(drawings.length).toBeGreaterThan(6)
    for (const [path, content] of drawings) {
      const { elements, attributes } = xmlOf(String(content))
      const known =
        /^(svg|title|desc|g|path|rect|circle|line|text|tspan|polygon|polyline|ellipse|clipPath|defs|use|metadata|style)$/
      expect(
        [...elements].filter((name) => !known.test(name)),
        path
      ).toEqual([])
      expect(
        [...attributes].filter((name) => /^on|href$/.test(name)),
        path
      ).toEqual([])
    }
  })

  test('has downloads in which no cell is a formula', async () => {
    const { files } = await site()
    const tables = [...files].filter(([path]) => path.endsWith('.csv'))
    expect(tables.length).toBeGreaterThan(6)
    for (const [path, content] of tables) {
      const cells = cellsOf(String(content)).flat()
      const formulas = cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell))
      expect(formulas, path).toEqual([])
    }
  })
})

describe('what is refused', () => {
  const narrative = 'reports/service/index.md'
  const refused = async (more: string, edits: Edit[] = []) => {
    const root = projectOf('small', [[narrative, '## Charts', `${more}\n\n## Charts`], ...edits])
    return problemText(await prepareProject(root), root)
  }

  test.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/hostname'])(
    'a link to %s',
    async (address) => {
      expect(await refused(`A [word](${address}) more.`)).toContain('leads to an address that no page should open')
    }
  )

  test('a link that is written apart, and one in angles', async () => {
    expect(await refused('A [word][x] more.\n\n[x]: javascript:alert(1)')).toContain(
      'leads to an address that no page should open'
    )
    expect(await refused('A <javascript:alert(1)> more.')).toContain('leads to an address that no page should open')
  })

  test.each(['<script>alert(1)</script>', 'A <img src=x onerror=alert(1)> word', '<style>*{display:none}</style>'])(
    'HTML in a narrative: %s',
    async (html) => {
      expect(await refused(html)).toContain('HTML is not carried over from a narrative')
    }
  )

  const svg = (inside: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"${more}>${inside}</svg>`
  test.each([
    svg('<script>alert(1)</script>'),
    svg('<path/>', ' onload="alert(1)"'),
    svg('<a href="&#106;ava&#10;script:alert(1)"><path/></a>'),
    svg('<foreignObject><p/></foreignObject>'),
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    svg('<animate attributeName="href" values="#a;javascript:alert(1)"/>'),
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`
  ])('a drawing that runs: %s', async (drawing) => {
    const text = await refused('![A drawing](own.svg)', [['reports/service/own.svg', null, drawing]])
    expect(text).toContain('`own.svg`')
    expect(text).toContain('save a drawing without scripts')
  })

  test('a page of its own among the files; a drawing that only is one is taken', async () => {
    expect(await refused('A [file](own.html).', [['reports/service/own.html', null, '<p>']])).toContain(
      '`own.html` is opened'
    )
    const drawn = await refused('![A drawing](own.svg)', [['reports/service/own.svg', null, svg('<path d="M0 0h9"/>')]])
    expect(drawn).toBe('')
  })

  test('a value whose page would stand somewhere else', async () => {
    const codebook = 'data/service/dataset.yaml'
    const root = projectOf('small', [
      [
        codebook,
        '      utilities: Utilities\n',
        '      "../up": { label: Up, from: utilities }\n      utilities: { label: Utilities, from: u }\n'
      ],
      ['reports/service/[sector].md', null, '---\ntitle: ":name{sector}"\n---\n\nAll.\n']
    ])
    expect(problemText(await prepareProject(root), root)).toContain(
      'The page of the value `../up` of `sector` would have an address that none can be'
    )
  })

  test('an address of a source that runs', async () => {
    const edit: Edit = [
      'data/service-published/dataset.yaml',
      'date: 2025 }',
      'date: 2025, url: "javascript:alert(1)" }'
    ]
    expect(await refused('', [edit])).toContain('an address that begins with `https://`')
  })
})

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    found.push(element)
  })
  return found
}
