/** The files that the build of the example reports promises, report by report. */

const languages = ['az', 'en', 'kk', 'ru', 'sr-Latn', 'tr']

const sectors = ['department', 'financial', 'independent', 'online', 'retail', 'supermarkets', 'telecoms', 'utilities']

const months = [
  ...['2023-10', '2023-11', '2023-12'],
  ...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`)
]
const quarters = ['2023-q4', '2024-q1', '2024-q2', '2024-q3', '2024-q4']

/** Pages by their addresses, each with its figures; `asked` and `published` have a table each on the page of all tables. */
type Report = {
  id: string
  languages: string[]
  pages: Record<string, string[]>
  asked: string[]
  published: string[]
  /** The tables that its explorer reads, by their names. */
  explored?: string[]
}

const profile = ['ease', 'impersonal', 'loyalty', 'negative', 'scorecard']

const reports: Report[] = [
  {
    id: 'covid-service',
    languages: ['en', 'tr'],
    pages: { '': [...profile, 'contact'], ...each(sectors, profile) },
    asked: ['ease', 'impact', 'human', 'contact', 'recommend', 'satisfaction', 'minutes'],
    published: ['covid-service-published']
  },
  {
    id: 'state-of-cx',
    languages: ['en', 'kk'],
    pages: { '': ['objectives', 'reasons'] },
    asked: [],
    published: ['state-of-cx']
  },
  {
    id: 'social-expectations',
    languages: ['en', 'ru'],
    pages: { '': ['age', 'app', 'arrival', 'expected', 'human', 'loyalty', 'ratings', 'wait'] },
    asked: [
      ...['came', 'clicks', 'continue', 'error', 'matters', 'minutes', 'overall', 'recommend', 'result'],
      ...['task-minutes', 'tried', 'who']
    ],
    published: ['social-published']
  },
  {
    id: 'cx-measures',
    languages: ['en', 'az'],
    pages: {
      '': [
        ...['departments', 'drivers', 'effort', 'journey', 'pair', 'recommendations', 'sales', 'satisfaction'],
        'time'
      ]
    },
    asked: ['effort', 'minutes', 'recommend', 'satisfaction'],
    published: ['cx-measures-published'],
    explored: ['ces', 'nps', 'csat', 'ttr'].flatMap((measure) =>
      [
        '',
        '.contract',
        '.department',
        '.touchpoint',
        '.contract.department',
        '.contract.touchpoint',
        '.department.touchpoint'
      ].map((dimensions) => `cx-measures/${measure}${dimensions}`)
    )
  },
  {
    id: 'nps-benchmark',
    languages: ['en', 'sr-Latn'],
    pages: { '': ['drivers', 'leaving', 'path', 'quarters', 'reasons', 'rivals', 'standing', 'targets'] },
    asked: ['plan', 'recommend'],
    published: ['nps-benchmark-published', 'nps-sector']
  },
  {
    id: 'cx-programme',
    languages: ['en', 'tr'],
    pages: {
      '': ['baseline', 'budget', 'cohorts', 'return', 'targets', 'teams', 'trained'],
      ...each(months, ['satisfied', 'scorecard']),
      ...each(quarters, ['budget', 'return'])
    },
    asked: ['recommend', 'resolved', 'satisfaction', 'spend'],
    published: ['cx-programme-published']
  }
]

/** Of the handbook its pages alone: its examples may draw what they like. */
const handbook = [
  '',
  'charts/',
  'claims/',
  'directives/',
  'method/',
  'tables/',
  ...sectors.map((sector) => `${sector}/`)
]

export const promised: readonly string[] = [
  ...['.plumbline.json', '404.html', '_headers', 'index.html', 'mark.svg', 'robots.txt'],
  ...languages.flatMap((language) => [
    ...['', 'about/', 'glossary/', 'search/', 'sources/'].map((page) => `${language}/${page}index.html`),
    `files/${language}/social-card.png`
  ]),
  ...reports.flatMap((report) => report.languages.flatMap((language) => filesOf(report, language))),
  ...reports.flatMap(({ id, explored = [] }) =>
    explored.length === 0
      ? []
      : [`files/${id}/explore.json`, ...explored.map((table) => `files/${id}/explore/${table}.json`)]
  ),
  ...handbook.map((page) => `en/handbook/${page}index.html`),
  ...[...reports.map(({ id }) => id), 'handbook'].flatMap((id) =>
    ['datapackage.json', 'estimates.csv', 'estimates.json', 'estimates.metadata.json'].map(
      (name) => `files/${id}/${name}`
    )
  )
]

function filesOf({ id, pages, asked, published, explored }: Report, language: string): string[] {
  const report = `${language}/${id}`
  const numbers = ['.csv', '.metadata.json']
  const tables = [
    ...asked.flatMap((name) => [...numbers, '.svg', '.png'].map((ending) => name + ending)),
    ...published.flatMap((name) => numbers.map((ending) => name + ending)),
    'tables.xlsx'
  ]
  return [
    ...['bib', 'ris'].map((ending) => `files/${report}/cite.${ending}`),
    ...['method', 'tables', ...(explored ? ['explore'] : []), ...Object.keys(pages)].map(
      (page) => `${report}/${page === '' ? '' : `${page}/`}index.html`
    ),
    ...tables.map((name) => `files/${report}/tables/${name}`),
    ...[...asked, ...published].map((name) => `embed/${report}/tables/${name}/index.html`),
    ...Object.entries(pages).flatMap(([page, figures]) =>
      figuresOf(`${report}/${page === '' ? 'index' : page}`, figures)
    )
  ]
}

function figuresOf(folder: string, figures: readonly string[]): string[] {
  return [
    `files/${folder}/social-card.png`,
    ...figures.flatMap((id) => [
      ...['.csv', '.metadata.json', '.svg', '.png', '-slide.png'].map((ending) => `files/${folder}/${id}${ending}`),
      `embed/${folder}/${id}/index.html`
    ])
  ]
}

function each(pages: readonly string[], figures: string[]): Record<string, string[]> {
  return Object.fromEntries(pages.map((page) => [page, figures]))
}
