/** The method statement, and tables of published figures. */
import { expect, test } from 'vitest'
import type { Edit } from '../../project.ts'
import { methodOf, pageOf, problemsOf, tableOf, textOf } from '../page.ts'

const codebook = 'data/service/dataset.yaml'
const figures = 'data/service-published/figures.csv'
const asked = ':value{of=ease wave=during} and :value{of=minutes}'
const stated: Edit = [
  codebook,
  'files: [answers.csv]',
  'method: { sponsor: The Institute, conducted: { en: A field house }, recruitment: By post, weighting: By region, limitations: Small }\nfiles: [answers.csv]'
]
const factsOf = (html: string) => new Map(tableOf(html).map(([heading = '', ...cells]) => [heading, cells.join(' ')]))

test('what a codebook says is told, what it does not is named', async () => {
  const { html, contents } = await pageOf(`${asked}\n\n## Method\n\n::method{dataset=service}`)
  const facts = factsOf(html.slice(0, html.indexOf('published')))
  expect(facts.get('Sample size')).toBe('40 people, 64 answers')
  expect(facts.get('Precision')).toMatch(
    /^Each value carries its 95% interval\. The variances of this page’s values are \d\.\d to \d\.\d times/
  )
  expect(tableOf(html)).toContainEqual([
    'Ease of interaction',
    'How easy was it to deal with them?',
    '0 (very hard) to 10 (very easy)'
  ])
  expect(facts.get('Not stated')).toBe(
    'who paid for it; who carried it out; how people were found; how the weights were made; the wording of the questions on minutes on the line; its limitations.'
  )
  expect(contents.map(({ text }) => text)).toEqual(['Method', 'About the data'])
  const about = textOf(html.slice(html.indexOf('id="about-the-data"')))
  expect(about).toContain('Service in three sectors, as published')
  expect(about).not.toContain('Random (probability) sample')
})

test('what is stated is told here and on the method page', async () => {
  const [here, there] = [await pageOf(`${asked}\n\n::method`, [stated]), await pageOf(asked, [stated])]
  for (const html of [here.html, methodOf(there.site)]) {
    const facts = factsOf(html)
    expect(facts.get('Paid for by')).toBe('The Institute')
    expect(facts.get('Carried out by')).toBe('A field house')
    expect(facts.get('How people were found')).toBe('By post')
    expect(facts.get('Weights')).toBe('By region')
  }
})

test('with a statement on all data there is no section on them, and the downloads stay', async () => {
  const { html, contents } = await pageOf(`${asked}\n\n## Method\n\n::method`, [stated])
  expect(contents.map(({ text }) => text)).toEqual(['Method'])
  expect(html).not.toContain('About the data')
  expect(html).toContain('/files/service/estimates.csv')
})

test('a statement stands once', async () => {
  expect(await problemsOf('::method\n\n::method{dataset=service}')).toContain('stands on this page already')
  expect(await problemsOf('::method{dataset=servce}')).toContain('Did you mean `service`?')
})

test('published figures stand with base, interval, source and note, as theirs', async () => {
  const edits: Edit[] = [
    [figures, 'called,banks,,30,250,institute', 'called,banks,,30,250,institute,Of <those> asked'],
    [figures, 'value,n,source', 'value,n,source,note'],
    [
      'data/service-published/dataset.yaml',
      'date: 2025 }',
      'date: 2025, url: "https://example.org/a" }\nsample: nonprobability'
    ]
  ]
  const padded = edits
    .slice(1)
    .concat([
      [figures, 'before,7.0,,institute', 'before,7.0,,institute,'],
      [figures, 'during,6.5,,institute', 'during,6.5,,institute,'],
      [figures, 'called,utilities,,40,250,institute', 'called,utilities,,40,250,institute,'],
      edits[0] as Edit
    ])
  const { html } = await pageOf('::evidence[What others found]', padded)
  const [head, ...rows] = tableOf(/<div class="tw evid".*?<\/table>/s.exec(html)?.[0] ?? '')
  expect(head).toEqual(['What', 'Of whom', 'Published', 'Base', 'Source'])
  expect(rows).toHaveLength(4)
  expect(rows[0]?.slice(1, 4)).toEqual(['Utilities, Before', '7.0', '–'])
  expect(rows[3]?.slice(1, 4)).toEqual(['Banks', expect.stringMatching(/^30% \d+%–\d+%$/), '250'])
  expect(html).toContain(
    '<a href="https://example.org/a">Institute of Service, Service report, 2025</a><span class="said">Of &#x3C;those> asked</span>'
  )
  expect(html).toContain('<caption>What others found</caption>')
})

test('published figures of one group, and of none', async () => {
  const { html } = await pageOf('::evidence{sector=banks}')
  expect(tableOf(/<div class="tw evid".*?<\/table>/s.exec(html)?.[0] ?? '')).toHaveLength(2)
  expect(await problemsOf('::evidence{dataset=service}')).toContain('`service` is a survey, not published figures')
  const banks: Edit = ['data/service-published/dataset.yaml', 'banks: Banks', 'banks: Banks, shops: Shops']
  expect(await problemsOf('::evidence{sector=shops}', [banks])).toContain(
    'No figure was published of what this keeps to'
  )
})
