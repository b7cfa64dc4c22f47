import { change } from './change.ts'
import { chart } from './chart.ts'
import { claim } from './claim.ts'
import type { Directive } from './directive.ts'
import { name } from './name.ts'
import { table } from './table.ts'
import { value } from './value.ts'
import { when } from './when.ts'

/** The report language. */
export const directives: readonly Directive[] = [value, change, name, chart, table, claim, when]
