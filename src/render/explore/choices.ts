import { type Column, isDimension, measureWaves } from '../../codebook/codebook.ts'
import { periodsIn } from '../../codebook/dated-waves.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import { type Context, textIn } from '../context.ts'
import { labelOfMeasure, labelOfWave } from '../values.ts'

export type Choice = { value: string; label: string }

/** What a survey offers, in the words of a language: what stands in the form. */
export type Choices = {
  dataset: string
  title: string
  measures: (Choice & { waves: boolean })[]
  dimensions: (Choice & { values: Choice[] })[]
  /** How many dimensions can be combined. */
  together: number
  waves: Choice[]
  /** Its waves are periods of several kinds, of which one is shown at a time. */
  periods: string[]
}

/** `plain`: its measures are named without its own name. */
export function choicesOf({ name, codebook }: SurveyDataset, plain: boolean, context: Context): Choices {
  const { explore, columns, measures, waves } = codebook
  return {
    dataset: name,
    title: textIn(context, codebook.title),
    measures: [...measures.values()]
      .filter((measure) => explore?.measures.includes(measure.name))
      .map((measure) => ({
        value: `${plain ? '' : `${name}.`}${measure.name}`,
        label: labelOfMeasure(context, name, measure.name, null),
        waves: measureWaves(measure, codebook)[0] !== null
      })),
    dimensions: (explore?.dimensions ?? [])
      .map((each) => columns.get(each) as Column)
      .filter(isDimension)
      .map((column) => ({
        value: column.name,
        label: textIn(context, column.label),
        values: column.values.map(({ code, label }) => ({ value: code, label: textIn(context, label) }))
      })),
    together: explore?.together ?? 0,
    waves: waves.map(({ code }) => ({ value: code, label: labelOfWave(context, name, code) })),
    periods: periodsIn(codebook)
  }
}
