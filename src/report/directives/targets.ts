import { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import { checkAttributes } from '../block.ts'
import { figureAttributes } from '../figure/attributes.ts'
import { boundIn } from '../lookup.ts'
import { targetsFigure } from '../targets/figure.ts'
import { askTarget, findNamed, type NamedTarget, targetsIn } from '../targets/find.ts'
import { directive, waveCode } from './directive.ts'

const { id, note, alt } = figureAttributes

export const targets = directive({
  name: 'targets',
  form: 'leaf',
  description:
    'A figure of targets of the codebook: for each where it began, where it is with its interval, what is planned for now, what is to be reached and when, how it stands in words, and where the waves so far lead to. On a page about one value it has the targets of that value.',
  example:
    '::targets[Satisfaction is behind its plan, utilities are on track]{of="service-tracker.satisfied-52 service-tracker.easy-utilities service-tracker.easy-telecoms"}',
  attributes: z.object({
    id,
    of: word('names of targets').optional().describe('One target, or several between quotes; else all that there are.'),
    wave: waveCode.optional().describe('The wave that it looks back from; else the last.'),
    note,
    alt
  }),
  worded: ['note', 'alt'],
  resolve({ of, wave, ...written }, call) {
    if (!checkAttributes(call)) return null
    const names = of?.split(/[\s,]+/).filter((name) => name !== '')
    const found = names ? names.map((name) => findNamed(name, 'of', call)) : targetsIn(call).filter(isOfPage)
    if (!found.every((each) => each !== null)) return null
    if (found.length === 0) {
      call.problem({
        rule: 'no-targets',
        place: call.place,
        message: call.scope.bound
          ? 'No codebook of this report has a target of the value that this page is about'
          : 'No codebook of this report has targets',
        expected: '`targets:` in a codebook, each with `of`, `to`, `start` and `due`',
        remedy: 'Write them there, or leave the figure out.'
      })
      return null
    }
    const targets = found.map((each) => askTarget(each, wave, call))
    const figure = targets.every((each) => each !== null) ? targetsFigure(targets, written, call) : null
    return figure && { kind: 'figure', figure }

    function isOfPage({ dataset, target }: NamedTarget): boolean {
      return boundIn(dataset, call).every(([dimension, code]) => target.where[dimension] === code)
    }
  }
})
