import type { EstimateQuestion } from '../../estimate/question.ts'
import type { ClaimForm } from '../../language/claims.ts'
import type { Call } from '../call.ts'
import type { StatementAttributes } from './attributes.ts'
import type { Given, Statement } from './claim.ts'

/** The attributes that only some forms have. */
export type OwnAttribute = 'among' | 'n' | 'from' | 'to' | 'on' | 'than' | 'versus' | 'within' | 'wave'

/** A form of claim. One file each, one row in `forms.ts`; its words are in the languages. */
export type Form = {
  name: ClaimForm
  /** What is true where it holds. */
  description: string
  example: string
  /** Is it about an order of several, a comparison, a change from one wave to another, or how a target stands? */
  kind: 'place' | 'comparison' | 'change' | 'standing'
  needs: OwnAttribute[]
  takes: OwnAttribute[]
  /** What has to be so of a subject; what it asks was asked. Null: see the problems of the call. */
  state(subject: EstimateQuestion, written: StatementAttributes, given: Given, call: Call): Statement | null
}
