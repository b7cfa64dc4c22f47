import type { Guess } from './guess.ts'

/** A measure that a draft proposes. */
export type GuessedMeasure = {
  name: string
  statistic: 'nps' | 'mean' | 'share' | 'mentions'
  column: string
  answers: string[]
  why: string
}

const words = {
  recommend: /recommend|nps|promoter|empfehl|recomend|tavsiye|рекоменд/i,
  satisfied: /satisf|csat|zufried|memnun|удовлетвор/i,
  effort: /\beffort|\bease\b|\beasy\b|kolay/i,
  sector:
    /sector|industry|branch|business|segment|company|brand|airline|product|department|terminal|region|country|language|lang\b/i
}

/** The measures that columns seem to be made for: the field's own first, then means of the first scales. */
export function guessMeasures(guesses: readonly Guess[]): GuessedMeasure[] {
  const scales = byPromise(guesses.flatMap((guess) => (guess.kind === 'scale' ? [guess] : [])))
  const said = (pattern: RegExp) => (guess: Guess) =>
    pattern.test(`${guess.column} ${guess.label} ${guess.question ?? ''}`)
  const found: GuessedMeasure[] = []
  const nps = scales.find((guess) => guess.min === 0 && guess.max === 10 && said(words.recommend)(guess))
  if (nps) found.push(measure('nps', 'nps', nps, 'a 0 to 10 scale that speaks of recommending'))
  const csat = scales.find((guess) => guess.max <= 7 && said(words.satisfied)(guess))
  if (csat)
    found.push({
      ...measure('csat', 'share', csat, 'speaks of satisfaction; top two answers'),
      answers: [String(csat.max - 1), String(csat.max)]
    })
  const ces = scales.find((guess) => said(words.effort)(guess) && guess !== nps)
  if (ces)
    found.push(measure('ease', 'mean', ces, 'speaks of ease or effort: look which end of the scale is the easy one'))
  const used = new Set(found.map(({ column }) => column))
  const taken = new Set(found.map(({ name }) => name))
  for (const guess of scales.filter(({ name }) => !used.has(name)).slice(0, Math.max(0, 4 - found.length))) {
    const name =
      taken.has(guess.name) || guesses.some((each) => each.name === guess.name && each !== guess)
        ? `${guess.name}_mean`
        : guess.name
    const why = guess.min === 0 && guess.max === 10 ? 'a scale; if it asks about recommending, write nps' : 'a scale'
    found.push(measure(name, 'mean', guess, why))
  }
  const category = guesses.find(
    (guess) => guess.kind === 'category' && guess.values.length >= 2 && guess.values.length <= 6
  )
  if (found.length === 0 && category?.kind === 'category')
    found.push({
      ...measure(`${category.name}_share`, 'share', category, 'no scale was found'),
      answers: [category.values[0]?.code ?? '']
    })
  return found
}

type GuessedScale = Extract<Guess, { kind: 'scale' }>

/** Scales that many others have the ends of come first, as items of a rating do; then those with more answers. */
function byPromise(scales: GuessedScale[]): GuessedScale[] {
  const endsOf = ({ min, max }: GuessedScale) => `${min} ${max}`
  const sizes = Map.groupBy(scales, endsOf)
  const size = (scale: GuessedScale) => sizes.get(endsOf(scale))?.length ?? 0
  const most = Math.max(...scales.map(({ answers }) => answers))
  const isFull = ({ answers }: GuessedScale) => (answers >= most / 2 ? 1 : 0)
  return scales.toSorted((a, b) => isFull(b) - isFull(a) || size(b) - size(a))
}

function measure(name: string, statistic: GuessedMeasure['statistic'], guess: Guess, why: string): GuessedMeasure {
  return { name, statistic, column: guess.name, answers: [], why }
}

/** The column that a first figure is best by: a sector if one is named so, else one of few values. */
export function guessDimension(guesses: readonly Guess[], measures: readonly GuessedMeasure[]): Guess | null {
  const used = new Set(measures.map(({ column }) => column))
  const fitting = guesses.filter(
    (guess) =>
      guess.kind === 'category' && !used.has(guess.name) && guess.values.length >= 2 && guess.values.length <= 20
  )
  return fitting.find((guess) => words.sector.test(`${guess.column} ${guess.label}`)) ?? fitting[0] ?? null
}
