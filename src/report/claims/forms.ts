import type { Form } from './form.ts'
import { about } from './forms/about.ts'
import { above } from './forms/above.ts'
import { atleast } from './forms/atleast.ts'
import { atmost } from './forms/atmost.ts'
import { below } from './forms/below.ts'
import { bottom } from './forms/bottom.ts'
import { differs } from './forms/differs.ts'
import { fell } from './forms/fell.ts'
import { highest } from './forms/highest.ts'
import { lowest } from './forms/lowest.ts'
import { majority } from './forms/majority.ts'
import { minority } from './forms/minority.ts'
import { rank } from './forms/rank.ts'
import { rose } from './forms/rose.ts'
import { behind, missed, onTrack, reached } from './forms/standing.ts'
import { times } from './forms/times.ts'
import { top } from './forms/top.ts'
import { unchanged } from './forms/unchanged.ts'

/** What can be claimed. */
export const claimForms: readonly Form[] = [
  lowest,
  highest,
  rank,
  top,
  bottom,
  above,
  below,
  atleast,
  atmost,
  about,
  majority,
  minority,
  times,
  rose,
  fell,
  unchanged,
  differs,
  reached,
  onTrack,
  behind,
  missed
]
