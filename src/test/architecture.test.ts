import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** The main line of data: each stage imports only from those before it. */
const order = [
  'problem',
  'memory',
  'yaml',
  'language',
  'codebook',
  'engine',
  'dataset',
  'stats',
  'disclosure',
  'design',
  'query',
  'estimate',
  'cube',
  'report',
  'editor',
  'render',
  'export',
  'diff',
  'rename',
  'draft',
  'build',
  'output',
  'picture',
  'progress',
  'cli',
  'site',
  'bench'
]
/** `cli` and `site` stand side by side at the end; `cli` opens the site's doors. */
const rank = (stage: string) => (stage === 'cli' || stage === 'site' ? order.indexOf('cli') : order.indexOf(stage))
/** What may be imported from outside, and where. */
const kept: Record<string, string[]> = {
  '@duckdb': ['engine'],
  '@observablehq/plot': ['render/chart'],
  'happy-dom': ['render/chart'],
  '@stdlib': ['stats'],
  'ml-matrix': ['stats'],
  highs: ['disclosure'],
  '@resvg': ['picture'],
  wawoff2: ['picture'],
  'apache-arrow': ['dataset/readers'],
  saxen: ['dataset/readers'],
  fflate: ['render/spreadsheet'],
  'node:sqlite': ['dataset/readers'],
  astro: ['site'],
  vite: ['site'],
  'playwright-core': ['site/print', 'bench'],
  'node:fs': [
    'engine/native.ts',
    'dataset/open.ts',
    'dataset/readers',
    'build.ts',
    'build',
    'output.ts',
    'picture',
    'cli',
    'site',
    'bench'
  ],
  'node:fs/promises': ['picture', 'site']
}

const src = fileURLToPath(new URL('../', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro)$/.test(path) && !path.startsWith('test/') && !path.endsWith('.d.ts'))
  .sort()
const stageOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.ts$/, '')

function importsOf(path: string): string[] {
  const text = readFileSync(join(src, path), 'utf8')
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'|(?:^|\n)\} from '([^']+)'/g
    )
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
}

const local = (path: string, specifier: string) => relative(src, resolve(src, dirname(path), specifier))

test('every folder and file of src is a stage', () => {
  expect([...new Set(files.map(stageOf))].filter((stage) => !order.includes(stage))).toEqual([])
  expect(files.length).toBeGreaterThan(60)
})

test('imports go one way', () => {
  const backward = files.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.') && /\.ts$/.test(specifier))
      .map((specifier) => local(path, specifier))
      .filter((target) => rank(stageOf(target)) > rank(stageOf(path)))
      .map((target) => `${path} imports ${target}`)
  )
  expect(backward).toEqual([])
})

test('stats imports nothing of ours but problem, so that it runs anywhere', () => {
  const others = files
    .filter((path) => stageOf(path) === 'stats')
    .flatMap((path) =>
      importsOf(path)
        .filter((each) => each.startsWith('.'))
        .map((each) => stageOf(local(path, each)))
    )
  expect([...new Set(others)].filter((stage) => stage !== 'stats' && stage !== 'problem')).toEqual([])
})

test('no module imports itself by way of others', () => {
  const graph = new Map(
    files.map((path) => [
      path,
      importsOf(path)
        .filter((each) => each.startsWith('.'))
        .map((each) => local(path, each))
    ])
  )
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of files) visit(path, [])
  expect(cycles).toEqual([])
})

test('libraries and the disk stay where they belong', () => {
  const strays = files.flatMap((path) =>
    importsOf(path)
      .filter((specifier) => {
        const allowed = Object.entries(kept).find(
          ([name]) =>
            specifier === name ||
            specifier.startsWith(`${name}/`) ||
            specifier.startsWith(`${name}-`) ||
            (name.startsWith('@') && specifier.startsWith(`${name}/`))
        )
        return allowed && !allowed[1].some((place) => path === place || path.startsWith(`${place}/`))
      })
      .map((specifier) => `${path} imports ${specifier}`)
  )
  expect(strays).toEqual([])
})

test('SQL stands in engine, dataset, design and query only', () => {
  const sql = /\b(SELECT .* FROM|GROUP BY|CREATE TABLE|INSERT INTO)\b/
  const strays = files.filter(
    (path) =>
      !['engine', 'dataset', 'design', 'query', 'bench'].includes(stageOf(path)) &&
      sql.test(readFileSync(join(src, path), 'utf8'))
  )
  expect(strays).toEqual([])
})

test('the clock is looked at once, at the edge', () => {
  const looks = files.filter((path) => /\bDate\.now\(|\bnew Date\(\)/.test(readFileSync(join(src, path), 'utf8')))
  // A draft of a report is dated; a picture that is kept says when it was last wanted; Vite wants to know when a page
  // was made anew. None of that is in a site.
  expect(looks).toEqual(['cli/arguments.ts', 'cli/new.ts', 'picture/cache.ts', 'site/live.ts'])
})
