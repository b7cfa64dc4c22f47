/** Checking and building as a user does, on the small project. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtures, projectOf } from './project.ts'
import { run } from './run.ts'
import { runHere } from './run-here.ts'
import { treeOf } from './site/tree.ts'

describe('exit statuses', () => {
  const small = join(fixtures, 'small')

  test('0 where nothing is wrong, with the rows counted', async () => {
    const { status, out, err } = await run(['check', '--root', small])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('service: 64 rows read, 64 used, 0 refused\n')
    expect(out).not.toContain('\u001b')
  })

  test('1 where there are problems, each with a path that opens from here', async () => {
    const root = projectOf('small', [['reports/service/index.md', ':value{of=ease', ':value{of=eas']])
    const { status, err } = await run(['check', '--root', root], {}, join(root, 'data'))
    expect(status).toBe(1)
    expect(err).toContain('../reports/service/index.md:8:66: `eas` is not a measure\n')
    expect(err).toMatch(/1 problem\.\n$/)
  })

  test('2 where it is misused', async () => {
    const { status, err } = await run([])
    expect(status).toBe(2)
    expect(err).toContain('Which command?')
  })

  test('warnings count only when strict', async () => {
    const root = projectOf('small', [
      ['reports/service/index.md', ':value{of=ease sector=utilities', ':value{of=ease sector=banks']
    ])
    expect((await runHere(['check', '--root', root])).status).toBe(0)
    expect((await runHere(['check', '--root', root, '--strict'])).status).toBe(1)
  })

  test.each([
    [['bild'], 'There is no command bild.'],
    [['build', '--rot', 'x'], 'There is no option --rot. Did you mean --root?'],
    [
      ['build', '--root', '/no/such/folder'],
      'There is no folder /no/such/folder; make it first, or name another with --root.'
    ],
    [['build', '--engine', 'sqlite'], 'There is no engine sqlite.'],
    [['build', '--base', '/a b/'], '/a b/ cannot be a part of an address.'],
    [['preview', '--root', small], 'build it first']
  ])('misused: %j', async (args, message) => {
    const { status, err } = await runHere(args)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})

describe('building the small project', () => {
  test('a build that fails leaves the last good site, and one that succeeds replaces it', async () => {
    const root = projectOf('small')
    expect((await runHere(['build', '--root', root])).status).toBe(0)
    const before = await treeOf(join(root, 'dist'))
    const narrative = join(root, 'reports/service/index.md')
    const good = readFileSync(narrative, 'utf8')
    writeFileSync(narrative, good.replace('of=ease', 'of=eas'))
    const failed = await runHere(['build', '--root', root])
    expect(failed.status).toBe(1)
    expect(failed.err).toContain('The last good site stays as it was.')
    expect(await treeOf(join(root, 'dist'))).toEqual(before)
    writeFileSync(narrative, good.replace('title: Utilities', 'title: Again utilities'))
    expect((await runHere(['build', '--root', root])).status).toBe(0)
    expect(readFileSync(join(root, 'dist/en/service/index.html'), 'utf8')).toContain('Again utilities')
  }, 60_000)

  test('a folder that no build made is never replaced', async () => {
    const root = projectOf('small')
    mkdirSync(join(root, 'mine'))
    writeFileSync(join(root, 'mine/letter.txt'), 'Dear')
    for (const out of ['mine', 'data', '.', 'reports/out']) {
      const { status, err } = await runHere(['build', '--root', root, '--out', join(root, out)])
      expect(status, `${out}: ${err}`).toBe(2)
    }
    expect(readFileSync(join(root, 'mine/letter.txt'), 'utf8')).toBe('Dear')
  })

  test('what somebody else put into a built folder is carried along, and never replaced', async () => {
    const root = projectOf('small')
    const dist = join(root, 'dist')
    expect((await runHere(['build', '--root', root])).status).toBe(0)
    mkdirSync(join(dist, '.git/objects'), { recursive: true })
    writeFileSync(join(dist, '.git/objects/one'), 'object')
    writeFileSync(join(dist, 'en/notes.txt'), 'mine')
    expect((await runHere(['build', '--root', root])).status).toBe(0)
    expect(readFileSync(join(dist, '.git/objects/one'), 'utf8')).toBe('object')
    expect(readFileSync(join(dist, 'en/notes.txt'), 'utf8')).toBe('mine')
    expect(existsSync(join(dist, 'en/service/index.html'))).toBe(true)
  }, 30_000)

  test('pages and links stand under the base', async () => {
    const root = projectOf('small')
    expect((await runHere(['build', '--root', root, '--base', 'some/where', '--out', join(root, 'site')])).status).toBe(
      0
    )
    const html = readFileSync(join(root, 'site/en/service/index.html'), 'utf8')
    const addresses = [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map((match) => match[1] ?? '')
    expect(addresses.filter((address) => !address.startsWith('/some/where/'))).toEqual([])
    for (const address of addresses) {
      const path = address.replace('/some/where/', '').replace(/#.*/, '')
      expect(
        existsSync(join(root, 'site', path.endsWith('/') || path === '' ? `${path}index.html` : path)),
        address
      ).toBe(true)
    }
  }, 30_000)
})
