import { listNames, type Place, type Problems } from '../problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { Column, SurveyCodebook } from './codebook.ts'
import { inputsOf } from './derivation.ts'
import { isPaired } from './derived-column.ts'
import { type DerivedColumn, isDerived } from './derived-order.ts'
import { named } from './named.ts'

/** What the check of a derived column has at hand. */
export class DerivedCheck {
  readonly column: DerivedColumn
  readonly codebook: SurveyCodebook
  readonly problems: Problems
  readonly #yaml: Yaml

  constructor(column: DerivedColumn, codebook: SurveyCodebook, yaml: Yaml, problems: Problems) {
    this.column = column
    this.codebook = codebook
    this.problems = problems
    this.#yaml = yaml
  }

  place(path: Path, of?: 'key'): Place {
    return this.#yaml.place([...this.column.path, ...path], of)
  }

  fail(place: Place, message: string, expected: string, remedy: string): void {
    this.problems.error({ rule: 'derived', place, message, expected, remedy })
  }

  /** An input, if it is of one of these kinds. */
  input(name: string, path: Path, kinds: readonly Column['kind'][], expected: string): Column | null {
    const place = this.place(path)
    const column = named(name, this.codebook, place, this.problems)
    if (!column || kinds.includes(column.kind)) return column ?? null
    this.fail(place, `\`${this.column.name}\` cannot be made of \`${name}\``, expected, 'Take another column.')
    return null
  }

  circle(straight: readonly DerivedColumn[]): void {
    const { columns } = this.codebook
    const inputs = inputsOf(this.column.derived).filter((name) => {
      const input = columns.get(name)
      return input && isDerived(input) && !straight.includes(input)
    })
    this.fail(
      this.column.place,
      `\`${this.column.name}\` is made of ${listNames(inputs)}, and that of this one: a circle`,
      'columns that lead back to the files',
      'Make one of them of other columns.'
    )
  }

  /** Paired columns go together at each wave only where they have the same waves. */
  waves(): void {
    const inputs = inputsOf(this.column.derived).flatMap((name) => this.codebook.columns.get(name) ?? [])
    const waves = inputs.filter(isPaired).map(({ sources }) =>
      sources
        .map(({ wave }) => wave)
        .sort()
        .join()
    )
    if (new Set(waves).size > 1)
      this.fail(
        this.column.place,
        `\`${this.column.name}\` is made of columns that were asked at different waves`,
        'paired columns with the same waves',
        'Describe the one wave of each as a column of its own.'
      )
  }
}
