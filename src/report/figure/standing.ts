import { codesWithin } from '../../codebook/codebook.ts'
import { changeOf, domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { ask, type Call } from '../call.ts'
import { canBePercent } from '../in-percent.ts'
import { dimensionOf, rowValues } from '../lookup.ts'
import type { Figure, FigureRow } from '../model.ts'
import { betterOf, type NamedMeasure } from '../parts.ts'
import { waveBefore } from '../periods.ts'
import { wavesOf } from '../waves.ts'
import { addComparisons } from './versus.ts'

/** Sets each measure of a figure of one group against the wave before it; `percent`: told so, too, of those that have any. */
export function addChanges(figure: Figure, percent: boolean, call: Call): void {
  for (const { row, question, named } of measuresOf(figure, call)) {
    const earlier = waveBefore(named.dataset, question.wave, 'previous')
    if (earlier === undefined || !wavesOf(named).includes(earlier)) continue
    const change = changeOf(question, earlier, 'each')
    row.change = percent && canBePercent(named) ? { ...change, relative: true } : change
    ask(call, row.change, figure.family)
  }
}

/**
 * Sees a figure of one value of one dimension, and of nothing else that is held, among the other values: their values,
 * a comparison with the best of them, and with everybody where nothing else is named. Other figures stay as they are.
 */
export function seeAmongOthers(figure: Figure, call: Call): void {
  const [held, ...more] = Object.entries(figure.domain)
  if (!held || more.length > 0) return
  const [dimension, code] = held
  figure.profile = { dimension, code }
  for (const { row, question, named } of measuresOf(figure, call)) {
    const column = dimensionOf(named.dataset, dimension)
    if (!column) continue
    const own = codesWithin(column, code)
    row.others = rowValues(named, column)
      .filter((value) => !own.includes(value.code))
      .map((value) => estimateOf({ ...question, domain: domainOf([[dimension, value.code]]) }))
    if (betterOf(named) !== null && row.others.length > 0)
      row.best = { kind: 'comparison', left: question, right: { kind: 'best', among: row.others }, on: 'each' }
  }
  if (figure.versus === null) {
    figure.versus = { kind: 'overall' }
    addComparisons(figure.rows, figure.versus, undefined, figure.domain)
  }
  for (const { others, best, comparisons } of figure.rows) {
    for (const question of others) ask(call, question)
    for (const question of [best, ...comparisons]) if (question) ask(call, question, figure.family)
  }
}

type Measured = { row: FigureRow; question: EstimateQuestion; named: NamedMeasure }

/** The rows of a figure of one group, each a measure. */
function measuresOf({ rows, measures }: Figure, { datasets }: Call): Measured[] {
  return rows.flatMap((row, index) => {
    const question = row.cells[0]?.[0]
    const dataset = datasets.find(({ name }) => name === measures[index]?.dataset)
    const measure = question && dataset?.codebook.measures.get(question.measure)
    return question && dataset && measure
      ? [{ row, question, named: { dataset, measure, category: question.category } }]
      : []
  })
}
