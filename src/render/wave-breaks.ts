import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type BrokenWave, breaksBetween } from '../codebook/wave-break.ts'
import type { Comparison } from '../estimate/answer.ts'
import type { Library } from '../report/model.ts'
import { type Context, textIn } from './context.ts'

/** The breaks between the waves of a comparison's two sides; empty where these are of one wave, or comparable. */
export function breaksOver({ left, right }: Comparison, library: Library): BrokenWave[] {
  if (right === null || right.dataset !== left.dataset || left.wave === null || right.wave === null) return []
  const codebook = library.get(left.dataset)?.dataset.codebook
  return codebook ? breaksBetween(codebook, left.wave, right.wave) : []
}

/** Why the two sides of a comparison are not alike, a sentence for each break between their waves; empty where they are. */
export function breakSentences(comparison: Comparison, context: Context): string[] {
  return breaksOver(comparison, context.library).map((wave) => breakSentence(wave, context))
}

/** Which wave begins anew, and why. */
export function breakSentence({ label, break: reason }: BrokenWave, context: Context): string {
  const said = context.language.words.charts.broken(textIn(context, label), textIn(context, reason))
  return /[.!?…]$/.test(said) ? said : `${said}.`
}

/** Words beside what compares waves over a break, where its author says nothing of it. */
export function breakMark(context: Context): ElementContent[] {
  return [{ type: 'text', value: ' ' }, h('span', { className: ['ckw'] }, context.language.words.charts.notAlike)]
}
