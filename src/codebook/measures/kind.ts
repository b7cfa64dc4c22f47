import type { z } from 'zod'
import type { Place, Problems } from '../../problem.ts'
import type { Yaml } from '../../yaml/yaml.ts'
import type { Column, SurveyCodebook, SurveyMeasure } from '../codebook.ts'
import { named } from '../named.ts'
import type { MeasureOf, StatisticName } from './measure-of.ts'

/**
 * A kind of measure of a survey: the key that names it in a codebook, what else it can be told, and what it needs of
 * its columns. One file each, one row in `kinds.ts`; how it is estimated is in `estimate/statistics`, under its name.
 */
export type MeasureKind<Options extends z.ZodRawShape = z.ZodRawShape> = {
  /** What the key holds, for messages: "a column". */
  holds: z.ZodType
  description: string
  example: string
  /** The keys that it can have beside, which mean nothing to others. */
  options: Options
  /** Which way is good, where the author does not say. */
  better(of: MeasureOf): 'higher' | 'lower' | null
  complete(held: never, options: never, codebook: Pick<SurveyCodebook, 'columns'>): MeasureOf
  check(measure: never, checks: Checks): void
}

export type MeasureAs<Name extends StatisticName> = SurveyMeasure & Extract<MeasureOf, { statistic: Name }>

export function measureKind<Name extends StatisticName, Held, Options extends z.ZodRawShape>(definition: {
  holds: z.ZodType<Held>
  description: string
  example: string
  options: Options
  better?: (of: Extract<MeasureOf, { statistic: Name }>) => 'higher' | 'lower' | null
  complete(
    held: Held,
    options: { [Key in keyof Options]: z.output<Options[Key]> },
    codebook: Pick<SurveyCodebook, 'columns'>
  ): Extract<MeasureOf, { statistic: Name }>
  check(measure: MeasureAs<Name>, checks: Checks): void
}): MeasureKind<Options> {
  return { better: () => null, ...definition } as unknown as MeasureKind<Options>
}

/** What the check of a measure has at hand. */
export class Checks {
  readonly codebook: SurveyCodebook
  readonly yaml: Yaml
  readonly problems: Problems
  readonly #measure: string

  constructor(codebook: SurveyCodebook, measure: string, yaml: Yaml, problems: Problems) {
    this.codebook = codebook
    this.yaml = yaml
    this.problems = problems
    this.#measure = measure
  }

  place(...path: (string | number)[]): Place {
    return path.length === 0
      ? this.yaml.place(['measures', this.#measure], 'key')
      : this.yaml.place(['measures', this.#measure, ...path])
  }

  /** Where a key stands, rather than what it holds. */
  keyPlace(...path: string[]): Place {
    return this.yaml.place(['measures', this.#measure, ...path], 'key')
  }

  fail(place: Place, message: string, expected: string, remedy: string): void {
    this.problems.error({ rule: 'measure', place, message, expected, remedy })
  }

  /** The column that a measure names under `key`, if it is of one of these kinds. */
  column(name: string, key: string, kinds: Column['kind'][], what: string, index?: number): Column | null {
    const place = index === undefined ? this.place(key) : this.place(key, index)
    const column = named(name, this.codebook, place, this.problems)
    if (!column) return null
    if (kinds.includes(column.kind)) return column
    this.fail(
      place,
      `\`${name}\` has no ${what}`,
      `a column with ${kinds.map((kind) => written[kind]).join(' or ')}`,
      'Take another column, or another statistic.'
    )
    return null
  }
}

/** How a codebook writes each kind of column. */
const written: Record<Column['kind'], string> = {
  category: '`values`',
  scale: '`scale`',
  number: '`type: number`',
  date: '`type: date`',
  identifier: '`role: identifier`',
  text: '`role: text`',
  wave: '`role: wave`',
  multiple: '`options`',
  ranking: '`ranks`'
}
