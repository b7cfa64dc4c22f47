import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type Codebook, isCounted, type Source } from '../codebook/codebook.ts'
import type { Method, MethodKey } from '../codebook/method.ts'
import type { Dataset, SurveyDataset } from '../dataset/dataset.ts'
import { pageIds } from '../report/figure/ids.ts'
import { type Context, datasetOf, textIn } from './context.ts'
import { linksInLine } from './downloads.ts'
import { sourceText } from './figure/sources.ts'

/**
 * The section at the end of a page that says in short what it rests on, and leads to the page that says all of it. A
 * dataset that the page has a method statement of is left to that; `heading` is null where all are.
 */
export function renderAbout(context: Context): { section: Element; id: string; heading: string | null } {
  const { about, edition } = context.language.words
  const { described } = context.page
  const datasets = context.page.datasets
    .filter((name) => !described.includes(name))
    .map((name) => datasetOf(context, name))
  const id = pageIds.about
  const heading = datasets.length === 0 ? null : about.heading
  const section = h('section', [
    ...(heading === null ? [] : [h('h2', { id }, heading)]),
    ...datasets.map((dataset) => h('p', shortly(dataset, context))),
    ...methodLink(edition.methodLink, context),
    h('p', { className: ['dl'] }, [`${about.download}: `, ...linksInLine('numbers', ', ', context), '.'])
  ])
  return { section, id, heading }
}

function methodLink(words: string, { siblings, base }: Context): Element[] {
  const first = siblings.find((each) => each.page.kind === 'first')
  return first ? [h('p', h('a', { href: `${base}${first.path.slice(1)}method/` }, words))] : []
}

/** A dataset in a few sentences: whom it is of, when and how it was gathered, its sample, and what is not shown. */
function shortly(dataset: Dataset, context: Context): ElementContent[] {
  const { report } = context.language.words
  const { codebook } = dataset
  const { when = null, mode = null } = codebook.fieldwork ?? {}
  const whom = [
    ...(codebook.population ? [textIn(context, codebook.population)] : []),
    ...(mode ? [textIn(context, mode)] : []),
    ...(when ? [context.language.numbers.span(when.from, when.to)] : [])
  ]
  const kind = codebook.status === 'synthetic' ? [report.synthetic] : []
  const told =
    dataset.kind === 'published'
      ? [kind, [report.published]]
      : [kind, whom, codebook.sample === null ? [] : [sampleText(codebook.sample, context)]]
  const rules = dataset.kind === 'survey' ? rulesOf(dataset, context) : []
  const sentences = [...told.filter((each) => each.length > 0).map((each) => ended(each.join(', '))), ...rules]
  return [
    h('b', ended(textIn(context, codebook.title))),
    text(` ${sentences.join(' ')}`),
    ...(codebook.kind === 'published' ? [text(' '), ...sourcesOfDataset(codebook.sources, context), text('.')] : [])
  ]
}

function sampleText(sample: NonNullable<Codebook['sample']>, { language: { words } }: Context): string {
  return sample === 'census' ? words.records.sample : words.about.samples[sample]
}

function ended(sentence: string): string {
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Something that is told of a dataset, under its heading. */
export type Fact = [heading: string, text: ElementContent[] | string]

export function factsTable(facts: Fact[]): Element {
  const row = ([heading, text]: Fact) => h('tr', [h('th', { scope: 'row' }, heading), h('td', text)])
  return h('table', { className: ['plain'] }, h('tbody', facts.map(row)))
}

/** What there is to tell of a dataset. */
export function factsOf(dataset: Dataset, context: Context): Fact[] {
  const { about, report } = context.language.words
  const { codebook } = dataset
  const told = (...keys: MethodKey[]) => statedFacts(codebook.method, keys, context)
  const facts: Fact[] = []
  const kind =
    codebook.status === 'synthetic' ? report.synthetic : dataset.kind === 'published' ? report.published : null
  if (kind) facts.push([about.data, kind])
  facts.push(...told('sponsor', 'conducted'))
  if (codebook.population) facts.push([about.population, textIn(context, codebook.population)])
  if (codebook.fieldwork) {
    const { when, mode } = codebook.fieldwork
    facts.push([
      about.fieldwork,
      [
        ...(when ? [context.language.numbers.span(when.from, when.to)] : []),
        ...(mode ? [textIn(context, mode)] : [])
      ].join(', ')
    ])
  }
  facts.push([about.sample, codebook.sample === null ? about.sampleUnknown : sampleText(codebook.sample, context)])
  facts.push(...told('recruitment', 'response_rate', 'incentive', 'languages', 'weighting'))
  if (dataset.kind === 'survey') {
    facts.push(...surveyFacts(dataset, context))
    if (dataset.codebook.source) facts.push([about.sources, sourceOf(dataset.codebook.source, 0, context)])
  } else facts.push([about.sources, sourcesOfDataset(dataset.codebook.sources, context)])
  facts.push([about.rowsHeading, rowsText(dataset, context)], ...told('quality', 'limitations'))
  return facts
}

/** What the codebook says of the method in words of its own. */
function statedFacts(method: Method, keys: MethodKey[], context: Context): Fact[] {
  const { headings } = context.language.words.method
  return keys.flatMap((key): Fact[] => {
    const text = method[key]
    return text === undefined ? [] : [[headings[key], textIn(context, text)]]
  })
}

function sourcesOfDataset(sources: ReadonlyMap<string, Source>, context: Context): ElementContent[] {
  return [...sources.values()].flatMap((source, index) => sourceOf(source, index, context))
}

/** From how many answers on a value is shown. */
export function rulesOf({ codebook }: SurveyDataset, { language }: Context): string[] {
  const { about } = language.words
  const { count } = language.numbers
  const { bases, disclosure } = codebook
  return [
    ...(isCounted(codebook) ? [] : [about.basesSay(count(bases.suppress), count(bases.caution))]),
    ...(bases.presentation === null ? [] : [about.presentation]),
    ...(disclosure.minimum > 0 ? [about.disclosure(count(disclosure.minimum))] : [])
  ]
}

/** How a survey was drawn, weighted and held back. */
export function surveyFacts(dataset: SurveyDataset, context: Context): [string, string][] {
  const { about } = context.language.words
  const parts = designParts(dataset, context)
  const weighting = weightingText(dataset, context)
  const rules = rulesOf(dataset, context)
  if (isCounted(dataset.codebook)) return rules.length === 0 ? [] : [[about.bases, rules.join(' ')]]
  return [
    [about.design, parts.length === 0 ? about.designNone : parts.join(', ')],
    ...(weighting === null ? [] : [[about.weighting, weighting] as [string, string]]),
    [about.bases, rules.join(' ')]
  ]
}

function designParts(dataset: SurveyDataset, context: Context): string[] {
  const { about } = context.language.words
  const { numbers } = context.language
  const { design } = dataset.codebook
  const strata = context.library.get(dataset.name)?.sampling?.strata ?? []
  const clusters = strata.reduce((sum, each) => sum + each.clusters, 0)
  const { rule } = design.lonely
  const lonely = rule !== 'fail' && strata.some((each) => each.clusters < 2)
  return [
    ...(design.weights === null ? [] : [about.weights]),
    ...(design.replicates
      ? [about.replicates(numbers.count(design.replicates.columns.length), design.replicates.kind)]
      : []),
    ...(design.strata === null ? [] : [about.strata(numbers.count(strata.length))]),
    ...(design.clusters.length === 0 ? [] : [about.clusters(numbers.count(clusters), design.clusters.length)]),
    ...(design.fpc.length === 0 ? [] : [about.finite]),
    ...(lonely ? [about.lonely[rule]] : [])
  ]
}

/** What weighting to the population did to the weights. */
function weightingText(dataset: SurveyDataset, context: Context): string | null {
  const { about } = context.language.words
  const { numbers } = context.language
  const { codebook } = dataset
  const done = context.library.get(dataset.name)?.sampling?.weighting
  if (!done || !codebook.design.weighting) return null
  const names = [...new Set(codebook.design.weighting.margins.flatMap((margin) => margin.columns))]
  return about.weightingSays({
    method: done.method,
    margins: names.map((name) =>
      textIn(context, codebook.columns.get(name)?.label ?? { [context.language.tag]: name })
    ),
    units: numbers.count(done.units),
    effective: numbers.count(Math.round(done.after.effective)),
    effect: numbers.decimal(done.after.effect, 2),
    before: numbers.decimal(done.before.effect, 2),
    least: numbers.decimal(done.after.least, 2),
    most: numbers.decimal(done.after.most, 2),
    trimmed: done.trimmed ? numbers.count(done.trimmed.units) : null
  })
}

function sourceOf(source: Source, index: number, context: Context): ElementContent[] {
  const text = sourceText(source, context)
  const shown: ElementContent =
    source.url && /^https?:\/\//.test(source.url) ? h('a', { href: source.url }, text) : { type: 'text', value: text }
  return index === 0 ? [shown] : [{ type: 'text', value: '; ' }, shown]
}

function rowsText(dataset: Dataset, context: Context): string {
  const { about } = context.language.words
  const { read, used, refused } = dataset.rows
  const [a, b, c] = [read, used, refused].map(context.language.numbers.count) as [string, string, string]
  return dataset.kind === 'survey' ? about.rows(a, b, c) : about.figures(a, b, c)
}
