import { base } from './base.ts'
import { change } from './change.ts'
import { chart } from './chart.ts'
import { cite } from './cite.ts'
import { claim } from './claim.ts'
import { details } from './details.ts'
import type { Directive } from './directive.ts'
import { evidence } from './evidence.ts'
import { gap } from './gap.ts'
import { include } from './include.ts'
import { keyfindings } from './keyfindings.ts'
import { method } from './method.ts'
import { name } from './name.ts'
import { note } from './note.ts'
import { num } from './num.ts'
import { pages } from './pages.ts'
import { quotes } from './quotes.ts'
import { rank } from './rank.ts'
import { ref } from './ref.ts'
import { scorecard } from './scorecard.ts'
import { tab } from './tab.ts'
import { table } from './table.ts'
import { tabs } from './tabs.ts'
import { target } from './target.ts'
import { targets } from './targets.ts'
import { term } from './term.ts'
import { value } from './value.ts'
import { when } from './when.ts'

/** The report language. */
export const directives: readonly Directive[] = [
  value,
  change,
  gap,
  rank,
  base,
  target,
  claim,
  name,
  term,
  cite,
  num,
  ref,
  chart,
  table,
  scorecard,
  targets,
  evidence,
  method,
  quotes,
  pages,
  include,
  keyfindings,
  note,
  details,
  tabs,
  tab,
  when
]
