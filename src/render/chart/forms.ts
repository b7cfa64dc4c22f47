import { bar } from './bar.ts'
import { dumbbell } from './dumbbell.ts'
import type { Form } from './form.ts'

/** Every form of chart. */
export const forms = { bar, dumbbell } satisfies Record<string, Form>

export type FormName = keyof typeof forms
