import { z } from 'zod'
import { word } from '../../yaml/shapes.ts'
import { checkAttributes } from '../block.ts'
import { findDataset } from '../lookup.ts'
import { directive } from './directive.ts'

export const method = directive({
  name: 'method',
  form: 'leaf',
  description:
    'How the data came about, made of the codebook: who paid and who asked, sample, fieldwork, questions, weighting, precision, base rules, and by name what nobody stated. It takes the place of the section on the data at the end of the page.',
  example: '::method',
  attributes: z.object({
    dataset: word('a dataset').optional().describe('One dataset of the report; else all of them.')
  }),
  resolve({ dataset }, call) {
    if (!checkAttributes(call)) return null
    const found = dataset === undefined ? call.datasets : [findDataset(dataset, 'dataset', call)]
    const names = found.flatMap((each) => each?.name ?? [])
    if (names.length < found.length) return null
    const twice = names.find((name) => call.scope.described.includes(name))
    call.scope.described.push(...names)
    if (twice === undefined) return { kind: 'method', datasets: names }
    call.problem({
      rule: 'twice-on-page',
      place: call.place,
      message: `The method of \`${twice}\` stands on this page already`,
      expected: 'one statement for each dataset',
      remedy: 'Remove one, or name another `dataset`.'
    })
    return null
  }
})
