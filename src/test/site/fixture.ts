import { readFileSync } from 'node:fs'
import type { Words } from '../../language/language.ts'
import type {
  Alternate,
  ArticlePage,
  Frame,
  ListEntry,
  ListPage,
  MissingPage,
  SearchPage,
  Site
} from '../../render/site.ts'
import { plain } from '../../report/theme/tokens.ts'

const names: Record<string, string> = { en: 'English', tr: 'Türkçe', ru: 'Русский' }

const words: Record<string, Words['frame']> = {
  en: {
    skip: 'Skip to the text',
    reports: 'Reports',
    contents: 'Contents',
    language: 'Language',
    site: 'Site',
    findings: 'Key findings',
    previous: 'Previous',
    next: 'Next'
  },
  tr: {
    skip: 'Metne geç',
    reports: 'Raporlar',
    contents: 'İçindekiler',
    language: 'Dil',
    site: 'Site',
    findings: 'Temel bulgular',
    previous: 'Önceki',
    next: 'Sonraki'
  },
  ru: {
    skip: 'К тексту',
    reports: 'Отчёты',
    contents: 'Содержание',
    language: 'Язык',
    site: 'Сайт',
    findings: 'Главное',
    previous: 'Назад',
    next: 'Дальше'
  }
}

/** A small site in three languages: a report with figures, a translation, one of plain prose, and the lists. */
export function fixtureSite(base = '/'): Site {
  return {
    base,
    theme: plain,
    language: 'en',
    address: null,
    pages: [
      listIn('en'),
      listIn('tr'),
      listIn('ru'),
      service,
      hizmet,
      proza,
      searchIn('en'),
      searchIn('tr'),
      missing()
    ],
    files: new Map<string, string | Uint8Array>([
      ['files/service/estimates.json', '{ "estimates": [], "comparisons": [] }\n'],
      ['files/en/service/f1.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])]
    ]),
    checked: []
  }
}

/** Every address of the fixture that shows a page, below its base. */
export const fixturePaths = ['', 'en/', 'tr/', 'ru/', 'en/service/', 'tr/service/', 'ru/service/']

const service: ArticlePage = {
  ...frame('en', 'service/', 'Service during a hard winter'),
  kind: 'report',
  written: null,
  local: null,
  neighbours: null,
  kicker: { text: 'Benchmark report', path: null, kind: null },
  date: { iso: '2023-03-14', text: '14 March 2023' },
  updated: { iso: '2023-05-02', text: 'updated 2 May 2023' },
  profiles: [],
  standfirst: 'Dealing with companies became harder in every sector, and hardest in utilities.',
  facts: ['2,000 UK adults', 'online, November 2022'],
  notices: [
    {
      label: 'Synthetic data',
      text: 'Invented numbers, made to show the method. Nobody answered these questions.',
      link: null
    }
  ],
  contents: [
    { id: 'c1', text: 'Harder everywhere' },
    { id: 'c4', text: 'Satisfied all the same' }
  ],
  html: fixture('report.html')
}

const hizmet: ArticlePage = {
  ...service,
  ...frame('tr', 'service/', 'Zor bir kışta müşteri hizmetleri'),
  kicker: { text: 'Karşılaştırma raporu', path: null, kind: null },
  date: { iso: '2023-03-14', text: '14 Mart 2023' },
  standfirst: null,
  facts: [],
  contents: [],
  html: fixture('report.tr.html')
}

const proza: ArticlePage = {
  ...hizmet,
  ...frame('ru', 'service/', 'Обслуживание трудной зимой'),
  kicker: { text: 'Отчёт', path: null, kind: null },
  date: null,
  notices: [],
  contents: [
    { id: 'c1', text: 'Сервис стал труднее' },
    { id: 'c2', text: 'Что измеряли' }
  ],
  html: fixture('prose.ru.html')
}

function listIn(language: string): ListPage {
  const report: ListEntry = {
    topic: 'Sectors',
    title: 'Service during a hard winter',
    path: `/${language}/service/`,
    summary: 'Dealing with companies became harder in every sector.',
    date: { iso: '2023-03-14', text: 'March 2023' },
    updated: null,
    languages: alternates(language, 'service/'),
    statuses: ['Synthetic data'],
    held: false,
    thumbnail: fixture('thumbnail.svg')
  }
  const bare: ListEntry = { ...report, summary: null, date: null, statuses: [], thumbnail: null }
  return {
    ...frame(language, '', 'Customer experience benchmarks'),
    kind: 'list',
    standfirst: language === 'ru' ? null : 'Three reports, each number with its interval and its base.',
    topics: language === 'ru' ? [{ topic: null, entries: [bare] }] : [{ topic: 'Sectors', entries: [report, bare] }]
  }
}

const search: SearchPage['search'] = {
  name: 'Search',
  standfirst: 'Looks through everything.',
  label: 'Words to look for',
  submit: 'Search',
  hint: 'Type a word.',
  searching: 'Searching',
  found: { one: '{n} page found', other: '{n} pages found' },
  none: 'Nothing was found for {words}.',
  more: 'More',
  within: 'Within',
  everywhere: 'All reports',
  failed: 'The search could not be loaded.',
  withoutScript: 'The search needs JavaScript.',
  unbuilt: 'There is no search yet.',
  list: 'List of reports'
}

function searchIn(language: string): SearchPage {
  const page = frame(language, 'search/', 'Search')
  return { ...page, head: { ...page.head, listed: false }, alternates: [], kind: 'search', search }
}

function missing(): MissingPage {
  const page = frame('en', '404/', 'No page has this address')
  const languages = Object.entries(names).map(([language, name]) => ({
    language,
    home: { path: `/${language}/`, text: `Reports, ${name}` },
    title: `No page, ${name}`,
    says: 'It may have moved.'
  }))
  return { ...page, head: { ...page.head, listed: false }, alternates: [], kind: 'missing', languages }
}

function frame(language: string, path: string, title: string): Frame {
  return {
    language,
    path: `/${language}/${path}`,
    title,
    description: `${title}: "all" of it & more`,
    siteTitle: 'Plumbline',
    home: `/${language}/`,
    alternates: alternates(language, path),
    card: null,
    head: {
      address: null,
      listed: true,
      held: null,
      canonical: `/${language}/${path}`,
      fallback: 'en',
      locale: 'en_GB',
      otherLocales: [],
      published: null,
      modified: null,
      feed: null,
      things: []
    },
    pdf: null,
    words: words[language] as Words['frame'],
    menu: [{ path: `/${language}/`, text: (words[language] as Words['frame']).reports, current: path === '' }],
    footer: [[{ text: 'Plumbline', href: null }], [{ text: 'Text and figures CC BY 4.0.', href: null }]]
  }
}

function alternates(current: string, path: string): Alternate[] {
  return Object.entries(names).map(([language, name]) => ({
    language,
    name,
    path: `/${language}/${path}`,
    current: language === current,
    translated: true
  }))
}

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}
