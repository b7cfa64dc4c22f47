import { createHash } from 'node:crypto'
import type { Answers } from '../../estimate/answer-all.ts'
import { inLanguage } from '../../language/text.ts'
import { type Figure, figuresOn, type License, type QueryFigure, type SiteFile } from '../../report/model.ts'
import { isOfTargets } from '../../report/targets/figure.ts'
import type { Context } from '../context.ts'
import { datasetOf } from '../context.ts'
import { heldOn, holdLabel } from '../hold.ts'
import { type Content, isPicture } from '../late.ts'
import { absolute } from './address.ts'
import { creatorsOf, datasetsOf, describedDataset } from './datasets.ts'
import {
  type Field,
  fieldsOfCrosstab,
  fieldsOfEstimates,
  fieldsOfFigure,
  fieldsOfPanels,
  fieldsOfProfile,
  fieldsOfPublished,
  fieldsOfQuery,
  fieldsOfTargets
} from './fields.ts'

/** Files with their folder, and the titles of what they hold by ids. */
type Holding = { folder: string; downloads: () => Map<string, Content>; titles: ReadonlyMap<string, string> }

/** A page whose figures are listed, in the language that the package is in; with the first page, the report's tables. */
export type Packed = { context: Context; downloads: () => Map<string, Content>; tables: Holding | null }

/**
 * What a report offers for download, as a Data Package (version 2): every estimate that it shows, and the numbers of each
 * figure in the
 * language that it was first written in. These lie in other folders, which only addresses can name: without the site's they are left out.
 */
export function datapackageOf(siteFile: SiteFile, all: readonly Packed[], estimates: string | Uint8Array): string {
  const [first] = all
  if (!first) throw new Error('A report has a first page.')
  const { address, license } = siteFile
  const { context } = first
  const { page } = context
  const own = `files/${page.language}/`
  const pages = all.filter((each) => each.context.downloads.folder.startsWith(own))
  const datasets = datasetsOf(context)
  const document = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: page.report,
    title: page.title,
    description: [heldWords(context), page.summary, ...datasets.map((name) => describedDataset(name, context))]
      .filter((each) => each !== null)
      .join('\n\n'),
    ...(address === null ? {} : { homepage: absolute(address, `${page.language}/${page.report}/`) }),
    ...(page.edition.version === null ? {} : { version: page.edition.version }),
    ...(page.date === null ? {} : { created: `${page.date}T00:00:00Z` }),
    ...(page.topic === null ? {} : { keywords: [page.topic] }),
    ...(license === null ? {} : { licenses: [licenseOf(license, context.language.tag)] }),
    contributors: [
      ...page.edition.authors.map((title) => ({ title, roles: ['author'] })),
      { title: context.publisher, roles: ['publisher'] }
    ],
    sources: datasets.flatMap((name) => sourcesOf(name, context)),
    resources: [
      resource(
        'estimates',
        'estimates.csv',
        inLanguage(siteFile.title, context.language.tag),
        estimates,
        fieldsOfEstimates
      ),
      ...(address === null
        ? []
        : pages.flatMap((each) => [...figureResources(each, address), ...tableResources(each, address)]))
    ]
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** That it is not for the public yet: "Draft. Text and numbers may still change." */
function heldWords(context: Context): string | null {
  const hold = heldOn(context)
  return hold && `${holdLabel(hold, context.language)}. ${context.language.words.edition[hold.kind].says}`
}

function figureResources({ context, downloads }: Packed, address: string) {
  const { page, titles, answers } = context
  const { folder } = context.downloads
  const files = downloads()
  return figuresOn(page).flatMap((figure) => {
    const path = `${folder}${figure.id}.csv`
    const content = files.get(path)
    if (content === undefined || isPicture(content)) return []
    const fields = fieldsOf(figure, answers)
    const name = `${page.slug === '' ? 'index' : page.slug}.${figure.id}`
    return [resource(name, absolute(address, path), titles.get(figure.id) ?? figure.id, content, fields)]
  })
}

function tableResources({ context, tables }: Packed, address: string) {
  if (tables === null) return []
  const files = tables.downloads()
  return (context.page.tables?.list ?? []).flatMap(({ id, kind }) => {
    const path = `${tables.folder}${id}.csv`
    const content = files.get(path)
    if (content === undefined || isPicture(content)) return []
    const fields = kind === 'survey' ? fieldsOfCrosstab : fieldsOfPublished
    return [resource(`tables.${id}`, absolute(address, path), tables.titles.get(id) ?? id, content, fields)]
  })
}

function fieldsOf(figure: Figure | QueryFigure, answers: Answers): Field[] {
  if ('query' in figure) return fieldsOfQuery(answers.query(figure.query).columns)
  if (figure.facet) return fieldsOfPanels
  if (isOfTargets(figure)) return fieldsOfTargets
  return figure.profile ? fieldsOfProfile : fieldsOfFigure
}

function resource(name: string, path: string, title: string, content: string | Uint8Array, fields: Field[]) {
  const bytes = Buffer.from(content)
  return {
    name,
    type: 'table',
    path,
    title,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', fields, missingValues: [''] }
  }
}

/** Where a dataset comes from: what was published, or the survey itself. */
function sourcesOf(name: string, context: Context): { title: string; path?: string }[] {
  const { codebook } = datasetOf(context, name)
  const source = (title: string, url: string | null) => ({ title, ...(url === null ? {} : { path: url }) })
  const inWords = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, context.language.tag)
  if (codebook.kind === 'published')
    return [...codebook.sources.values()].map(({ publisher, title, url }) =>
      source(`${inWords(publisher)}, ${inWords(title)}`, url)
    )
  const [creator] = creatorsOf(codebook, context)
  return [source(`${creator}, ${inWords(codebook.source?.title ?? codebook.title)}`, codebook.source?.url ?? null)]
}

/** Its name in SPDX's list is its name here. */
function licenseOf({ id, name, url }: License, tag: string): object {
  return { ...(id === null ? {} : { name: id }), title: inLanguage(name, tag), ...(url === null ? {} : { path: url }) }
}
