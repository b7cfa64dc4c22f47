import type { Design } from '../../codebook/design.ts'
import { call, text } from './code.ts'
import { replicateDesign } from './replicates.ts'
import type { Survey } from './survey.ts'
import { weighted } from './weighting.ts'

/** The design of a survey, as R's survey package is told of it. */
export function designOf(survey: Survey): string {
  const { design } = survey.codebook
  return [
    ...(design.replicates ? replicateDesign(design, design.replicates, survey) : sampleDesign(design, survey)),
    ...(design.weighting ? [weighted(design.weighting, survey)] : []),
    ...(design.replicates ? [] : [lonelyOptions(survey)])
  ].join('\n')
}

/** What a stratum with one cluster adds to variances. These are settings of R as a whole. */
export function lonelyOptions({ codebook }: Survey): string {
  const { rule, domains } = codebook.design.lonely
  return call('options', [
    `survey.lonely.psu = ${text(rule)}`,
    `survey.adjust.domain.lonely = ${domains ? 'TRUE' : 'FALSE'}`
  ])
}

/** Clusters drawn within strata. Waves that were drawn apart are strata of their own, in which clusters are others. */
function sampleDesign(design: Design, { codebook, cells, name }: Survey): string[] {
  const cell = (column: string) => cells.name({ column, wave: null, option: null })
  const apart = design.waves === 'independent' ? codebook.waveColumn : null
  const strata = [...(apart === null ? [] : [apart]), ...(design.strata === null ? [] : [design.strata])].map(cell)
  const within = strata.length > 1 ? `interaction(${strata.join(', ')})` : strata[0]
  const nest = design.clusters.length > 0 && (design.nest || apart !== null)
  const args = [
    `ids = ~${design.clusters.length === 0 ? '1' : design.clusters.map(cell).join(' + ')}`,
    ...(within === undefined ? [] : [`strata = ~${within}`]),
    `weights = ~${design.weights === null ? '1' : cell(design.weights)}`,
    ...(design.fpc.length === 0 ? [] : [`fpc = ~${design.fpc.map(cell).join(' + ')}`]),
    ...(nest ? ['nest = TRUE'] : []),
    `data = ${name}_rows`
  ]
  return [`${name}_design <- ${call('svydesign', args)}`]
}
