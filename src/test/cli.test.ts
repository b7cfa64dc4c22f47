/** What editors, CI and a terminal get from commands of the loop, on the small project. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectOf } from './project.ts'
import { run } from './run.ts'
import { runHere } from './run-here.ts'

const narrative = 'reports/service/index.md'
const answers = 'data/service/answers.csv'

test('check answers with one JSON document and nothing else', async () => {
  const root = projectOf('small', [[narrative, ':value{of=ease', ':value{of=eas']])
  const { status, out, err } = await run(['check', '--json', '--root', root], {}, root)
  expect(status).toBe(1)
  expect(JSON.parse(out)).toEqual({
    good: false,
    errors: 1,
    warnings: 0,
    problems: [
      {
        path: narrative,
        line: 8,
        column: 66,
        endColumn: 69,
        cell: null,
        severity: 'error',
        rule: 'unknown-name',
        message: '`eas` is not a measure',
        related: [],
        expected: expect.stringContaining('`ease`'),
        closest: 'ease',
        remedy: expect.any(String)
      }
    ],
    unchecked: [],
    built: null
  })
  expect(err).not.toContain('`eas`')
})

test('with --strict a warning fails, and is still a warning', async () => {
  const root = projectOf('small', [[narrative, ':value{of=ease sector=utilities', ':value{of=ease sector=banks']])
  const document = JSON.parse((await runHere(['check', '--json', '--strict', '--root', root])).out)
  expect(document).toMatchObject({ good: false, errors: 0, problems: [{ severity: 'warning', rule: 'hidden-value' }] })
})

test('build says where it built to', async () => {
  const root = projectOf('small')
  const out = join(root, 'site')
  const { status, out: printed } = await runHere(['build', '--json', '--no-cache', '--root', root, '--out', out])
  expect(status).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({ good: true, errors: 0, problems: [], built: out })
})

test('numbers are accepted into a file, and compared with it, or with it at a revision', async () => {
  const root = projectOf('small')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root })
  const diff = (...args: string[]) => runHere(['diff', '--root', root, ...args])
  expect(await diff()).toMatchObject({
    status: 1,
    out: expect.stringContaining('service: no numbers were last accepted.')
  })
  expect((await diff('HEAD')).err).toMatch(/not under git, so there is no HEAD to compare with\.\n$/)
  expect(await diff('--accept')).toMatchObject({ status: 0, out: expect.stringContaining('accepted.json: ') })
  expect(await diff()).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^service: \d+ numbers, all as last accepted\.\n$/)
  })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'One')
  const text = readFileSync(join(root, answers), 'utf8')
  writeFileSync(join(root, answers), text.replace('utilities,5,5,10', 'utilities,9,5,10'))
  const moved = await diff()
  expect(moved).toMatchObject({
    status: 1,
    out: expect.stringMatching(/value\{of=ease sector=utilities wave=before\}: 6\.8 to/)
  })
  expect((await diff('--accept')).status).toBe(0)
  expect((await diff()).status).toBe(0)
  expect(await diff('HEAD')).toMatchObject({
    status: 1,
    out: expect.stringContaining('against those accepted at HEAD')
  })
  expect(await diff('nothing')).toMatchObject({ status: 2, err: 'git knows no revision nothing.\n' })
}, 120_000)

test('a rename says each place, and with --dry-run changes none', async () => {
  const root = projectOf('small')
  const before = readFileSync(join(root, narrative), 'utf8')
  const args = ['rename', 'measure', 'nps', 'loyalty', '--root', root]
  const dry = await runHere([...args, '--dry-run'], root)
  expect(dry).toMatchObject({
    status: 0,
    out: expect.stringContaining(`${narrative}:17:39: nps called to loyalty called\n`)
  })
  expect(readFileSync(join(root, narrative), 'utf8')).toBe(before)
  expect((await runHere(args)).status).toBe(0)
  expect(readFileSync(join(root, narrative), 'utf8')).toBe(before.replace('"nps called"', '"loyalty called"'))
  expect((await runHere(args)).err).toContain('No codebook has a measure `nps`.')
  expect((await runHere(['rename', 'measure', 'nps'])).err).toContain('Write `measure OLD NEW`')
}, 60_000)
