import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { isCounted } from '../../codebook/codebook.ts'
import type { Dataset, SurveyDataset } from '../../dataset/dataset.ts'
import { answersTable } from '../about-answers.ts'
import { datasetFacts } from '../blocks/method.ts'
import { questionsTable } from '../blocks/questions.ts'
import { type Context, datasetOf, textIn } from '../context.ts'
import { downloadsOf } from '../downloads.ts'
import { madeFacts } from '../making.ts'
import type { Part } from './part.ts'

/** How each dataset of a report came about, how its numbers were made, how to check them, and where they are. */
export const methodPart: Part = {
  slug: 'method',
  name: ({ words }) => words.pages.method.name,
  of: (context) => {
    const { title, standfirst } = context.language.words.pages.method
    return { title, standfirst, body: () => bodyOf(wholeReport(context)) }
  },
  figures: () => []
}

type Section = { id: string; heading: string; content: ElementContent[] }

function bodyOf(context: Context) {
  const sections = [...dataSections(context), madeSection(context), checkSection(context), downloadSection(context)]
  const filled = sections.filter(({ content }) => content.length > 0)
  const elements = filled.map(({ id, heading, content }) => h('section', [h('h2', { id }, heading), ...content]))
  return {
    contents: filled.map(({ id, heading }) => ({ id, text: heading })),
    html: toHtml({ type: 'root', children: elements }, { allowDangerousHtml: true })
  }
}

/** The context of a page that asks and states all that the report's pages do. */
function wholeReport(context: Context): Context {
  const pages = context.siblings.map(({ page }) => page)
  const page = {
    ...context.page,
    datasets: [...new Set(pages.flatMap(({ datasets }) => datasets))],
    asked: pages.flatMap(({ asked }) => asked),
    claims: pages.flatMap(({ claims }) => claims),
    figures: pages.flatMap(({ figures }) => figures)
  }
  return { ...context, page }
}

/** Was something estimated from its rows? */
function isSample(dataset: Dataset): dataset is SurveyDataset {
  return dataset.kind === 'survey' && !isCounted(dataset.codebook)
}

/** Where the data come from, what was asked, and who answered. */
function dataSections(context: Context): Section[] {
  const { making, method, about } = context.language.words
  const datasets = context.page.datasets.map((name) => datasetOf(context, name))
  const surveys = datasets.filter(isSample)
  const named = (dataset: Dataset) => h('h3', textIn(context, dataset.codebook.title))
  const tables = (table: (dataset: SurveyDataset, context: Context) => Element[]) =>
    surveys.flatMap((survey) => {
      const made = table(survey, context)
      return made.length === 0 ? [] : [...(surveys.length > 1 ? [named(survey)] : []), ...made]
    })
  return [
    {
      id: 'came-about',
      heading: making.came,
      content: datasets.flatMap((dataset) => [named(dataset), datasetFacts(dataset, context)])
    },
    { id: 'asked', heading: method.questions.heading, content: tables(questionsTable) },
    { id: 'answered', heading: about.answering.heading, content: tables(answersTable) }
  ]
}

function madeSection(context: Context): Section {
  const rows = madeFacts(context).flatMap(({ heading, sentences }) => [h('dt', heading), h('dd', sentences.join(' '))])
  return {
    id: 'made',
    heading: context.language.words.making.made,
    content: [h('dl', { className: ['gl'] }, rows)]
  }
}

function checkSection(context: Context): Section {
  const { check, checking } = context.language.words.making
  const { page, library } = context
  const surveyed = page.datasets
    .map((name) => library.get(name)?.dataset)
    .some((dataset) => dataset && isSample(dataset))
  const command = h('pre', { tabIndex: 0, role: 'region', ariaLabel: check }, [
    h('code', { translate: 'no' }, `npm run export -- r ${page.report}`)
  ])
  return {
    id: 'check',
    heading: check,
    content: [h('p', checking.readers), ...(surveyed ? [h('p', checking.script), command] : [])]
  }
}

function downloadSection(context: Context): Section {
  const { heading, intro, file, holds } = context.language.words.edition.downloads
  const rows = downloadsOf(context).map(({ download, link, file: name }) =>
    h('tr', [
      h('th', { scope: 'row' }, [link, h('br'), h('code', { translate: 'no' }, name)]),
      h('td', download.says(context.language))
    ])
  )
  return {
    id: 'data',
    heading,
    content: [
      h('p', intro),
      h('div', { className: ['tw'], role: 'region', tabIndex: 0, ariaLabel: heading }, [
        h('table', { className: ['plain'] }, [
          h('thead', h('tr', [h('th', { scope: 'col' }, file), h('th', { scope: 'col' }, holds)])),
          h('tbody', rows)
        ])
      ])
    ]
  }
}
