import type { Codebook } from '../codebook/codebook.ts'
import { periodsIn } from '../codebook/dated-waves.ts'
import { periodAt } from '../codebook/period.ts'
import { languages } from '../language/languages.ts'
import { periodLabel } from '../language/period-label.ts'
import { type Text, textOf } from '../language/text.ts'

/** A wave as the codebook names it; a period of which there are no data by its name in each language. */
export function labelOfWave(codebook: Pick<Codebook, 'waves'>, code: string): Text {
  const found = codebook.waves.find((wave) => wave.code === code)
  if (found) return found.label
  if (periodsIn(codebook).length === 0 || periodAt(code) === null) return textOf(code)
  return Object.fromEntries(Object.entries(languages).map(([tag, language]) => [tag, periodLabel(code, language)]))
}
