import type { Codebook } from '../../codebook/codebook.ts'
import { unitOf } from '../../estimate/statistics/statistics.ts'
import { updatedOf } from '../../report/edition.ts'
import type { SiteFile } from '../../report/model.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { holdLabel } from '../hold.ts'
import type { Frame, Link, Thing } from '../site.ts'
import { absolute } from './address.ts'
import { creatorsOf, datasetsOf, describedDataset } from './datasets.ts'

/** What schema.org has words for on the first page of a report: itself, and the datasets that it rests on. */
export function reportThings(siteFile: SiteFile, frame: Frame, context: Context): Thing[] {
  const { address } = siteFile
  const { page, publisher } = context
  const datasets = datasetsOf(context)
  const at = address === null ? null : absolute(address, frame.path)
  const idOf = (name: string) => (at === null ? `#dataset-${name}` : `${at}#dataset-${name}`)
  const report = without({
    '@type': 'Report',
    '@id': at,
    url: at,
    headline: page.title,
    abstract: page.summary,
    inLanguage: page.language,
    datePublished: page.date,
    publisher: organization(publisher),
    author: page.edition.authors.length === 0 ? organization(publisher) : page.edition.authors.map(person),
    identifier: page.edition.doi === null ? null : `https://doi.org/${page.edition.doi}`,
    version: page.edition.version,
    creativeWorkStatus: page.hold && holdLabel(page.hold, context.language),
    dateModified: updatedOf(page.edition),
    license: siteFile.license?.url,
    isBasedOn: datasets.map((name) => ({ '@id': idOf(name) }))
  })
  return [report, ...datasets.map((name) => datasetThing(name, idOf(name), siteFile, context))]
}

function datasetThing(name: string, id: string, { address, license }: SiteFile, context: Context): Thing {
  const { codebook } = datasetOf(context, name)
  const file = `files/${context.page.report}/estimates`
  const download = (format: string, type: string) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: absolute(address ?? '', `${file}.${format}`)
  })
  return without({
    '@type': 'Dataset',
    '@id': id,
    name: textIn(context, codebook.title),
    description: describedDataset(name, context),
    inLanguage: context.page.language,
    license: codebook.kind === 'survey' ? license?.url : null,
    creator: creatorsOf(codebook, context).map(organization),
    temporalCoverage: coverageOf(codebook),
    variableMeasured: [...codebook.measures.values()].map((measure) => ({
      '@type': 'PropertyValue',
      name: textIn(context, measure.label),
      unitText: unitOf(measure, null)
    })),
    distribution: address === null ? null : [download('csv', 'text/csv'), download('json', 'application/json')]
  })
}

/** When the field was open, as ISO 8601 writes a time. */
function coverageOf({ fieldwork }: Codebook): string | null {
  if (!fieldwork?.when) return null
  const { from, to } = fieldwork.when
  return to === null || to === from ? from : `${from}/${to}`
}

/** The way from the list of reports to a page; nothing where pages cannot name themselves. */
export function wayTo(links: Link[], address: string | null): Thing[] {
  if (address === null) return []
  const itemListElement = links.map(({ path, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: absolute(address, path)
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}

function organization(name: string) {
  return { '@type': 'Organization', name }
}

function person(name: string) {
  return { '@type': 'Person', name }
}

/** A thing without what is not known of it. */
function without(thing: Thing): Thing {
  const known = Object.entries(thing).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(known) as Thing
}
