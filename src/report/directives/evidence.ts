import { z } from 'zod'
import type { Dataset, PublishedDataset } from '../../dataset/dataset.ts'
import { type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { listNames } from '../../problem.ts'
import { word } from '../../yaml/shapes.ts'
import { ask, type Call } from '../call.ts'
import { findDataset, findDomain } from '../lookup.ts'
import { directive } from './directive.ts'

export const evidence = directive({
  name: 'evidence',
  form: 'leaf',
  description:
    'A table of the figures that others published, each with its base, its interval where there is one, its source and what was noted with it. Its brackets can hold a caption.',
  example: '::evidence[What Paragon published]{dataset=covid-service-published}',
  attributes: z.object({
    dataset: word('a dataset').optional().describe('One published dataset of the report; else all of them.')
  }),
  resolve({ dataset }, call) {
    const datasets = publishedOf(dataset, call)
    if (!datasets) return null
    const questions: EstimateQuestion[] = []
    for (const each of datasets) {
      const found = questionsOf(each, call)
      if (!found) return null
      questions.push(...found)
    }
    if (questions.length === 0 && Object.keys(call.others).length > 0) {
      call.problem({
        rule: 'not-published',
        place: call.place,
        message: 'No figure was published of what this keeps to',
        expected: 'a group of which there are published figures',
        remedy: 'Keep to another, or to none.'
      })
      return null
    }
    for (const question of questions) ask(call, question)
    return { kind: 'evidence', questions }
  }
})

function publishedOf(name: string | undefined, call: Call): PublishedDataset[] | null {
  const one = name === undefined ? null : findDataset(name, 'dataset', call)
  if (name !== undefined && !one) return null
  const found = (one ? [one] : call.datasets).filter((each): each is PublishedDataset => each.kind === 'published')
  if (found.length > 0) return found
  const others = call.datasets.filter(({ kind }) => kind === 'published').map((each: Dataset) => each.name)
  call.problem({
    rule: 'no-evidence',
    place: one ? call.placeOf('dataset') : call.place,
    message: one ? `\`${one.name}\` is a survey, not published figures` : 'This report has no published figures',
    expected: others.length === 0 ? 'a dataset with `kind: published` among its `datasets`' : listNames(others),
    remedy: others.length === 0 ? 'Add one to the front matter, or remove this block.' : 'Name one of these.'
  })
  return null
}

/** The figures of a dataset within the domain that the directive and its page keep to. Null: see problems. */
function questionsOf(dataset: PublishedDataset, call: Call): EstimateQuestion[] | null {
  const domain = findDomain(dataset, call)
  if (!domain) return null
  const within = Object.entries(domain)
  return dataset.figures
    .filter((figure) => within.every(([dimension, code]) => figure.domain[dimension] === code))
    .map(({ measure, domain: own, wave }) => estimateOf({ dataset: dataset.name, measure, domain: own, wave }))
}
