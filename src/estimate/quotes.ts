import type { SurveyDataset } from '../dataset/dataset.ts'
import { findTexts } from '../dataset/texts.ts'
import type { Engine } from '../engine/engine.ts'
import type { Quotes } from './answer.ts'
import { keyOf, type QuotesQuestion } from './question.ts'

/**
 * Open answers to each question of a survey. Under a disclosure rule nothing is shown of a group in which fewer people
 * wrote something than the rule has, and no text stands in two domains: who finds it in both would know of its writer
 * that both hold.
 */
export async function quotesOf(
  dataset: SurveyDataset,
  questions: readonly QuotesQuestion[],
  engine: Engine
): Promise<Map<string, Quotes>> {
  const { minimum } = dataset.codebook.disclosure
  const found = new Map<string, Quotes>()
  const shown = new Map<string, string>()
  for (const question of questions) {
    const { column, wave, domain, most } = question
    if (found.has(keyOf(question))) continue
    const place = JSON.stringify([column, wave, Object.entries(domain)])
    const without = minimum === 0 ? [] : [...shown].filter(([, each]) => each !== place).map(([text]) => text)
    const { texts, units } = await findTexts(dataset, { column, wave, domain, most, without }, engine)
    const few = units < minimum
    if (!few) for (const text of texts) shown.set(text, place)
    found.set(keyOf(question), { texts: few ? [] : texts, absence: few && units > 0 ? 'few' : null })
  }
  return found
}
