/** A survey's value without an interval says why, wherever it stands. */
import { expect, test } from 'vitest'
import type { SurveyDataset } from '../../../dataset/dataset.ts'
import type { Estimate } from '../../../estimate/answer.ts'
import { en } from '../../../language/en.ts'
import type { Context } from '../../../render/context.ts'
import { notesOf } from '../../../render/figure/notes.ts'
import type { AnsweredRow } from '../../../render/figure/rows.ts'
import { supportOf } from '../../../render/values.ts'
import type { Figure } from '../../../report/model.ts'

const survey = {
  kind: 'survey',
  name: 'service',
  codebook: { kind: 'survey', waves: [], sample: null, design: { weights: null, strata: null, clusters: 'area' } }
} as unknown as SurveyDataset
const context = { language: en, library: new Map([['service', { dataset: survey, sampling: null }]]) } as Context
const estimate: Estimate = {
  dataset: 'service',
  measure: 'ease',
  statistic: 'mean',
  unit: 'points',
  category: null,
  domain: { region: 'north' },
  wave: null,
  value: 7,
  se: null,
  level: 0.95,
  low: null,
  high: null,
  df: 0,
  n: 40,
  nEff: 40,
  deff: null,
  standing: 'ok',
  absence: null,
  source: null,
  interval: null
}
const row = (label: string, answer: Estimate): AnsweredRow => ({
  code: label,
  label,
  highlight: false,
  estimates: [[answer]],
  changes: [null],
  references: [],
  hidden: false,
  caution: false
})

test('in the panel of a number', () => {
  expect(supportOf(context, estimate).map(({ before }) => before)).toEqual([
    'No interval: all answers come from one cluster',
    '40 answers'
  ])
})

test('in the note of a figure, by row', () => {
  const figure = { measures: [{ dataset: 'service', measure: 'ease' }], note: null } as unknown as Figure
  const known: Estimate = { ...estimate, se: 0.1, low: 6.8, high: 7.2, df: 9, interval: 't' }
  const rows = [row('North', estimate), row('South', known), row('Wales', estimate)]
  expect(notesOf(figure, rows, null, null, context)).toEqual([
    'Intervals of means are t intervals that take clusters into account.',
    'No interval for North and Wales: all answers come from one cluster.'
  ])
})
