/** What holds of the words of every language: they say something, lose nothing that they are given, and are its own. */
import { describe, expect, test } from 'vitest'
import type { ClaimForm, ClaimParts } from '../../language/claims.ts'
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
  'making.intervals.freedom': [
    ['31', '32'],
    ['31', null]
  ],
  'making.tests.says': [
    ['31', '32', ['holm'], ['33']],
    ['1', '1', ['bh', 'by'], ['34', '35']]
  ],
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
  'about.clusters': [
    ['31', 1],
    ['31', 2]
  ],
  'about.weightingSays': ['poststratification', 'raking', 'linear', 'logit'].flatMap((method) => [
    [{ ...weighting, method, trimmed: null }],
    [{ ...weighting, method, trimmed: '49' }]
  ]),
  'blocks.moreRows': [['1'], ['31']],
  'blocks.query.says': [[true], [false]],
  'tables.percent': [[true], [false]],
  'blocks.tested': [
    [null, '31', '32', 'holm'],
    ['33', '31', '32', 'bh'],
    ['33', '31', '1', 'by']
  ],
  'profiles.marks.own': [
    ['31', '32'],
    ['31', null]
  ],
  'targets.marks.own': [['31'], [null]],
  'profiles.tested': [
    ['31', '32', '1'],
    ['31', '32', '33']
  ],
  'method.sizeSays': [
    ['31', null],
    ['31', '32']
  ],
  'method.effects': [
    ['31', null],
    ['31', '32']
  ],
  'method.items.wording': [[['31', '32']]],
  'inline.compared': [['up'], ['down'], ['level']],
  'inline.ranked': [
    ['31', '32', 'lowest'],
    ['31', '32', 'highest']
  ],
  'inline.places': [
    ['31', null],
    ['31', '32']
  ],
  ...statements(
    ['lowest', 'highest'],
    [
      { count: '31', dimension: '32', hidden: '' },
      { count: '31', dimension: '32', hidden: '33' },
      { count: '31', dimension: '', hidden: '' }
    ]
  ),
  ...statements(['rank'], ends({ place: '31', count: '32', dimension: '33', hidden: '34' })),
  ...statements(['top', 'bottom'], ends({ n: '31', count: '32', dimension: '33', hidden: '' })),
  ...statements(['above', 'below', 'atleast', 'atmost', 'differs'], [{ other: '31' }, { other: 'A 31 b' }]),
  ...statements(['reached', 'on-track', 'behind', 'missed'], [{ other: '31' }]),
  ...statements(['about'], [{ other: '31', within: '32' }]),
  ...statements(['times'], [{ n: '31', other: 'A 32 b' }]),
  ...statements(['rose', 'fell', 'unchanged'], [{ from: '31', to: '32' }]),
  ...statements(['majority', 'minority'], [{}]),
  'claims.test.pairs': [
    ['31', '1'],
    ['31', '32']
  ],
  'claims.test.family': ['holm', 'bh', 'by'].map((adjustment) => ['31', '32', adjustment]),
  'claims.places': ends({}).map(({ end }) => ['31', '32', end, '33']),
  ...Object.fromEntries(
    (['all', 'none', 'most', 'exactly'] as const).map((kind) => [
      `claims.among.${kind}`,
      ['', '34'].map((hidden) => ['31', { count: '32', dimension: '33', hidden }, kind === 'exactly' ? '35' : ''])
    ])
  )
}

function statements(forms: ClaimForm[], parts: Partial<ClaimParts>[]): Record<string, unknown[][]> {
  return Object.fromEntries(forms.map((form) => [`claims.forms.${form}`, parts.map((each) => [each])]))
}

function ends(parts: Partial<ClaimParts>): Partial<ClaimParts>[] {
  return (['lowest', 'highest'] as const).flatMap((end) =>
    ([null, 'best', 'worst'] as const).map((good) => ({ ...parts, end: { end, good } }))
  )
}

/** Words that agree with something, in every gender that a language has. */
function agreeing({ words }: Language): Record<string, unknown[][]> {
  const genders = words.inline.genders.length === 0 ? [null] : words.inline.genders
  const places = ([1, 2, 12] as const).flatMap((place) => (['lowest', 'highest'] as const).map((end) => [place, end]))
  return {
    'inline.moved': genders.flatMap((gender) => ['up', 'down', 'level'].map((way) => [way, gender])),
    'inline.place': genders.flatMap((gender) => places.map((given) => [...given, gender]))
  }
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
    'about.answering.reason',
    'claims.fact'
  ],
  az: ['figure.statistics.median', 'print.pdf'],
  'sr-Latn': ['figure.link', 'about.data', 'print.pdf'],
  tr: ['frame.site', 'claims.says', 'print.pdf']
}

type Said = { where: string; given: unknown[]; text: string }

function saidIn(language: Language): Said[] {
  return saidBy(language.words as unknown as Tree, '', { ...samples, ...agreeing(language) })
}

function saidBy(tree: Tree, where: string, given: Record<string, unknown[][]>): Said[] {
  if (typeof tree === 'string') return [{ where, given: [], text: tree }]
  if (typeof tree !== 'function')
    return Object.entries(tree).flatMap(([key, each]) => saidBy(each, where === '' ? key : `${where}.${key}`, given))
  const digits = Array.from({ length: tree.length }, (_, at) => `${31 + at}`)
  return (given[where] ?? [digits]).map((each) => ({ where, given: each, text: tree(...(each as never[])) }))
}

/** The texts that a function is given and has to pass on. */
function textsIn(given: unknown): string[] {
  if (typeof given === 'string') return given.match(/\d\d/g) ?? []
  return typeof given === 'object' && given !== null ? Object.values(given).flatMap(textsIn) : []
}

const english = saidIn(languages['en'] as Language)

describe.each(Object.entries(languages))('%s', (tag, language) => {
  const said = saidIn(language)

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
    expect(
      Object.keys({ ...samples, ...agreeing(language) }).filter((where) => !said.some((each) => each.where === where))
    ).toEqual([])
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
