import { z } from 'zod'
import type { Column } from '../../codebook/codebook.ts'
import { type Dataset, figureAt } from '../../dataset/dataset.ts'
import { domainOf, type EstimateQuestion, estimateOf } from '../../estimate/question.ts'
import { closestMatch, listNames } from '../../problem.ts'
import { word } from '../../yaml/shapes.ts'
import { ask, type Call } from '../call.ts'
import { findDimension, findDomain, findSingle, pagedColumn } from '../lookup.ts'
import { findWave } from '../waves.ts'
import { directive, measureName, waveCode } from './directive.ts'

export const pages = directive({
  name: 'pages',
  form: 'leaf',
  description:
    'Links to the pages that a report has for each value of a dimension (`[sector].md`) or each period (`[month].md`), each with a number of it if one is asked for.',
  example: '::pages{by=sector of=ease wave=during}',
  attributes: z.object({
    by: word('a dimension').describe(
      'The dimension, or `month`, `quarter` or `year`; the report has a file named after it in brackets.'
    ),
    of: measureName.optional().describe('A measure whose value stands beside each link.'),
    wave: waveCode.optional().describe('Its wave, where it has several.')
  }),
  resolve({ by, of, wave }, call) {
    if (!hasPages(by, call)) return null
    if (of === undefined) {
      const dataset = call.datasets.find(({ codebook }) => codebook.columns.has(by)) ?? call.datasets[0]
      const known = dataset && findPaged(dataset, by, call) && findDomain(dataset, call, by)
      return known ? { kind: 'pages', dimension: by, values: new Map() } : null
    }
    const values = valuesOf(by, of, wave, call)
    return values && { kind: 'pages', dimension: by, values }
  }
})

/** Has the report a narrative of which there is a page for each value of this dimension? */
function hasPages(by: string, call: Call): boolean {
  const names = [...new Set(call.scope.narratives.filter(({ kind }) => kind === 'value').map(({ name }) => name))]
  if (names.includes(by)) return true
  const closest = closestMatch(by, names)
  call.problem({
    rule: 'no-pages',
    place: call.placeOf('by'),
    message: `This report has no pages by \`${by}\``,
    expected: names.length === 0 ? `a file \`[${by}].md\` beside this one` : listNames(names),
    ...(closest === undefined ? {} : { closest }),
    remedy: `Write \`[${by}].md\`, which becomes a page for each value, or remove this block.`
  })
  return false
}

function findPaged(dataset: Dataset, by: string, call: Call): Column | null {
  return pagedColumn(dataset, by) ?? findDimension(dataset, by, 'by', call)
}

/** A measure for each value of a dimension, or for each period of a kind; of a published one, for those that were published. */
function valuesOf(by: string, of: string, wave: string | undefined, call: Call): Map<string, EstimateQuestion> | null {
  const named = findSingle(of, 'of', call)
  const column: Column | null = named && findPaged(named.dataset, by, call)
  const domain = named && findDomain(named.dataset, call, by)
  const dated = column?.period != null
  const at = named && !dated ? findWave(named, wave, 'wave', call) : undefined
  if (!named || !column || !domain || (at === undefined && !dated)) return null
  const { dataset, measure, category } = named
  const questions = column.values.map(({ code }) => {
    const own = dated ? domain : domainOf([...Object.entries(domain), [by, code]])
    const asked = { dataset: dataset.name, measure: measure.name, category, domain: own }
    return [code, estimateOf({ ...asked, wave: dated ? code : (at ?? null) })] as const
  })
  const asked = questions.filter(([, question]) => dataset.kind === 'survey' || figureAt(dataset, question))
  for (const [, question] of asked) ask(call, question)
  return new Map(asked)
}
