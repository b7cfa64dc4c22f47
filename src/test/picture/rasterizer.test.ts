import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Cache } from '../../picture/cache.ts'
import { unpackFaces } from '../../picture/faces.ts'
import { Rasterizer } from '../../picture/rasterizer.ts'
import { withFamilies } from '../../picture/scripts.ts'
import { drawCard, drawFile, drawSlide } from '../../render/chart/draw.ts'
import type { Drawing } from '../../render/chart/drawing.ts'
import { plainColours } from '../../render/chart/palette.ts'
import { picture } from '../../render/late.ts'
import { pictures } from '../render/chart/pictures.ts'
import { decodePng, inkIn } from './decode.ts'

let cache: string
const opened: Rasterizer[] = []

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'plumbline-cache-'))
})
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true })
})
afterAll(async () => {
  for (const each of opened) await each.close()
  rmSync(cache, { recursive: true, force: true })
})

function rasterizer(folder = cache): Rasterizer {
  const made = new Rasterizer(folder)
  opened.push(made)
  return made
}

const text = (words: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="100%" height="100%" fill="#fff"/>` +
  `<g font-family="&quot;Plumb Sans&quot;, sans-serif" font-weight="${weight}" font-size="40"><text x="10" y="45">${words}</text></g></svg>`
const drawn = async (svg: string, zoom = 1) => decodePng(await rasterizer().png(picture(zoom, () => svg)))

const surround = {
  subtitle: 'What is plotted. Lines are 95% intervals.',
  notes: ['2,000 adults.'],
  source: 'Source: Plumbline',
  status: 'Synthetic data',
  colours: plainColours
}
const house = { title: 'Plumbline', logo: null }
const drawing = (pictures['dumbbell-turkish'] as () => Drawing)()

test('a picture has twice the size of its drawing, and is not blank', async () => {
  const svg = drawFile(drawing, surround)
  const size = /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) as [number, number]
  const found = await drawn(svg, 2)
  expect([found.width, found.height]).toEqual(size.map((each) => 2 * each))
  expect(inkIn(found)).toBeGreaterThan(10_000)
})

test.each([
  ['slide', () => drawSlide(drawing, drawing, surround, house), 1920, 1080],
  [
    'card',
    () =>
      drawCard({
        over: null,
        title: 'A title',
        text: null,
        figure: { title: 'A title', summary: '', shown: drawing },
        house,
        status: 'Synthetic data',
        colours: plainColours
      }),
    1200,
    630
  ]
])('a %s has its size, paper at all edges and ink at its head and foot', async (_, make, width, height) => {
  const found = await drawn(make())
  expect([found.width, found.height]).toEqual([width, height])
  for (const [x, y, w, h] of [
    [0, 0, width, 8],
    [0, height - 4, width, 4],
    [0, 0, 8, height],
    [width - 8, 0, 8, height]
  ] as const)
    expect(inkIn(found, x, y, w, h)).toBe(0)
  expect(inkIn(found, 0, 0, width, 200)).toBeGreaterThan(1000)
  expect(inkIn(found, 0, height - 110, width, 110)).toBeGreaterThan(1000)
})

test('the same picture has the same bytes, drawn anew or kept', async () => {
  const svg = drawFile(drawing, surround)
  const first = await rasterizer().png(picture(2, () => svg))
  const kept = await rasterizer().png(picture(2, () => svg))
  rmSync(cache, { recursive: true })
  const anew = await rasterizer().png(picture(2, () => svg))
  expect(Buffer.from(kept).equals(first)).toBe(true)
  expect(Buffer.from(anew).equals(first)).toBe(true)
})

test('every letter of every language is drawn, each in its own shape and weight', async () => {
  const missing = inkIn(await drawn(text('\u0e01')))
  for (const letters of ['ğşıçöüİĞŞ', 'əƏčćžšđ', 'әғқңөұүһі', 'ЖЩЮЯйё']) {
    const inks = await Promise.all([...letters].map(async (letter) => inkIn(await drawn(text(letter)))))
    expect(inks.filter((ink) => ink === missing || ink === 0)).toEqual([])
    expect(inkIn(await drawn(text(letters, 600)))).toBeGreaterThan(inkIn(await drawn(text(letters))) * 1.1)
    expect(inkIn(await drawn(text(letters, 700)))).not.toBe(inkIn(await drawn(text(letters, 600))))
  }
})

test('words of another script, and letters that few need, keep their weight', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-faces-'))
  const { signs } = await unpackFaces(folder)
  rmSync(folder, { recursive: true })
  expect(withFamilies(text('Банк &amp; Müşteri 2023'), signs)).toContain(
    '>Банк &amp; <tspan font-family="latin">Müşteri</tspan> 2023<'
  )
  expect(withFamilies(text('Reuters 2023 ← x'), signs)).toContain('>Reuters 2023 ← x<')
  const missing = inkIn(await drawn(text('\u0e01')))
  for (const letters of ['ățő', 'ѓљї', '←→†'])
    for (const letter of letters) expect(inkIn(await drawn(text(letter))), letter).not.toBe(missing)
  for (const letters of ['ățőățő', 'ѓљїѓљї'])
    expect(inkIn(await drawn(text(letters, 600)))).toBeGreaterThan(inkIn(await drawn(text(letters))) * 1.1)
})

test('what is damaged in the cache is drawn anew, and a cache that cannot be written is none', async () => {
  const svg = text('Plumbline')
  const first = await rasterizer().png(picture(1, () => svg))
  const [name] = readdirSync(cache)
  writeFileSync(join(cache, name as string), 'damaged')
  expect(Buffer.from(await rasterizer().png(picture(1, () => svg))).equals(first)).toBe(true)
  const file = join(cache, name as string, 'within a file')
  expect(Buffer.from(await rasterizer(file).png(picture(1, () => svg))).equals(first)).toBe(true)
})

test('a cache keeps no more than it may, and what was asked for last', async () => {
  const kept = new Cache(cache)
  for (const name of ['a', 'b', 'c']) await kept.set(name, new Uint8Array(1000))
  await new Promise((resolve) => setTimeout(resolve, 20))
  await kept.get('a')
  await kept.prune(1500)
  expect(readdirSync(cache)).toEqual(['a'])
  expect(statSync(join(cache, 'a')).size).toBe(1032)
  expect(await kept.get('b')).toBeNull()
})
