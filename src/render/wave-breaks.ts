import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type BrokenWave, breaksBetween } from '../codebook/wave-break.ts'
import type { Comparison } from '../estimate/answer.ts'
import { type Context, datasetOf, textIn } from './context.ts'

/** Why the two sides of a comparison are not alike, a sentence for each break between their waves; empty where they are. */
export function breakSentences({ left, right }: Comparison, context: Context): string[] {
  if (right === null || right.dataset !== left.dataset || left.wave === null || right.wave === null) return []
  const { codebook } = datasetOf(context, left.dataset)
  return breaksBetween(codebook, left.wave, right.wave).map((wave) => breakSentence(wave, context))
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
