import type { Codebook } from '../codebook/codebook.ts'
import { periodsIn } from '../codebook/dated-waves.ts'
import { periodAt } from '../codebook/period.ts'
import type { Language } from '../language/language.ts'
import { periodLabel } from '../language/period-label.ts'
import { inLanguage } from '../language/text.ts'

/** A wave as the codebook names it; a period of which there are no data by its name in the language. */
export function labelOfWave(codebook: Pick<Codebook, 'waves'>, code: string, language: Language): string {
  const found = codebook.waves.find((wave) => wave.code === code)
  if (found) return inLanguage(found.label, language.tag)
  const dated = periodsIn(codebook).length > 0 && periodAt(code) !== null
  return dated ? periodLabel(code, language) : code
}
