/** Dimension to code, keys in alphabetical order: one cell of the dimensions. Empty: everybody. */
export type Domain = Readonly<Record<string, string>>

/** A measure in a domain, at a wave (null: the measure has none). */
export type EstimateQuestion = { dataset: string; measure: string; domain: Domain; wave: string | null }

/**
 * A measure at `wave` minus the same at `minus`. `on: 'each'` is the difference of the two values as they are shown,
 * each on its own base; `'both'` keeps to those who answered both times.
 */
export type ChangeQuestion = EstimateQuestion & { wave: string; minus: string; on: 'each' | 'both' }

export function domainOf(entries: Iterable<readonly [string, string]>): Domain {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** The one text of a question: equal questions have equal keys. */
export function keyOf(question: EstimateQuestion | ChangeQuestion): string {
  const { dataset, measure, domain, wave } = question
  const change = 'minus' in question ? [question.minus, question.on] : []
  return JSON.stringify([dataset, measure, Object.entries(domain), wave, ...change])
}

/** The estimates that a question is made of: itself, or the two sides of a change. */
export function sidesOf(question: EstimateQuestion | ChangeQuestion): EstimateQuestion[] {
  const { dataset, measure, domain, wave } = question
  const waves = 'minus' in question ? [wave, question.minus] : [wave]
  return waves.map((each) => ({ dataset, measure, domain, wave: each }))
}
