import type { Answers } from '../../estimate/answer-all.ts'
import type { Finding, Problems } from '../../problem.ts'
import { reasons } from '../hidden-values.ts'
import type { Page } from '../model.ts'
import { isOfParts } from '../part-periods.ts'
import type { Claim } from './claim.ts'
import { insteadOf } from './instead.ts'
import { type Judged, judge, type Verdict } from './judge.ts'
import { byCodes } from './naming.ts'
import { factsOf, placeTexts, statementOf } from './restate.ts'
import { isShown } from './shown.ts'
import { testText } from './test-text.ts'

/**
 * Refuses what the data do not bear out, or do not tell, and warns of what is true of the estimates only, unless its
 * author says so. What stands in a passage that is not on the page is not looked at, nor are conditions.
 */
export function checkClaims(page: Page, answers: Answers, problems: Problems): void {
  for (const { kind, claim, within } of page.claims) {
    if (kind === 'condition' || !isShown(within, answers)) continue
    const verdict = judge(claim, answers)
    if (verdict.holds === null) problems.error(untold(claim, verdict))
    else if (!verdict.holds) problems.error(untrue(claim, verdict))
    else if (verdict.clear === false && claim.sure) problems.warn(unclear(claim, verdict))
    if (
      verdict.members.some(({ comparisons }) =>
        comparisons.some((each) => isOfParts(each, claim.measure.dataset.codebook))
      )
    )
      problems.warn(ofParts(claim))
  }
}

/** A total of seventeen days is below that of a month, whatever happened. */
function ofParts({ words, place, measure: { measure } }: Claim): Finding {
  return {
    rule: 'period-part',
    place,
    message: `"${words}" compares totals of \`${measure.name}\` in periods of which the data have one in part only`,
    expected: 'whole periods, or a mean or share, which days more or fewer do not change',
    remedy: 'Speak of the last whole period; the page marks the comparison until the data reach the end of this one.'
  }
}

function untrue(claim: Claim, verdict: Verdict): Finding {
  const instead = insteadOf(claim, verdict)
  return {
    rule: 'claim-false',
    place: claim.place,
    message: `"${claim.words}" is not so: ${[...factsOf(claim, verdict, byCodes), ...(claim.is === 'unchanged' ? tested(claim, verdict) : [])].join(', ')}`,
    expected: said(claim, verdict),
    remedy: `${instead === null ? '' : `What is so: ${instead}. `}Mend the words and what is checked together.`
  }
}

function unclear(claim: Claim, verdict: Verdict): Finding {
  const { alike, estimate } = verdict.members[0] as Judged
  const facts = [...factsOf(claim, verdict, byCodes), ...tested(claim, verdict)].join(', ')
  const apart = alike.length === 0 ? '' : `; not clearly apart from ${placeTexts(alike, estimate, byCodes).join(', ')}`
  return {
    rule: 'claim-unclear',
    place: claim.place,
    message: `"${claim.words}" is so in the estimates, but not statistically clear: ${facts}${apart}`,
    remedy: 'Say something less sure; or write `sure=no`, and the page shows that it is within error.'
  }
}

function tested(claim: Claim, verdict: Verdict): string[] {
  const test = testText(claim, verdict, byCodes.language)
  return test === null ? [] : [test]
}

/** A claim that rests on what is hidden, or on published figures of which some are not there. */
function untold(claim: Claim, verdict: Verdict): Finding {
  if (verdict.members[0]?.standing?.name === 'unknown') return withoutInterval(claim, verdict)
  const unknown = verdict.members.flatMap((member) => member.unknown)
  const named = unknown.map(({ dataset, domain, except }) => byCodes.domain(dataset, domain, except))
  const names = [...new Set(named)]
  const published = unknown.some(({ absence }) => absence === 'not published')
  const why = reasons[unknown[0]?.absence ?? 'base']
  return {
    rule: published ? 'claim-incomplete' : 'claim-hidden',
    place: claim.place,
    message: published
      ? `"${claim.words}" cannot be told from an incomplete set of published figures: there is none for ${names.join(', ')}`
      : `"${claim.words}" rests on what is not shown: ${names.join(', ')} (${why})`,
    expected: said(claim, verdict),
    remedy: `Leave it out, ${canLeaveOut(claim, verdict) ? 'say it of those alone that are shown (`only=shown`, which the page tells), ' : ''}${published ? 'or keep to those that were published with `where`.' : 'speak of wider groups, or put it into `:::when`, which shows it only where it can be told.'}`
  }
}

/** A claim of a target whose published values have no standard errors. */
function withoutInterval(claim: Claim, verdict: Verdict): Finding {
  return {
    rule: 'claim-incomplete',
    place: claim.place,
    message: `"${claim.words}" cannot be told: the published values have no standard errors, and intervals tell how a target stands`,
    expected: said(claim, verdict),
    remedy: 'Leave it out, or compare the value with a number: `is=atleast than=`.'
  }
}

/** Would it help to say it of those alone that are shown? */
function canLeaveOut(claim: Claim, verdict: Verdict): boolean {
  const { among, shownOnly, members, other } = claim
  const ofSeveral = among !== null || members[0]?.kind === 'place' || other?.kind === 'each'
  return ofSeveral && !shownOnly && (among !== null || verdict.members[0]?.estimate.value !== null)
}

function said(claim: Claim, verdict: Verdict): string {
  const { estimate } = verdict.members[0] as Judged
  const { measure, dataset, domain, except, wave } = estimate
  const single = claim.among === null ? [byCodes.domain(dataset, domain, except)] : []
  const at = wave === null || claim.is === 'rose' || claim.is === 'fell' || claim.is === 'unchanged' ? [] : [wave]
  return `\`${[measure, ...single, ...at].join(' ')}\`: ${statementOf(claim, verdict, byCodes)}`
}
