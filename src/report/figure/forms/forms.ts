import { bar } from './bar.ts'
import { box } from './box.ts'
import { distribution } from './distribution.ts'
import { dot } from './dot.ts'
import { dumbbell } from './dumbbell.ts'
import type { Asked, FigureForm } from './form.ts'
import { grouped } from './grouped.ts'
import { heat } from './heat.ts'
import { league } from './league.ts'
import { likert } from './likert.ts'
import { quadrant } from './quadrant.ts'
import { slope } from './slope.ts'
import { stacked } from './stacked.ts'
import { trend } from './trend.ts'
import { waffle } from './waffle.ts'

/** Every form of chart, what is particular before what is general. */
export const figureForms = [
  dumbbell,
  trend,
  slope,
  box,
  likert,
  stacked,
  distribution,
  quadrant,
  grouped,
  heat,
  league,
  waffle,
  dot,
  bar
] as const

export type FormName = (typeof figureForms)[number]['name']

export const formNames = figureForms.map(({ name }) => name) as [FormName, ...FormName[]]

/** The form with a name, or (null) the one for what is asked. */
export function formFor(name: FormName | null, asked: Asked): FigureForm<FormName> {
  const found = figureForms.find((form) => (name === null ? form.isFor(asked) : form.name === name))
  if (!found) throw new Error(`There is no form ${name}.`)
  return found
}
