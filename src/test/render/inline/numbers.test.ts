/** What numbers in sentences show: brackets, digits, words, gaps, ranks and bases. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { answersAs, pageOf, problemsOf, textOf } from '../page.ts'

const during = 'of=ease sector=utilities wave=during'
const ofUtilities = 'of=ease sector=utilities'
/** The sentence as it is read, without what its numbers open to and without what stands on paper only. */
const sentenceOf = (html: string) =>
  textOf(
    html
      .replaceAll(/<span id="_\d+"[^>]*><b>.*?<\/b>(<span>.*?<\/span>)*<\/span>/gs, '')
      .replaceAll(/<span class="pr">.*?<\/span>/gs, '')
  )
    .replaceAll('&#x3C;', '<')
    .replaceAll('( ', '(')
    .replaceAll(/ ([.,;)])/g, '$1')
    .replace(/ (A number with a dotted line|About the data).*/, '')
const read = async (text: string, edits: Edit[] = []) => sentenceOf((await pageOf(text, edits)).html)
const panelOf = (html: string) =>
  textOf(/class="pop">(<b>.*?<\/b>(?:<span>.*?<\/span>)*)/s.exec(html)?.[1] ?? '').replace('&#x3C;', '<')

/** Banks have enough answers to be shown. */
const banks = answersAs((cells) => (cells['sector'] === 'retail' ? cells : { ...cells, sector: sectorOf(cells) }))
function sectorOf(cells: Record<string, string>): string {
  const number = Number((cells['person'] ?? '').replace(/\D/g, ''))
  return number % 5 === 0 ? 'banks' : (cells['sector'] ?? '')
}

test('a value shows in brackets what is asked for, and more or fewer digits', async () => {
  expect(await read(`It is :value{${during} show="interval base"}.`)).toBe(
    'It is 5.8 (95% interval 4.8–6.7, 19 answers).'
  )
  expect(await read(`It is :value{${during} show="base" digits=2}.`)).toBe('It is 5.75 (19 answers).')
  expect(await read(':value{of=called sector=utilities digits=1} called')).toBe('42.9% called')
})

const onScale = `:value{${during} unit=yes}`
const inMinutes = ':value{of=minutes unit=yes}'

test.each([
  ['en', onScale, '5.8 on the scale from 0 to 10'],
  ['az', onScale, '0 – 10 şkalasında 5,8'],
  ['kk', onScale, '0 – 10 шкаласы бойынша 5,8'],
  ['ru', onScale, '5,8 по шкале от 0 до 10'],
  ['sr-Latn', onScale, '5,8 na skali od 0 do 10'],
  ['tr', onScale, '0 ile 10 arasındaki ölçekte 5,8'],
  ['tr', `:value{${during} unit=yes case=dat}`, '0 ile 10 arasındaki ölçekte 5,8’e'],
  ['en', ':value{of=nps unit=yes show=base}', '−12 (64 answers) on the scale from −100 to 100'],
  ['en', inMinutes, '18.3 minutes'],
  ['tr', inMinutes, '18,3 dakika'],
  ['ru', inMinutes, '18,3 минуты'],
  ['en', ':value{of=minutes unit=no}', '18.3']
])('in %s the unit of %s is that of the codebook', async (language, written, read_) => {
  const edits: Edit[] = [
    ['reports/site.yaml', 'language: en', `language: ${language}`],
    [
      'data/service/dataset.yaml',
      'minutes: { mean: minutes',
      'minutes: { unit: { en: minutes, tr: dakika, ru: минуты }, mean: minutes'
    ]
  ]
  expect(await read(`${written} X`, edits)).toMatch(new RegExp(`^${read_.replaceAll(/[()+]/g, '\\$&')} X`))
})

test('a unit is asked for where there is one, and takes no ending', async () => {
  const unit: Edit = ['data/service/dataset.yaml', 'minutes: { mean', 'minutes: { unit: dakika, mean']
  const turkish: Edit = ['reports/site.yaml', 'language: en', 'language: tr']
  expect(await problemsOf(':value{of=minutes unit=yes}')).toContain('Nothing says what `minutes` is in')
  expect(await problemsOf(':value{of=called sector=utilities unit=yes}')).toContain(
    '`called` is a share, which is written in per cent anyway'
  )
  expect(await problemsOf(':value{of=minutes unit=yes case=dat}', [unit, turkish])).toContain(
    'here its unit stands behind it'
  )
})

test('on paper, brackets hold the interval once', async () => {
  const { html } = await pageOf(`A :value{${during} show=base}, B :value{${during} show=interval}.`)
  expect(textOf(html)).toContain('( 4.8–6.7, 19 answers)')
  expect(textOf(html)).toContain(
    'B 5.8 Ease of interaction: Utilities, During 95% interval 4.8–6.7 19 answers (95% interval 4.8–6.7)'
  )
})

test('a change shows its interval, both bases and its test', async () => {
  expect(await read(`It was :change{${ofUtilities} show="interval base p"}.`)).toBe(
    'It was −1.0 (95% interval −1.5 to −0.6, 19 and 21 answers, p < 0.001).'
  )
})

test('a change as words goes by what is clear, and opens to its number', async () => {
  const words = `They :change{${ofUtilities} as=words}.`
  const { html } = await pageOf(words)
  expect(sentenceOf(html)).toBe('They fell.')
  expect(panelOf(html)).toContain('−1.0 95% interval −1.5 to −0.6 p < 0.001')
  const risen = answersAs((cells) => ({
    ...cells,
    ease_before: '3',
    ease_during: String(6 + (Number((cells['person'] ?? '').replace(/\D/g, '')) % 3))
  }))
  expect(await read(words, [risen])).toBe('They rose.')
  const turn = answersAs((cells) => ({
    ...cells,
    ease_before: cells['ease_during'] ?? '',
    ease_during: cells['recommend'] ?? ''
  }))
  expect(await read(words, [turn])).toBe('They did not clearly change.')
  const alike = answersAs((cells) => ({ ...cells, ease_before: '7', ease_during: '6' }))
  expect(await read(words, [alike])).toBe('They fell.')
})

test.each([
  ['versus=rest', 'All others: 6.5'],
  ['versus=overall', 'All, During: 6.2'],
  ['versus=best', 'Supermarkets, During: 6.4'],
  ['versus="sector=online"', 'Online shops, During: 6.4'],
  ['versus=service-published.ease', 'Institute of Service, Utilities, During: 6.5'],
  ['versus=7.5', 'Target 7.5']
])('a gap %s opens to both values, its interval and its test', async (versus, other) => {
  const { html } = await pageOf(`It is :gap{${during} ${versus}}.`)
  expect(sentenceOf(html)).toMatch(/^It is −\d\.\d\.$/)
  expect(panelOf(html)).toMatch(
    new RegExp(
      `^Ease of interaction: Utilities, During Utilities, During: 5.8 ${other} 95% interval −.* to .\\d.\\d p (=|<) 0.\\d+`
    )
  )
})

test('a gap as words says above and below only where that is clear', async () => {
  const words = `They are :gap{${during} versus=rest as=words} the rest.`
  expect(await read(words)).toBe('They are not clearly apart from the rest.')
  const low = answersAs((cells) =>
    cells['sector'] === 'utilities' ? { ...cells, ease_during: String(Number(cells['recommend']) % 3) } : cells
  )
  expect(await read(words, [low])).toBe('They are below the rest.')
  expect(await read(':gap{of=called sector=utilities versus=99% as=words} target')).toBe('below target')
})

test('the best has no gap from itself: words say so, and the build says where', async () => {
  const best = ':gap{of=ease sector=supermarkets wave=during versus=best}'
  expect(await read(`It is ${best}.`)).toBe('It is (no difference: it is compared with itself).')
  expect(await problemsOf(`It is ${best}.`)).toContain('index.md:8:7: warning: Here a value is set against itself')
})

test('a rank is the place from the better end, and its words count from the nearer one', async () => {
  const ease = 'of=ease sector=utilities wave=during'
  expect(await read(`:rank{${ease} show="interval base"} and :rank{${ease} as=words}`, [banks])).toMatch(
    /^\dth \((from \d\w\w to \dth as far as the sample can tell|clearly \dth), \d+ answers\) and lowest$/
  )
  expect(
    await read(`:rank{${ease} from=lowest}, :rank{of=called sector=utilities from=highest as=words}`, [banks])
  ).toMatch(/^1st, second lowest$/)
})

test('the places that a rank may have are counted from the end that is asked for', async () => {
  const low = answersAs((cells) => {
    const made = { ...cells, sector: sectorOf(cells) }
    return made.sector === 'utilities'
      ? { ...made, ease_during: String(Number(cells['recommend']) % 2) }
      : { ...made, ease_during: String(7 + (Number(cells['recommend']) % 3)) }
  })
  for (const [from, place] of [
    ['lowest', '1st'],
    ['highest', '4th']
  ] as const) {
    const { html } = await pageOf(`:rank{${during} from=${from}}`, [low])
    expect(panelOf(html)).toContain(`${place} of 4, the ${from} being 1st`)
    expect(panelOf(html)).toContain(`clearly ${place}`)
  }
})

test('a place is not told where one of the values is hidden', async () => {
  expect(await read(`They are :rank{${during}}.`)).toBe('They are (no place: one of the values is not shown).')
  expect(await read('They are :rank{of=ease sector=banks wave=during}.')).toBe('They are (not shown: too few answers).')
  expect(await problemsOf(`They are :rank{${during}}.`)).toContain(
    '`service.ease` with sector=banks wave=during is not shown (its base is too small), so words stand in place of a rank'
  )
})

test('a base is a count, and opens to what weighting makes it worth', async () => {
  const { html } = await pageOf(`Of :base{${during}} answers`)
  expect(sentenceOf(html)).toBe('Of 19 answers')
  expect(panelOf(html)).toContain('19 answers after weighting worth 18 that count the same')
})

test('each of them becomes words where it is hidden, and the build says where', async () => {
  const hidden =
    ':value{of=called sector=banks show="interval base"}\n:change{of=ease sector=banks as=words}\n:gap{of=called sector=banks versus=rest}\n:base{of=called sector=banks}'
  expect(await read(hidden)).toBe(Array(4).fill('(not shown: too few answers)').join(' '))
  const problems = await problemsOf(hidden)
  for (const line of [8, 9, 10, 11]) expect(problems).toContain(`index.md:${line}:1: warning: \`service.`)
})

test('the places that a rank in a sentence opens to are published', async () => {
  const { site } = await pageOf(`:rank{${during}}`, [banks])
  const { rankings } = JSON.parse(String(site.files.get('files/service/estimates.json')))
  expect(rankings).toEqual([
    expect.objectContaining({
      measure: 'ease',
      wave: 'during',
      figures: [],
      ranks: expect.arrayContaining([expect.objectContaining({ domain: { sector: 'utilities' } })])
    })
  ])
})

test('on a page about a value, gaps and ranks are its own; against itself, and of a net, there are words', async () => {
  const text =
    'It is :gap{of=ease wave=during versus=rest}, :rank{of=ease wave=during by=sector} and :gap{of=ease wave=during versus="sector=online"}.'
  const page: Edit = ['reports/service/[sector].md', null, `---\ntitle: A page\n---\n\n${text}\n`]
  const { site } = await pageOf('All.', [page, banks])
  const said = new Map(site.pages.map((each) => [each.path, each.kind === 'report' ? sentenceOf(each.html) : '']))
  const itself = '(no difference: it is compared with itself)'
  expect(said.get('/en/service/online/')).toMatch(
    /^It is .?\d\.\d, \d\w\w†? and \(no difference: it is compared with itself\)\.$/
  )
  expect(said.get('/en/service/utilities/')).toMatch(/^It is .?\d\.\d, \d\w\w†? and .?\d\.\d\.$/)
  expect(said.get('/en/service/retail/')).toMatch(/^It is .?\d\.\d, \(no place: made of those that have one\) and/)
  expect([...said.values()].filter((each) => each.includes(itself))).toHaveLength(1)
  expect(await problemsOf('All.', [page, banks])).toContain(
    '[sector].md:5:46: warning: On the page about `retail`, which is made of other values of `sector`, words stand'
  )
})
