/** The faces that pages are set in, and whether they have every sign that pages need. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decompress } from 'wawoff2'
import { languages } from '../../language/languages.ts'
import { facesOf } from '../../site/faces.ts'
import { repository } from '../run.ts'

const read = (path: string) => readFileSync(join(repository, path), 'utf8')
const files = readdirSync(join(repository, 'public/fonts')).filter((name) => name.endsWith('.woff2'))
const faces = new Map<string, Set<string>>()
for (const name of files)
  faces.set(name, signsOf(Buffer.from(await decompress(readFileSync(join(repository, 'public/fonts', name))))))

const european = 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿăąćčďđēęěėģīįķļłńņňőœŕřśşšťţūůűųźżžßșțġħĳĸŉŋ'
const otherCyrillic = 'ґєїўђјљњћџѓќѝ'

describe('the faces that a page loads at once', () => {
  test.each(Object.keys(languages))('have the alphabet of %s, and every sign of its interface', (tag) => {
    const file = tag.toLowerCase()
    const own = readdirSync(join(repository, 'src/language', file)).map((name) => `src/language/${file}/${name}`)
    const words = [`src/language/${file}.ts`, ...own].map((path) => read(path)).join('')
    const alphabet = languages[tag]?.letters ?? ''
    for (const face of facesOf(tag, null).map((path) => path.replace('/fonts/', ''))) {
      const lacks = (text: string) => [...new Set(text)].filter((sign) => !faces.get(face)?.has(sign)).join('')
      expect(lacks(alphabet + alphabet.toLocaleUpperCase(tag)), face).toBe('')
      if (!face.includes('serif')) expect(lacks(words.replace(/\p{Cc}|\\.|[`${}|\\~^]/gu, '')), face).toBe('')
    }
  })
})

describe('the faces that a page may load', () => {
  test('have every sign of the example reports', () => {
    const texts = ['data', 'reports'].flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(md|yaml)$/.test(name))
        .map((name) => read(`${folder}/${name}`))
    )
    const signs = new Set(texts.join('').replace(/\p{Cc}/gu, ''))
    for (const family of ['sans-400', 'sans-600'])
      expect([...signs].filter((sign) => !known(family).has(sign)).join('')).toBe('')
  })

  test.each(['sans-400', 'sans-600', 'serif-700'])(
    '%s has the accents of Europe, and other Cyrillic letters',
    (family) => {
      const signs = [...(european + european.toUpperCase()), ...(otherCyrillic + otherCyrillic.toUpperCase())]
      // What no single capital stands for.
      const written = signs.filter((sign) => sign === sign.normalize('NFC') && !'ŉʼĸ'.includes(sign))
      expect(written.filter((sign) => !known(family).has(sign)).join('')).toBe('')
    }
  )
})

test('the face of language names has those in another script', () => {
  const names = [...new Set(Object.values(languages).map(({ name }) => name))].join('')
  const cyrillic = [...names].filter((sign) => /\p{Script=Cyrillic}/u.test(sign))
  expect(cyrillic.filter((sign) => !faces.get('plumb-sans-names-400.woff2')?.has(sign))).toEqual([])
})

/** Every sign of a kind and weight, over all scripts. */
function known(family: string): Set<string> {
  const [kind, weight] = family.split('-')
  const own = files.filter((name) => name.startsWith(`plumb-${kind}-`) && name.endsWith(`-${weight}.woff2`))
  return new Set(own.flatMap((name) => [...(faces.get(name) ?? [])]))
}

/** The signs that a font has a drawing of: its table `cmap`, of which each has a part in format 4. */
function signsOf(font: Buffer): Set<string> {
  const tables = font.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, index) => 12 + 16 * index).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap'
  )
  if (entry === undefined) throw new Error('A font without signs')
  const cmap = font.subarray(font.readUInt32BE(entry + 8))
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index))
  const part = parts.map((at) => cmap.subarray(at)).find((each) => each.readUInt16BE(0) === 4)
  if (part === undefined) throw new Error('A font whose signs are in no format 4')
  const size = part.readUInt16BE(6)
  const found = new Set<string>()
  for (let segment = 0; segment < size; segment += 2) {
    const [last, first] = [part.readUInt16BE(14 + segment), part.readUInt16BE(16 + size + segment)]
    for (let sign = first; sign <= last && sign < 0xffff; sign++) found.add(String.fromCodePoint(sign))
  }
  return found
}
