import type { Question } from '../../estimate/question.ts'
import type { AnsweredSurvey } from '../../estimate/survey.ts'
import type { NamedCase } from './cases.ts'
import type { Agree } from './ledger.ts'
import type { Loaded } from './surveys.ts'

/** A survey with the answers to all that the claims on it asked. */
export type Answered = Loaded & AnsweredSurvey

/** What is asked of a survey, and how its answers are set against R's. */
export type Claim = {
  /** The name of a survey in `surveys.ts`. */
  survey: string
  questions: Question[]
  check(answers: Answered, agree: Agree): void | Promise<void>
}

/** What we claim of a case: nothing where it is of another kind. */
export type ClaimsOf = (each: NamedCase) => Claim[]
