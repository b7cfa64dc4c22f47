import type { PublishedCodebook, PublishedMeasure } from '../codebook/codebook.ts'
import { fileCodeOf } from '../codebook/values.ts'
import { languages } from '../language/languages.ts'
import type { Text } from '../language/text.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import { numberPattern } from '../yaml/shapes.ts'
import type { PublishedFigure } from './dataset.ts'
import type { LoadedFile } from './file-table.ts'

/** Reads the cells of one row, reporting each that does not fit. */
export class FigureReader {
  readonly #codebook: PublishedCodebook
  readonly #file: LoadedFile
  readonly #row: number
  readonly #cells: ReadonlyMap<string, string | null>
  readonly #problems: Problems
  #good = true

  constructor(
    codebook: PublishedCodebook,
    file: LoadedFile,
    row: number,
    cells: ReadonlyMap<string, string | null>,
    problems: Problems
  ) {
    this.#codebook = codebook
    this.#file = file
    this.#row = row
    this.#cells = cells
    this.#problems = problems
  }

  read(): PublishedFigure | null {
    const measures = [...this.#codebook.measures.values()]
    const named = this.#known(
      'measure',
      measures.map(({ inFile }) => inFile)
    )
    const measure = measures.find(({ inFile }) => inFile === named)?.name ?? null
    const wave =
      this.#text('wave') === null
        ? this.#file.wave
        : this.#known(
            'wave',
            this.#codebook.waves.map((each) => each.code)
          )
    const source = this.#known('source', [...this.#codebook.sources.keys()])
    const domain: Record<string, string> = {}
    for (const column of this.#codebook.columns.values()) {
      if (this.#text(column.name) === null) continue
      const codes = column.values.map(({ code }) => code)
      const written = this.#known(
        column.name,
        codes.map((code) => fileCodeOf(column, code))
      )
      domain[column.name] = codes.find((code) => fileCodeOf(column, code) === written) ?? ''
    }
    const [value, n, se, low, high] = [
      this.#number('value'),
      this.#number('n'),
      this.#number('se'),
      this.#number('low'),
      this.#number('high')
    ]
    if (this.#text('value') === null)
      this.#wrong('value', 'This row has no value', 'a number', 'Write the published value.')
    if ((low === null) !== (high === null)) {
      this.#wrong(
        low === null ? 'low' : 'high',
        'An interval has two ends, and this row has one',
        '`low` and `high`, or neither',
        'Write both or none.'
      )
    }
    this.#checkNumbers(measure, { value, n, se, low, high })
    if (!this.#good || measure === null || source === null || value === null) return null
    return {
      measure,
      wave,
      domain,
      value,
      n,
      se,
      low,
      high,
      source,
      note: this.#note(),
      place: this.#place('measure')
    }
  }

  /** A value and its interval within what the statistic can be, in order; a standard error and a base that can be. */
  #checkNumbers(measure: string | null, numbers: Record<'value' | 'n' | 'se' | 'low' | 'high', number | null>): void {
    const { value, n, se, low, high } = numbers
    const described = measure === null ? undefined : this.#codebook.measures.get(measure)
    const [min, max] = described ? rangeOf(described) : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const name of ['value', 'low', 'high'] as const) {
      const number = numbers[name]
      if (number === null || (number >= min && number <= max)) continue
      this.#wrong(
        name,
        `\`${number}\` is outside what \`${measure}\` can be`,
        `a number from ${min} to ${max}`,
        'Mend the cell, or the unit or scale in the codebook.'
      )
    }
    if (described?.statistic === 'rank' && value !== null && !Number.isInteger(value)) {
      this.#wrong('value', `\`${value}\` is not a rank`, 'a whole number from 1', 'Write the published rank.')
    }
    if (low !== null && high !== null && value !== null && !(low <= value && value <= high)) {
      this.#wrong(
        'low',
        `The value ${value} is not between ${low} and ${high}`,
        '`low`, `value` and `high` in that order',
        'Mend the cell that is wrong.'
      )
    }
    if (se !== null && se < 0)
      this.#wrong('se', `\`${se}\` is not a standard error`, 'a number from 0', 'Write the published standard error.')
    if (n !== null && (n < 1 || !Number.isInteger(n))) {
      this.#wrong(
        'n',
        `\`${n}\` is not a base`,
        'a whole number of answers',
        'Write the number of answers, or leave the cell empty.'
      )
    }
  }

  /** `note`, and by language `note.tr`. */
  #note(): Text | null {
    const notes = ['', ...Object.keys(languages)].flatMap((tag) => {
      const text = this.#text(tag === '' ? 'note' : `note.${tag}`)
      return text === null ? [] : [[tag, text] as const]
    })
    return notes.length === 0 ? null : Object.fromEntries(notes)
  }

  #text(name: string): string | null {
    return this.#cells.get(name) ?? null
  }

  #known(name: string, codes: string[]): string | null {
    const text = this.#text(name)
    if (text !== null && codes.includes(text)) return text
    const closest = text === null ? undefined : closestMatch(text, codes)
    this.#wrong(
      name,
      text === null ? `This row has no ${name}` : `\`${text}\` is not a ${name} that the codebook names`,
      listNames(codes),
      'Mend the cell, or name it in the codebook.',
      closest
    )
    return null
  }

  #number(name: string): number | null {
    const text = this.#text(name)
    if (text === null) return null
    if (numberPattern.test(text)) return Number(text)
    this.#wrong(
      name,
      `\`${text}\` in \`${name}\` is not a number`,
      'a number, like `93` or `6.6`',
      'Write the number alone; its unit stands in the codebook.'
    )
    return null
  }

  #wrong(name: string, message: string, expected: string, remedy: string, closest?: string): void {
    this.#good = false
    const place = this.#place(name)
    this.#problems.error({
      rule: 'published-cell',
      place,
      message,
      expected,
      ...(closest === undefined ? {} : { closest }),
      remedy
    })
  }

  #place(name: string): Place {
    return this.#file.place(this.#row, this.#file.columns.has(name) ? name : undefined)
  }
}

/** What a published value can be, in the unit of the file. */
function rangeOf({ statistic, scale }: PublishedMeasure): [number, number] {
  if (statistic === 'share') return [0, 100]
  if (statistic === 'nps') return [-100, 100]
  if (statistic === 'ratio') return [0, Number.POSITIVE_INFINITY]
  if (statistic === 'change') return [-100, Number.POSITIVE_INFINITY]
  if (statistic === 'rank') return [1, Number.POSITIVE_INFINITY]
  return scale ? [scale.min, scale.max] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
}
