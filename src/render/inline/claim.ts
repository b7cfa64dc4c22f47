import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Comparison } from '../../estimate/answer.ts'
import type { Claim } from '../../report/claims/claim.ts'
import { type Judged, judge, type Verdict } from '../../report/claims/judge.ts'
import { placeTexts, restate } from '../../report/claims/restate.ts'
import { testText } from '../../report/claims/test-text.ts'
import { tooEarly } from '../../stats/target-standing.ts'
import type { Context } from '../context.ts'
import { partMark } from '../periods.ts'
import { changeIntervalText } from '../values.ts'
import { breakMark, breakSentences } from '../wave-breaks.ts'
import { splitLastWord } from './last-word.ts'
import { namingOf } from './naming.ts'

/**
 * A statement that was checked: its words, and a mark that opens to the check, filled where it is statistically clear.
 * Where it is not, words beside the mark say so. The mark never parts from the last word.
 */
export function renderClaim(claim: Claim, children: ElementContent[], context: Context): ElementContent[] {
  const { claims: words } = context.language.words
  const verdict = judge(claim, context.answers)
  const restated = restate(claim, verdict, namingOf(context))
  const { state, says } = surenessOf(claim, verdict, context)
  context.checked.push({ place: claim.place, words: claim.words, restated, says: says.join(' ') })
  const breaks = [...new Set(comparisonsOf(verdict).flatMap((each) => breakSentences(each, context)))]
  const id = context.id()
  const [before, last] = splitLastWord(children)
  const [heading, ...sentences] = says
  return [
    ...(before.length > 0 ? [h('span', { className: ['c'] }, before)] : []),
    h('span', { className: ['nb'] }, [
      h('span', { className: ['c'] }, last),
      h('button', {
        className: state === 'clear' ? ['ck'] : ['ck', 'ck0'],
        type: 'button',
        popovertarget: id,
        ariaLabel: words.mark[state]
      })
    ]),
    ...(state === 'unclear' ? [text(' '), h('span', { className: ['ckw'] }, words.withinError)] : []),
    ...(breaks.length === 0 || claim.breakTold ? [] : breakMark(context)),
    ...partMark(comparisonsOf(verdict), context),
    h('span', { id, popover: '', className: ['pop'] }, [
      h('b', words.heading),
      h('span', [h('i', words.estimates), ` ${restated}.`]),
      h('span', [h('i', heading), ` ${sentences.join(' ')}`]),
      ...breaks.map((each) => h('span', each))
    ])
  ]
}

function comparisonsOf({ members }: Verdict): Comparison[] {
  return members.flatMap(({ comparisons }) => comparisons)
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Whether it is clear, and what tells that: a heading, and what follows it. */
function surenessOf(
  claim: Claim,
  verdict: Verdict,
  context: Context
): { state: 'clear' | 'unclear' | 'untested'; says: string[] } {
  const { language, page, answers } = context
  const { claims: words } = language.words
  const tests = page.asked.filter(
    ({ family, question }) =>
      family === claim.family && question.kind === 'comparison' && answers.comparison(question, family).p !== null
  ).length
  const test = testText(claim, verdict, language, tests)
  const unshown = claim.is === 'unchanged' ? unshownText(verdict, context) : null
  const standing = verdict.members[0]?.standing
  if (standing) {
    const rules = language.words.targets.rules(language.numbers.percent(tooEarly, 0))
    return { state: standing.sure ? 'clear' : 'unclear', says: [standing.sure ? words.clear : words.unclear, rules] }
  }
  if (unshown !== null) return { state: 'untested', says: [words.unclear, unshown] }
  if (verdict.clear === null || test === null)
    return { state: 'untested', says: [words.untested, whyUntested(claim, verdict, context)] }
  if (verdict.clear) return { state: 'clear', says: [words.clear, `${test}.`] }
  const { range, alike, estimate } = verdict.members[0] as Judged
  const [first, last] = range ? [language.ordinal(range.first), language.ordinal(range.last)] : ['', '']
  const apart = language.list(placeTexts(alike, estimate, namingOf(context)))
  const places = alike.length > 0 && claim.from ? [words.places(first, last, claim.from, apart)] : []
  return { state: 'unclear', says: [words.unclear, `${test}.`, ...places] }
}

function whyUntested({ measure }: Claim, { members }: Verdict, { language: { words } }: Context): string {
  const counted = members[0]?.estimate.basis === 'counted'
  return counted ? words.records.noTest : words.claims.noTest[measure.dataset.kind]
}

/** Where a change may lie that cannot be told from none; null where there is no test, or there are several. */
function unshownText({ members, p }: Verdict, context: Context): string | null {
  const { words, numbers } = context.language
  const intervals = members.flatMap(({ comparisons }) =>
    comparisons.flatMap((comparison) => changeIntervalText(context, comparison) ?? [])
  )
  const [only, ...others] = intervals
  if (only === undefined || others.length > 0 || p === null) return null
  return words.claims.notShown(words.estimate.test(numbers.p(p)), only)
}
