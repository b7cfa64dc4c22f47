import type { Comparison, Estimate } from '../estimate/answer.ts'
import type { Answers } from '../estimate/answer-all.ts'
import { keyOf, type RankingQuestion, sidesOf } from '../estimate/question.ts'
import type { Claim } from '../report/claims/claim.ts'
import { familiesOf } from '../report/claims/families.ts'
import type { Figure, Library, Page } from '../report/model.ts'
import { csvText } from './csv-text.ts'
import { digits } from './digits.ts'
import { domainText } from './domain-text.ts'
import { publishedFit, publishedTest } from './published-models.ts'
import { publishedTests, tablesIn } from './published-tables.ts'
import { publishedTargets } from './targets/published.ts'
import { breaksOver } from './wave-breaks.ts'

/** Every answer that a report shows, on any of its pages and in any of its languages, as it is published: language-neutral, 12 significant digits. */
export function estimatesOf(pages: Page[], answers: Answers, library: Library): { json: string; csv: string } {
  const estimates = new Map<string, Estimate>()
  const comparisons = new Map<string, PublishedComparison>()
  for (const page of pages) {
    for (const { question, family } of page.asked) {
      for (const side of sidesOf(question)) estimates.set(keyOf(side), answers.estimate(side))
      if (question.kind !== 'comparison') continue
      const marking = page.figures.find((each) => each.family === family)
      const figure = marking ? nameOfFigure(marking, page) : null
      const name = figure ?? nameOfPassage(family, page)
      const comparison = answers.comparison(question, family)
      comparisons.set(keyOf(question) + (name ?? ''), {
        ...comparison,
        family: name,
        figures: figure === null ? [] : [figure],
        breaks: breaksOver(comparison, library).map(({ code }) => code)
      })
    }
  }
  for (const { question } of tablesIn(pages).flatMap(({ asked }) => asked))
    for (const side of sidesOf(question)) estimates.set(keyOf(side), answers.estimate(side))
  const flat = [...estimates.values()].map((estimate) => picked(estimate, estimateFields))
  const places = pages.flatMap((page) => page.claims.flatMap(({ claim }) => rankingOf(claim, page)))
  const figures = [
    ...new Map(pages.flatMap((page) => page.figures.map((figure) => [nameOfFigure(figure, page), figure] as const)))
  ]
  const document = {
    ...pages.flatMap(({ hold }) => (hold ? [{ hold }] : []))[0],
    estimates: flat,
    comparisons: [...comparisons.values()].map(publishedComparison),
    rankings: [
      ...figures.flatMap(([name, figure]) =>
        figure.rankings.map((question) => publishedRanking(question, answers, { figures: [name] }))
      ),
      ...[...new Map(places)].map(([, { question, name }]) =>
        publishedRanking(question, answers, { family: name, figures: [] })
      ),
      ...rankingsInProse(pages).map((question) => publishedRanking(question, answers, { figures: [] }))
    ],
    associations: figures.flatMap(([name, figure]) =>
      figure.association ? [publishedTest(name, figure, figure.association, answers)] : []
    ),
    queries: pages.flatMap((page) =>
      page.queryFigures.map(({ id, query }) => {
        const { columns, rows, datasets } = answers.query(query)
        const names = columns.map(({ name }) => name)
        const plain = rows.map(({ cells, standing }) => ({
          ...Object.fromEntries(names.map((name, index) => [name, rounded(cells[index] ?? null)])),
          standing
        }))
        return { figure: onPage(id, page), language: page.language, datasets, rows: plain }
      })
    ),
    targets: publishedTargets(pages, answers),
    fits: figures.flatMap(([name, figure]) => (figure.fit ? [publishedFit(name, figure.fit, answers)] : [])),
    tables: publishedTests(pages, answers)
  }
  return { json: `${JSON.stringify(document, null, 1)}\n`, csv: csvOf(flat) }
}

/** A figure's id, with its page where that is not the report's first. */
function nameOfFigure(figure: Figure, page: Page): string {
  return onPage(figure.id, page)
}

/** "claims-3": the third passage of its page that has claims; null where it has none. */
function nameOfPassage(family: string | null, page: Page): string | null {
  const at = familiesOf(page).indexOf(family ?? '')
  return at < 0 ? null : onPage(`claims-${at + 1}`, page)
}

function onPage(name: string, { slug }: Page): string {
  return slug === '' ? name : `${slug}/${name}`
}

function rounded(cell: string | number | null): string | number | null {
  return typeof cell === 'number' ? digits(cell) : cell
}

/** The rankings that sentences speak of, each once. */
function rankingsInProse(pages: Page[]): RankingQuestion[] {
  const shown = pages.flatMap(({ prose }) => prose).map(({ question }) => question)
  const found = shown.filter((question) => question.kind === 'ranking')
  return [...new Map(found.map((question) => [keyOf(question), question])).values()]
}

/** `breaks`: the waves between its sides that cannot be compared with the one before them. */
type PublishedComparison = Comparison & { figures: string[]; breaks: string[] }

/** What is published of an estimate and of a comparison, in the order in which it stands in the files. */
export const estimateFields = [
  'dataset',
  'measure',
  'statistic',
  'unit',
  'category',
  'domain',
  'except',
  'wave',
  'value',
  'se',
  'level',
  'low',
  'high',
  'df',
  'n',
  'nEff',
  'nEffDesign',
  'deff',
  'standing',
  'absence',
  'caution',
  'interval',
  'basis',
  'source'
] as const satisfies (keyof Estimate)[]
const sideFields = [
  'dataset',
  'measure',
  'category',
  'domain',
  'except',
  'wave',
  'value'
] as const satisfies (keyof Estimate)[]
const comparisonFields = [
  'difference',
  'se',
  'level',
  'low',
  'high',
  'df',
  'p',
  'pAdjusted',
  'adjustment',
  'method',
  'on',
  'family',
  'standing',
  'figures'
] as const satisfies (keyof PublishedComparison)[]

function publishedComparison(comparison: PublishedComparison) {
  return {
    left: picked(comparison.left, sideFields),
    right: comparison.right && picked(comparison.right, sideFields),
    target: comparison.target === null ? null : digits(comparison.target),
    ...(comparison.times === 1 ? {} : { times: digits(comparison.times) }),
    ...(comparison.breaks.length === 0 ? {} : { breaks: comparison.breaks }),
    ...(comparison.relative ? { relative: picked(comparison.relative, ['value', 'se', 'low', 'high']) } : {}),
    ...picked(comparison, comparisonFields)
  }
}

/** The ranks that each domain of a figure or a claim can have, or each of several measures; null where it is hidden. */
function publishedRanking(
  question: RankingQuestion,
  answers: Answers,
  where: { family?: string | null; figures: string[] }
) {
  const { ranges, pairs, level } = answers.ranking(question)
  const [first] = question.of
  const side = question.of.some(({ measure, category }) => measure !== first?.measure || category !== first?.category)
  return {
    dataset: first?.dataset,
    measure: first?.measure,
    category: first?.category,
    wave: first?.wave,
    ranks: question.of.map(({ measure, category, domain }, index) => ({
      ...(side ? { measure, category } : {}),
      domain,
      best: ranges[index]?.best ?? null,
      worst: ranges[index]?.worst ?? null
    })),
    pairs,
    level,
    ...where
  }
}

/** The order that a claim names a place in, by its key, with the name of its passage. */
function rankingOf({ members: [member], family }: Claim, page: Page) {
  if (member?.kind !== 'place' || !member.ranking) return []
  const name = nameOfPassage(family, page)
  return [[keyOf(member.ranking) + name, { question: member.ranking, name }] as const]
}

/** The fields of an answer, its numbers with the digits that are published. */
function picked<Answer extends object, Field extends keyof Answer>(answer: Answer, fields: readonly Field[]) {
  const entries = fields.map((field) => {
    const value: unknown = answer[field]
    return [field, typeof value === 'number' ? digits(value) : value]
  })
  return Object.fromEntries(entries) as Pick<Answer, Field>
}

function csvOf(estimates: Pick<Estimate, (typeof estimateFields)[number]>[]): string {
  const rows = estimates.map((estimate) => ({
    ...estimate,
    domain: domainText(estimate.domain),
    except: domainText(estimate.except)
  }))
  return csvText(rows, { header: true, columns: [...estimateFields] })
}
