import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { Context } from '../context.ts'
import { type Choice, type Choices, choicesOf } from '../explore/choices.ts'
import { exploreFile } from '../explore/files.ts'
import { surveysOf } from '../explore/surveys.ts'
import { type ToldIntl, toldIntl } from '../explore/told-intl.ts'
import type { View } from '../explore/view.ts'
import type { Part } from './part.ts'

/** Where readers ask a report's surveys themselves; of reports whose surveys publish no totals there is none. */
export const explorePart: Part = {
  slug: 'explore',
  name: ({ words }) => words.explore.name,
  of: (context) => {
    const surveys = surveysOf(context)
    if (surveys.length === 0) return null
    const { title, standfirst } = context.language.words.explore
    return { title, standfirst, body: () => ({ contents: [], html: toHtml(bodyOf(surveys, context)) }) }
  },
  figures: () => []
}

/** The form, filled by the script with what a survey offers, and where its answer goes. */
function bodyOf(surveys: readonly SurveyDataset[], context: Context): Element {
  const { words } = context.language
  const { explore } = words
  const [first] = surveys
  const { tables } = context.page
  const path = `${context.base}${context.at}/${context.page.report}/tables/`
  const toTables = tables && tables.list.length > 0 ? [' ', h('a', { href: path }, explore.tables)] : []
  const minimum = Math.max(...surveys.map(({ codebook }) => codebook.disclosure.minimum))
  const given: Given = {
    files: `${context.base}files/${context.page.report}/`,
    file: exploreFile,
    choices: surveys.map((survey) => choicesOf(survey, first === survey, context)),
    forms: formsOf(context),
    site: { title: context.siteTitle, publisher: context.publisher },
    colours: context.house.colours,
    intl: toldIntl(context.language, surveys.flatMap(spansOf))
  }
  const field = (name: keyof View, label: string) => h('label', [`${label} `, h('select', { name })])
  return h('section', { id: 'explore', dataGiven: JSON.stringify(given) }, [
    h('p', { className: ['without'] }, [explore.withoutScript, ...toTables]),
    h('h2', explore.choose),
    h('form', { hidden: true, ariaLabel: explore.choose }, [
      field('of', explore.measure),
      field('by', explore.by),
      field('facet', explore.facet),
      field('where', explore.where),
      field('wave', explore.wave),
      field('versus', explore.versus),
      field('form', explore.form)
    ]),
    h('p', { className: ['said'], role: 'status' }),
    h('div', { className: ['view'] }),
    h('p', { className: ['meta'] }, [explore.protected(context.language.numbers.count(minimum)), ...toTables])
  ])
}

/** The days that words about a survey can name. */
function spansOf({ codebook: { fieldwork, waves } }: SurveyDataset): [string, string | null][] {
  const when = fieldwork?.when
  return [
    ...(when ? [[when.from, when.to] as [string, string | null]] : []),
    ...waves.flatMap((wave) => (wave.when ? [[wave.when.from, wave.when.to] as [string, string | null]] : []))
  ]
}

/** The forms that a reader can choose; others are there where a figure of the report has them. */
function formsOf({ language }: Context): Choice[] {
  return Object.entries(language.words.explore.forms).map(([value, label]) => ({ value, label }))
}

/** What the page's script is told by it. */
export type Given = {
  /** The folder of the report's files, and the first that is read of them. */
  files: string
  file: string
  choices: Choices[]
  forms: Choice[]
  site: { title: string; publisher: string }
  colours: Context['house']['colours']
  intl: ToldIntl
}
