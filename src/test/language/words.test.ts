/** What holds of the words of every language: they say something, lose nothing that they are given, and are its own. */
import { describe, expect, test } from 'vitest'
import { cases, type Language } from '../../language/language.ts'
import { languages } from '../../language/languages.ts'

type Tree = string | ((...given: never[]) => string) | { [key: string]: Tree }

const designs = [[[]], [['weights']], [['weights', 'strata', 'clusters']], [['replicates']]]
const weighting = {
  margins: ['41', '42'],
  units: '43',
  effective: '44',
  effect: '45',
  before: '46',
  least: '47',
  most: '48'
}

const ways = ['up', 'down', 'level']
const genders = ['m', 'f', 'n', 'pl', 'mpl', 'fpl', 'npl']
const ends = ['lowest', 'highest']
const adjustments = ['holm', 'bh', 'by']

/** What is claimed, in parts: those that a form has. */
const parts = { n: '', place: '', end: 'lowest', count: '', dimension: '', other: '', within: '', from: '', to: '' }
const forms: Record<string, Partial<typeof parts>[]> = {
  ...Object.fromEntries(['lowest', 'highest'].map((is) => [is, [{ count: '31', dimension: '32' }, { count: '33' }]])),
  rank: ends.map((end) => ({ place: '31', end, count: '32', dimension: '33' })),
  ...Object.fromEntries(
    ['top', 'bottom'].map((is) => [is, ends.map((end) => ({ n: '31', end, count: '32', dimension: '33' }))])
  ),
  ...Object.fromEntries(
    ['above', 'below', 'atleast', 'atmost', 'differs'].map((is) => [is, [{ other: '31' }, { other: 'A 32' }]])
  ),
  about: [{ other: '31', within: '32' }],
  times: [{ n: '31', other: 'A 32' }],
  ...Object.fromEntries(['rose', 'fell', 'unchanged'].map((is) => [is, [{ from: '31', to: '32' }]])),
  ...Object.fromEntries(['majority', 'minority'].map((is) => [is, [{}]]))
}

/** What functions are called with that take more than strings, by where they are; others are given numbers in digits. */
const samples: Record<string, unknown[][]> = {
  ...Object.fromEntries(
    ['t', 'logit', 'wilson', 'korn-graubard', 'korn-graubard-nchs', 'woodruff', 'woodruff logit']
      .concat('jackknife', 'replicates')
      .map((method) => [`figure.interval.${method}`, designs])
  ),
  'figure.ces': ['mean', 'agree', 'net'].flatMap((scoring) => [
    ['31', '1.0', scoring],
    ['31', '2.0', scoring]
  ]),
  'figure.mentions': [
    ['31', 'asked'],
    ['31', 'mentions']
  ],
  'figure.ranked': [
    ['31', 1],
    ['31', 3]
  ],
  'figure.quantile': [
    [50, '31'],
    [97.5, '31']
  ],
  'figure.quantileOf': [
    [50, '31'],
    [97.5, '31']
  ],
  'figure.index': [['31', ['32', '33', '34']]],
  'figure.drivers': ['shapley', 'johnson', 'slopes', 'odds'].map((method) => ['31', method]),
  'figure.scale': [
    ['31', null, '32', null],
    ['31', '33', '32', '34']
  ],
  'figure.base': [
    ['31', false],
    ['31', true]
  ],
  'figure.p': [[null], ['holm'], ['bh'], ['by']],
  'figure.rankSays': [['1'], ['31']],
  'figure.fit': [
    ['31', '32', '33', '34', '35', true],
    ['31', '32', '33', '34', '<\u00a036', false]
  ],
  'figure.association': [
    ['31', '32', '33', '34', true],
    ['31', '32', '33', '<\u00a035', false]
  ],
  'figure.comparisons': [
    [null, '31', '32', 'holm', null],
    ['33', '31', '32', 'bh', '34'],
    ['33', '31', '1', 'by', null]
  ],
  'blocks.tested': [
    [null, '31', '32', 'holm'],
    ['33', '31', '1', 'by']
  ],
  'method.sizeSays': [
    ['31', null],
    ['31', '32']
  ],
  'method.effects': [
    ['31', null],
    ['31', '32']
  ],
  'method.items.wording': [[['31', '32', '33']]],
  'inline.moved': ways.flatMap((way) => genders.map((gender) => [way, gender])),
  'inline.compared': ways.map((way) => [way]),
  'inline.place': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((place) =>
    ends.flatMap((end) => genders.map((gender) => [place, end, gender]))
  ),
  'inline.ranked': ends.map((end) => ['31', '32', end]),
  'inline.places': [
    ['31', null],
    ['31', '32']
  ],
  ...Object.fromEntries(
    Object.entries(forms).map(([is, given]) => [`claims.forms.${is}`, given.map((each) => [{ ...parts, ...each }])])
  ),
  'claims.test.family': adjustments.map((adjustment) => ['31', '32', adjustment]),
  'claims.places': ends.map((end) => ['31', '32', end, '33']),
  'about.clusters': [
    ['31', 1],
    ['31', 2]
  ],
  'about.weightingSays': ['poststratification', 'raking', 'linear', 'logit'].flatMap((method) => [
    [{ ...weighting, method, trimmed: null }],
    [{ ...weighting, method, trimmed: '49' }]
  ])
}

/** What is the same in English: p values, joints, what only repeats what it is given. */
const alike: Record<string, string[]> = {
  all: [
    'estimate.test',
    'figure.p',
    'figure.rank',
    'figure.rowOf',
    'figure.hiddenAt',
    'figure.versus.group',
    'figure.versus.publisher',
    'about.answering.reason'
  ],
  az: ['figure.statistics.median'],
  'sr-Latn': ['figure.link', 'about.data'],
  tr: ['frame.site']
}

type Said = { where: string; given: unknown[]; text: string }

function saidBy(tree: Tree, where: string): Said[] {
  if (typeof tree === 'string') return [{ where, given: [], text: tree }]
  if (typeof tree !== 'function')
    return Object.entries(tree).flatMap(([key, each]) => saidBy(each, where === '' ? key : `${where}.${key}`))
  const digits = Array.from({ length: tree.length }, (_, at) => `${31 + at}`)
  return (samples[where] ?? [digits]).map((given) => ({ where, given, text: tree(...(given as never[])) }))
}

/** The texts that a function is given and has to pass on. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string') return given.match(/\d\d/g) ?? []
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : []
}

const english = saidBy((languages['en'] as Language).words as unknown as Tree, '')

describe.each(Object.entries(languages))('%s', (tag, language) => {
  const said = saidBy(language.words as unknown as Tree, '')

  test('says something everywhere', () => {
    expect(said.length).toBeGreaterThan(200)
    expect(said.filter(({ text }) => typeof text !== 'string' || text.trim() === '')).toEqual([])
    expect(said.filter(({ text }) => /undefined|null|NaN|\[object|\$\{|=>|\s{2}|^\s|\s$/.test(text))).toEqual([])
  })

  test('leaves out nothing that it is given', () => {
    expect(said.filter(({ given, text }) => !textsIn(given).every((each) => text.includes(each)))).toEqual([])
  })

  test('is its own', () => {
    if (tag === 'en') return
    const own = said.filter(({ where }) => ![...(alike['all'] ?? []), ...(alike[tag] ?? [])].includes(where))
    const as = new Map(english.map(({ where, given, text }) => [where + JSON.stringify(given), text]))
    expect(own.filter(({ where, given, text }) => as.get(where + JSON.stringify(given)) === text)).toEqual([])
  })

  test('has no function whose sample is gone', () => {
    expect(Object.keys(samples).filter((where) => !said.some((each) => each.where === where))).toEqual([])
  })

  test('is its tag and its name', () => {
    expect(language.tag).toBe(tag)
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(language.name).not.toBe('')
    expect(language.list(['31', '32', '33'])).toMatch(/31.+32.+33/)
    expect(language.quote('31')).toMatch(/^\D31\D$/)
    expect(
      [1, 2, 3, 10, 21].map(language.ordinal).every((each, at) => each.startsWith(`${[1, 2, 3, 10, 21][at]}`))
    ).toBe(true)
  })

  test('ends numbers in every case', () => {
    const { inCase, numbers } = language
    if (inCase === null) return
    const written = [numbers.percent(0.43, 0), numbers.decimal(6.6, 1), numbers.count(1234567), numbers.signed(-3, 0)]
    const ended = written.flatMap((number) => cases.map((each) => ({ number, each, text: inCase(number, each) })))
    expect(ended.filter(({ number, text }) => !text.startsWith(number) || text.length === number.length)).toEqual([])
    expect(ended.filter(({ text }) => text.includes('undefined'))).toEqual([])
  })
})
