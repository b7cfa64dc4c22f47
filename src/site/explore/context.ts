import type { Answers } from '../../estimate/answers.ts'
import type { Language } from '../../language/language.ts'
import { anew } from '../../memory.ts'
import type { Context } from '../../render/context.ts'
import type { Given } from '../../render/pages/explore.ts'
import type { Figure, Page, SiteFile } from '../../report/model.ts'
import type { OpenSurvey } from './cube.ts'

/** What a figure is rendered with that stands on no page. */
export function contextFor(
  figure: Figure,
  answers: Answers,
  surveys: readonly OpenSurvey[],
  language: Language,
  { site, colours }: Given
): Context {
  let ids = 0
  return {
    page: pageOf(figure, surveys, language),
    site: siteOf(site, language),
    at: language.tag,
    siblings: [],
    alternates: [],
    addresses: () => null,
    library: new Map(surveys.map(({ dataset }) => [dataset.name, { dataset, sampling: null }])),
    answers,
    recall: anew,
    printed: false,
    language,
    base: '/',
    publisher: site.publisher,
    siteTitle: site.title,
    house: { name: null, logo: null, colours },
    id: () => `view-${++ids}`,
    downloads: { folder: '', files: new Map() },
    embeds: null,
    checked: [],
    thumbnails: [],
    pictured: [],
    titles: new Map(),
    feed: null
  }
}

function siteOf({ title, publisher }: Given['site'], { tag }: Language): SiteFile {
  return {
    title: { [tag]: title },
    language: tag,
    languages: [tag],
    address: null,
    publisher,
    summary: null,
    audiences: new Map(),
    license: null,
    contact: null
  }
}

function pageOf(figure: Figure, surveys: readonly OpenSurvey[], { tag }: Language): Page {
  return {
    report: '',
    slug: 'explore',
    kind: 'chapter',
    order: 0,
    path: '',
    language: tag,
    title: '',
    summary: null,
    date: null,
    topic: null,
    edition: { authors: [], doi: null, version: null, date: null, corrections: [], changes: [] },
    hold: null,
    words: 0,
    datasets: surveys.map(({ dataset }) => dataset.name),
    bound: null,
    tree: { type: 'root', children: [] },
    figures: [figure],
    queryFigures: [],
    queries: [],
    asked: [],
    prose: [],
    uses: [],
    blocks: [],
    anchors: [],
    links: [],
    carried: [],
    quoted: [],
    namedFigures: [],
    described: [],
    cited: [],
    terms: [],
    typed: [],
    claims: [],
    tables: null,
    locate: () => figure.place
  }
}
