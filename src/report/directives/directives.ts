import { change } from './change.ts'
import { chart } from './chart.ts'
import { details } from './details.ts'
import type { Directive } from './directive.ts'
import { evidence } from './evidence.ts'
import { include } from './include.ts'
import { keyfindings } from './keyfindings.ts'
import { method } from './method.ts'
import { name } from './name.ts'
import { note } from './note.ts'
import { pages } from './pages.ts'
import { quotes } from './quotes.ts'
import { ref } from './ref.ts'
import { scorecard } from './scorecard.ts'
import { tab } from './tab.ts'
import { table } from './table.ts'
import { tabs } from './tabs.ts'
import { value } from './value.ts'

/** The report language. */
export const directives: readonly Directive[] = [
  value,
  change,
  name,
  chart,
  table,
  include,
  note,
  details,
  tabs,
  tab,
  ref,
  pages,
  scorecard,
  keyfindings,
  evidence,
  method,
  quotes
]
