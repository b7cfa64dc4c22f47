import { base } from './base.ts'
import { change } from './change.ts'
import { chart } from './chart.ts'
import { cite } from './cite.ts'
import type { Directive } from './directive.ts'
import { gap } from './gap.ts'
import { name } from './name.ts'
import { num } from './num.ts'
import { rank } from './rank.ts'
import { table } from './table.ts'
import { term } from './term.ts'
import { value } from './value.ts'

/** The report language. */
export const directives: readonly Directive[] = [value, change, name, chart, table, gap, rank, base, term, cite, num]
