/** A language whose numbers take endings and whose words agree: one that no page is in, so that the test does not hang on one that is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../../../language/en.ts'
import type { Language } from '../../../language/language.ts'
import { languages } from '../../../language/languages.ts'
import { lowerFirst } from '../../../language/text.ts'
import type { Edit } from '../../project.ts'
import { pageOf, problemsOf } from '../page.ts'

const known = languages as Record<string, Language>
const inEsperanto: Edit[] = [['reports/site.yaml', 'language: en', 'language: eo']]
const { inline } = en.words

beforeAll(() => {
  known['eo'] = {
    ...en,
    tag: 'eo',
    inCase: (number, ending) => `${number}’${ending}`,
    words: {
      ...en.words,
      inline: {
        ...inline,
        genders: ['m', 'f'],
        moved: (way, gender) => `${way} ${gender}`,
        place: (place, end, gender) => `${place} ${end} ${gender}`
      }
    }
  }
})
afterAll(() => {
  delete known['eo']
})

const buttonsOf = async (text: string) =>
  [...(await pageOf(text, inEsperanto)).html.matchAll(/popovertarget[^>]*>(.*?)<\/button>/g)].map(([, said]) => said)

test('a number takes the ending of its case, also beside its brackets', async () => {
  expect(
    await buttonsOf(
      ':value{of=ease sector=utilities wave=during case=abl show=base} :change{of=ease sector=utilities case=dat} :base{of=nps case=gen}'
    )
  ).toEqual(['5.8’abl', '−1.0’dat', '64’gen'])
})

test('words agree with what they are said of', async () => {
  expect(await buttonsOf(':change{of=ease sector=utilities as=words agree=f}')).toEqual(['down f'])
})

test('words that agree with nothing are a problem, and so is an ending that points would take', async () => {
  const problems = await problemsOf(
    ':change{of=ease sector=utilities as=words} :change{of=ease sector=utilities as=words agree=npl} :gap{of=called sector=utilities versus=rest case=abl}',
    inEsperanto
  )
  expect(problems).toContain('These words agree with what they are said of')
  expect(problems).toContain('Expected `agree=` with `m`, `f`.')
  expect(problems).toContain('do not agree with `npl`')
  expect(problems).toContain('A difference of shares is written with the word for points')
})

test('a name begins small by the rules of its language', () => {
  expect(lowerFirst('İstanbul', 'tr')).toBe('istanbul')
  expect(lowerFirst('Isparta', 'tr')).toBe('ısparta')
  expect(lowerFirst('Isparta', 'en')).toBe('isparta')
})
