import type { Absence } from '../estimate/answer.ts'

/** Why a value is not there, as readers are told in a word: too few answers, to protect people, or for another reason. */
export type HiddenKind = 'few' | 'protect' | 'other'

export function hiddenKindOf(absence: Absence): HiddenKind {
  if (absence === 'disclosure') return 'protect'
  return fewAnswers.includes(absence) ? 'few' : 'other'
}

const fewAnswers: Absence[] = ['base', 'effective base', 'presentation n', 'presentation effective n']
