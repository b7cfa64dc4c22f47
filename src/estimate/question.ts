import type { CellName } from '../dataset/dataset.ts'

/** Dimension to code, keys in alphabetical order: one cell of the dimensions. Empty: everybody. */
export type Domain = Readonly<Record<string, string>>

/**
 * A measure in a domain, at a wave (null: the measure has none). Of a measure of several parts (a distribution, the
 * three groups of NPS) `category` names one. `except` takes out a domain: "the rest" of `sector=utilities` are all
 * whose sector is known and another.
 */
export type EstimateQuestion = {
  kind: 'estimate'
  dataset: string
  measure: string
  category: string | null
  domain: Domain
  except: Domain
  wave: string | null
}

/** A fixed number in the measure's unit; a share is a proportion. */
export type Target = { kind: 'target'; value: number }

/** The best of several, by the measure's better way; which it is, the answers tell. */
export type Best = { kind: 'best'; among: EstimateQuestion[] }

/** So many times an estimate: is one at least twice another? */
export type Multiple = { kind: 'multiple'; times: number; of: EstimateQuestion }

/**
 * Left minus right. `on: 'each'` is the difference of the two values as they are shown, each on its own base; `'both'`,
 * for two waves of paired columns, keeps to those who answered both times.
 */
export type ComparisonQuestion = {
  kind: 'comparison'
  left: EstimateQuestion
  right: EstimateQuestion | Target | Best | Multiple
  on: 'each' | 'both'
  /** Told in per cent of right, too. */
  relative?: true
}

/** Which ranks can each of these have, as far as the sample can tell? */
export type RankingQuestion = { kind: 'ranking'; of: EstimateQuestion[] }

/**
 * Do the answers differ between groups at all? `cells` are shares of the parts of one measure: a row for each group,
 * a column for each part.
 */
export type AssociationQuestion = { kind: 'association'; cells: EstimateQuestion[][] }

/** How well does a regression fit? `of` are all its coefficients, in one domain. */
export type FitQuestion = { kind: 'fit'; of: EstimateQuestion[] }

/** How do estimates of one thing at several waves, in their order, go together? */
export type CourseQuestion = { kind: 'course'; of: EstimateQuestion[] }

/** What did people of a domain write in a column of open text? At most so many of them. */
export type QuotesQuestion = {
  kind: 'quotes'
  dataset: string
  column: string
  domain: Domain
  wave: string | null
  most: number
}

/** What does a query of an author give, over these datasets? */
export type AuthorQuery = { kind: 'query'; datasets: readonly string[]; sql: string }

export type Question =
  | EstimateQuestion
  | ComparisonQuestion
  | RankingQuestion
  | AssociationQuestion
  | FitQuestion
  | CourseQuestion
  | QuotesQuestion
  | AuthorQuery

/** A question for an estimate, with what is not said left open. */
export function estimateOf(
  asked: Pick<EstimateQuestion, 'dataset' | 'measure' | 'domain' | 'wave'> & Partial<EstimateQuestion>
): EstimateQuestion {
  return { category: null, except: {}, ...asked, kind: 'estimate' }
}

/** How a measure changed from one wave to another. */
export function changeOf(at: EstimateQuestion, earlier: string, on: 'each' | 'both'): ComparisonQuestion {
  return { kind: 'comparison', left: at, right: { ...at, wave: earlier }, on }
}

export function domainOf(entries: Iterable<readonly [string, string]>): Domain {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** The one text of a question: equal questions have equal keys. */
export function keyOf(question: Question | Target | Best | Multiple): string {
  switch (question.kind) {
    case 'estimate': {
      const { dataset, measure, category, domain, except, wave } = question
      return JSON.stringify([dataset, measure, category, Object.entries(domain), Object.entries(except), wave])
    }
    case 'target':
      return JSON.stringify([question.value])
    case 'best':
      return JSON.stringify(question.among.map(keyOf))
    case 'multiple':
      return JSON.stringify([question.times, keyOf(question.of)])
    case 'comparison':
      return JSON.stringify([
        keyOf(question.left),
        keyOf(question.right),
        question.on,
        ...(question.relative ? ['relative'] : [])
      ])
    case 'ranking':
      return JSON.stringify(['ranks', ...question.of.map(keyOf)])
    case 'association':
      return JSON.stringify(['association', ...question.cells.flat().map(keyOf)])
    case 'fit':
      return JSON.stringify(['fit', ...question.of.map(keyOf)])
    case 'course':
      return JSON.stringify(['course', ...question.of.map(keyOf)])
    case 'quotes': {
      const { dataset, column, domain, wave, most } = question
      return JSON.stringify(['quotes', dataset, column, Object.entries(domain), wave, most])
    }
    case 'query':
      return JSON.stringify(['query', question.datasets, question.sql])
  }
}

/** The same of an estimate on those who answered the cells `known` too. */
export function keyAmong(question: EstimateQuestion, known: readonly CellName[]): string {
  return JSON.stringify([keyOf(question), known])
}

/** The estimates that a question shows: itself, or the sides of a comparison. */
export function sidesOf(question: Question): EstimateQuestion[] {
  switch (question.kind) {
    case 'estimate':
      return [question]
    case 'comparison':
      return [question.left, ...(question.right.kind === 'target' ? [] : candidatesOf(question.right))]
    case 'ranking':
    case 'course':
      return question.of
    case 'association':
    case 'fit':
    case 'quotes':
    case 'query':
      return []
  }
}

/** What a comparison may be with: the one, or each that might be the best. */
export function candidatesOf(right: EstimateQuestion | Best | Multiple): EstimateQuestion[] {
  if (right.kind === 'multiple') return [right.of]
  return right.kind === 'best' ? right.among : [right]
}

/** The dataset that answers a question; of a query, the first of those that it is over. */
export function datasetOf(question: Question): string {
  if (question.kind === 'query') return question.datasets[0] ?? ''
  if (question.kind === 'comparison') return question.left.dataset
  if (question.kind === 'ranking' || question.kind === 'fit' || question.kind === 'course')
    return question.of[0]?.dataset ?? ''
  if (question.kind === 'association') return question.cells[0]?.[0]?.dataset ?? ''
  return question.dataset
}
