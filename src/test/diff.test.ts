/** What moved in the numbers, from the small project. */
import { expect, test } from 'vitest'
import { answerReports } from '../build.ts'
import { readAccepted, writeAccepted } from '../diff/accepted.ts'
import { movedSince } from '../diff/compare.ts'
import { countOfMoved, textOfMoved } from '../diff/text.ts'
import { Problems } from '../problem.ts'
import { shownNumbers } from '../render/shown.ts'
import type { ShownNumber } from '../render/shown-number.ts'
import { type Edit, projectOf } from './project.ts'

const narrative = 'reports/service/index.md'

async function numbersOf(edits: Edit[] = []): Promise<ShownNumber[]> {
  const project = { root: projectOf('small', edits), base: '/', engine: 'native' as const, strict: false, allowed: [] }
  const { estimated } = await answerReports(
    { ...project, lint: false, drafts: false, now: 0 },
    { stage() {}, note() {} }
  )
  if (!estimated) throw new Error('There are problems')
  return shownNumbers(estimated.siteFile, estimated.pages, estimated.library, estimated.answers)
}

function acceptedOf(numbers: ShownNumber[]) {
  const accepted = readAccepted('accepted.json', writeAccepted(numbers), new Problems())
  if (!accepted) throw new Error('Not read')
  return accepted
}

test('a number knows its sentence, and what it is by what is asked', async () => {
  const numbers = await numbersOf()
  const before = numbers.find(({ key }) => key === 'value{of=ease sector=utilities wave=before}')
  expect(before).toMatchObject({
    page: '/en/service/',
    language: 'en',
    text: '6.8',
    sentence: expect.stringMatching(/^Ease of dealing with Utilities went from 6\.8 to .*odds 3:1\.$/)
  })
  expect(before?.place).toMatchObject({ path: narrative, line: 8 })
  const keys = numbers.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toContain('ease: utilities ease before')
  expect(keys).toContain('ease: utilities ease before, published')
  expect(keys).toContain('ease: utilities ease difference')
})

test('nothing moved where only words did, and numbers stand elsewhere', async () => {
  const accepted = acceptedOf(await numbersOf())
  const edits: Edit[] = [
    [narrative, 'Ease of dealing', 'New words.\n\nThe ease of dealing'],
    [narrative, '## Charts', '## Other charts']
  ]
  expect(movedSince(accepted, await numbersOf(edits))).toEqual([])
})

test('what moved, from what to what, whether it rounds to the same, and where it stands', async () => {
  const accepted = acceptedOf(await numbersOf())
  const moved = movedSince(
    accepted,
    await numbersOf([['data/service/answers.csv', 'utilities,5,5,10', 'utilities,9,5,10']])
  )
  expect(moved.length).toBeGreaterThan(1)
  await expect(`${textOfMoved(moved, (path) => path).join('\n\n')}\n\n${countOfMoved(moved)}\n`).toMatchFileSnapshot(
    'golden/diff.txt'
  )
})

test('significance that comes or goes stands first, whatever else moved', async () => {
  const numbers = await numbersOf()
  const accepted = acceptedOf(numbers)
  const flipped = numbers.map((each) =>
    each.key === 'ease: utilities ease difference'
      ? { ...each, clear: !each.clear }
      : each.key.startsWith('called')
        ? { ...each, text: '1%', value: 0.01 }
        : each
  )
  const moved = movedSince(accepted, flipped)
  expect(textOfMoved(moved, (path) => path)[0]).toMatch(
    /ease: utilities ease difference: still .*; was (not )?significant, is (not )?significant/
  )
  expect(countOfMoved(moved)).toMatch(/^1 crossed the line of significance, \d+ rounded to something else/)
})

test('a number that is asked no more is gone, one that is asked twice is two', async () => {
  const accepted = acceptedOf(await numbersOf())
  const numbers = await numbersOf([
    [narrative, 'which is :change{of=ease sector=utilities}', 'now :value{of=ease sector=utilities wave=before}']
  ])
  expect(movedSince(accepted, numbers)).toMatchObject([
    { kind: 'new', to: { key: 'value{of=ease sector=utilities wave=before} (2)' } },
    { kind: 'gone', key: 'change{of=ease sector=utilities}' }
  ])
})

test.each(['<<<<<<< HEAD\n{}', '[]x', '{"/en/": {"a": 1}}', '{"/en/": {"a": ["1", "2"]}}'])(
  'what is no record of numbers is a problem: %s',
  (text) => {
    const problems = new Problems()
    expect(readAccepted('reports/service/accepted.json', text, problems)).toBeNull()
    expect(problems.errors.map(({ ruleId }) => ruleId)).toEqual(['accepted-file'])
  }
)
