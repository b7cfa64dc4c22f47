import { z } from 'zod'
import type { Text } from '../../language/text.ts'
import { textOf } from '../../language/text.ts'
import type { Place } from '../../problem.ts'
import { day, map, oneOf, text, word } from '../../yaml/shapes.ts'
import type { Yaml } from '../../yaml/yaml.ts'

/** How what is planned goes from the start to the day on which it is due: evenly, in steps, or nobody says. */
export const pathKinds = ['straight', 'monthly', 'quarterly', 'yearly', 'none'] as const
export type PathKind = (typeof pathKinds)[number]

/**
 * What a measure is meant to reach by a day, of a part of those it is of. Numbers are as they are written: what they
 * are in is known to later stages, which read them in one place (`report/targets/number.ts`).
 */
export type CodebookTarget = {
  name: string
  /** Null: it bears the name of its measure. */
  label: Text | null
  /** A measure, or a part of one: `nps/promoters`. */
  of: string
  /** Dimension to code. */
  where: Record<string, string>
  /** Null: the estimate of the wave at the start. */
  from: string | null
  to: string
  start: string
  due: string
  path: PathKind
  /** What it is to have brought by a day, and what is to bring it. */
  expected: { effect: string; by: string; initiative: Text | null } | null
  place: Place
  /** Where its keys stand. */
  places: Readonly<Record<'of' | 'where' | 'from' | 'to' | 'start' | 'due' | 'effect' | 'by', Place>>
}

const figure = 'a number like `90%` or `7.5`, or a change like `+10%` or `+3`'
const goal = word(figure).regex(/^[+-]?\d+(\.\d+)?%?$/, { error: figure })
const effect = word('a change like `+10%` or `-2`').regex(/^[+-]\d+(\.\d+)?%?$/, {
  error: 'a change like `+10%` or `-2`'
})

const writtenTarget = map({
  label: text.optional(),
  of: word('a measure'),
  where: z.record(z.string(), word('a code'), { error: 'a map from dimension to code' }).optional(),
  from: goal.optional(),
  to: goal,
  start: day,
  due: day,
  path: oneOf(...pathKinds).optional(),
  expected: map({ effect, by: day, initiative: text.optional() }).optional()
})

export const writtenTargets = z
  .record(z.string(), writtenTarget, { error: 'a map from the name of a target to what it is' })
  .optional()

export function completeTargets(written: z.output<typeof writtenTargets>, yaml: Yaml): Map<string, CodebookTarget> {
  return new Map(
    yaml.keys(['targets']).flatMap((name): [string, CodebookTarget][] => {
      const each = written?.[name]
      return each ? [[name, completeTarget(name, each, yaml)]] : []
    })
  )
}

function completeTarget(name: string, written: z.output<typeof writtenTarget>, yaml: Yaml): CodebookTarget {
  const at = (...keys: string[]) => yaml.place(['targets', name, ...keys])
  const { expected } = written
  return {
    name,
    label: written.label === undefined ? null : textOf(written.label),
    of: written.of,
    where: written.where ?? {},
    from: written.from ?? null,
    to: written.to,
    start: written.start,
    due: written.due,
    path: written.path ?? 'straight',
    expected: expected
      ? {
          effect: expected.effect,
          by: expected.by,
          initiative: expected.initiative === undefined ? null : textOf(expected.initiative)
        }
      : null,
    place: yaml.place(['targets', name], 'key'),
    places: {
      ...{ of: at('of'), where: at('where'), from: at('from'), to: at('to'), start: at('start'), due: at('due') },
      ...{ effect: at('expected', 'effect'), by: at('expected', 'by') }
    }
  }
}
