/** What a chart or table may not ask: each problem has a place, what was expected and what to do. */
import { expect, test } from 'vitest'
import type { Edit } from '../project.ts'
import { problemsOf } from '../render/page.ts'

const published = 'data/service-published/dataset.yaml'
const figures = 'data/service-published/figures.csv'

const mistakes: Record<string, [text: string, said: string[], edits?: Edit[]]> = {
  'beside a survey': [
    '::chart[A]{of=called by=sector beside=minutes}',
    [
      '8:39: `beside` sets published figures beside a measure, and `minutes` is estimated from a survey',
      'Expected a published measure: `service-published.called`.',
      'Name another measure, or remove `beside`.'
    ]
  ],
  'beside another statistic': [
    '::chart[A]{of=called by=sector beside=service-published.ease}',
    [
      '`service-published.ease` is a mean and `called` a share',
      'Expected a published measure: `service-published.called`.'
    ]
  ],
  'beside another scale': [
    '::chart[A]{of=ease by=sector across=wave beside=service-published.ease}',
    ['`service-published.ease` runs from 1 to 10 and `ease` from 0 to 10', 'Expected measures of one scale.'],
    [[published, 'min: 0', 'min: 1']]
  ],
  'beside what was published of nothing shown': [
    '::chart[A]{of=called by=region beside=service-published.called}',
    [
      'No row of this figure has one in `service-published` to stand beside it',
      'Expected `sector=utilities` or `sector=banks`.'
    ]
  ],
  'beside several measures': [
    '::table[A]{of="called minutes" by=sector beside=service-published.called}',
    ['Published figures stand beside one measure, and this figure has several']
  ],
  'versus without by': [
    '::chart[A]{of=called versus=overall}',
    ['8:29: This is of everybody, so there is nobody else', 'Expected `by=` and a dimension, or a value of one.']
  ],
  'the best of no dimension': [
    '::chart[A]{of=nps region=north versus=best}',
    ['The best is the best of the values of a']
  ],
  'the rest of two dimensions at once': [
    '::chart[A]{of=called region=north sector=online versus=rest}',
    ['This holds `region` and `sector`, and does not say of which the rest is meant']
  ],
  'versus nothing there is': [
    '::table[A]{of=called by=sector versus=everyone}',
    ['8:39: Nothing can be set against `everyone`', 'a number like `7.5` or `80%`']
  ],
  'versus a sector that there is not': [
    '::table[A]{of=called by=sector versus="sector=onlin"}',
    ['`onlin` is not a value of `sector`', '`online`']
  ],
  'a target of a share that does not say of what': [
    '::table[A]{of=called by=sector versus=80}',
    ['`called` is a share, and 80 does not say of what', 'Expected `80%`.']
  ],
  'a target in per cent of a mean': [
    '::table[A]{of=ease by=sector wave=before versus=80%}',
    ['`ease` is not a share, so a target in per cent means nothing']
  ],
  'a published measure of another statistic to be set against': [
    '::chart[A]{of=nps by=sector versus=service-published.called}',
    ['`service-published.called` is a share and `nps` an nps']
  ],
  'a part that a measure has not': [
    '::chart[A]{of=nps/promotors by=sector}',
    ['`promotors` is not a part of `nps`', 'Expected `promoters`, `passives` or `detractors`.', '`promoters`']
  ],
  'a part of a measure that has none': ['::chart[A]{of=called/yes by=sector}', ['`called` has no parts']],
  'ranks of no dimension': ['::table[A]{of=called show=rank}', ['Ranks are of the values of a dimension']],
  'versus of what was not published': [
    '::chart[A]{of=service-published.called by=sector versus=overall}',
    [
      'No overall figure of `called` was published in `service-published`',
      'Expected a row of the file in which `sector` is empty.',
      'Remove `versus`, or add the published figure with its source.'
    ]
  ],
  'versus where only the earlier wave was published': [
    '::chart[A]{of=service-published.ease by=sector across=wave versus=overall}',
    ['No overall figure of `ease` was published'],
    [[figures, 'called,banks', 'ease,,before,7,,institute\ncalled,banks']]
  ],
  'a highlight of a net, which has no row': [
    '::chart[A]{of=called by=sector highlight=retail}',
    ['`retail` is not a row of this figure', 'Expected `utilities`, `supermarkets`, `online` or `banks`.']
  ],
  'sorted by a change that there is not': [
    '::chart[A]{of=called by=sector sort=-change}',
    ['8:37: This figure shows one wave, so its rows have no change to be sorted by', 'Add `across=wave`']
  ],
  'a figure of nothing published': [
    '::chart[A]{of=service-published.called by=sector}',
    ['Nothing that this figure asks was published by `sector`'],
    [[figures, null, 'measure,sector,wave,value,n,source\ncalled,,,35,250,institute\n']]
  ]
}

test.each(Object.entries(mistakes))('%s', async (_, [text, said, edits = []]) => {
  const problems = await problemsOf(text, edits)
  for (const each of said) expect(problems).toContain(each)
  expect(problems).toMatch(/^reports\/service\/index\.md:8:\d+: /)
})

test('what can stand side by side is drawn', async () => {
  expect(await problemsOf('::chart[A]{of=called by=sector versus=overall beside=service-published.called}')).toBe('')
  expect(
    await problemsOf('::chart[A]{of=service-published.called by=sector versus=overall}', [
      [figures, 'called,banks', 'called,,,35,250,institute\ncalled,banks']
    ])
  ).toBe('')
})
