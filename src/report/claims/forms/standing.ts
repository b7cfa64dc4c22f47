import type { TargetClaim } from '../claim.ts'
import type { Form } from '../form.ts'

/** A form that says how a target stands: what it is of is worked out with the target that `of` names. */
function standing(name: TargetClaim, description: string, example: string): Form {
  return { name, description, example, kind: 'standing', needs: [], takes: ['wave'], state: () => null }
}

export const reached = standing(
  'reached',
  'The estimate is at or beyond the target. Clear: its whole interval is.',
  'Retail :claim[solves things quickly enough]{of=service-tracker.quick-retail is=reached}.'
)
export const onTrack = standing(
  'on-track',
  'The target stands so: the interval is at or beyond the plan, or holds it while the change from the start is clear.',
  'Utilities :claim[are on track]{of=service-tracker.easy-utilities is=on-track}.'
)
export const behind = standing(
  'behind',
  'The target stands so: the whole interval falls short of the plan, or the whole forecast of the target.',
  'Satisfaction :claim[is behind its plan]{of=service-tracker.satisfied-52 is=behind}.'
)
export const missed = standing(
  'missed',
  'The day has come, and the whole interval falls short of the target.',
  'Telecoms :claim[missed its target]{of=service-tracker.quick-telecoms is=missed}.'
)
