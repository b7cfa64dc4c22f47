import { type Column, measureWaves, type SurveyCodebook, type SurveyMeasure } from '../../codebook/codebook.ts'
import { periodsIn } from '../../codebook/dated-waves.ts'
import { stretchesOf } from '../../codebook/wave-break.ts'
import type { BannerGroup } from './table.ts'

/** So many of the last waves stand beside each other. */
const mostWaves = 12

/**
 * The groups of columns of a table: the waves at which it was asked, and for each dimension the values that are in no
 * net, then for each net the values in it. `wave` is that of all columns but the first group's.
 */
export function groupsOf(
  measure: SurveyMeasure,
  dimensions: readonly Column[],
  withWaves: boolean,
  codebook: SurveyCodebook
): { groups: BannerGroup[]; wave: string | null } {
  const waves = widest(measureWaves(measure, codebook), codebook)
  const wave = waves.at(-1) ?? null
  const own = dimensions.filter(({ name }) => !measure.columns.includes(name))
  const groups = [
    ...(withWaves ? waveGroups(waves, codebook) : []),
    ...own.flatMap((column) => groupsWithin(column, null, wave))
  ]
  return { groups, wave }
}

/** Of waves that are periods those of the widest kind, of which there are fewest. */
function widest(waves: readonly (string | null)[], codebook: SurveyCodebook): (string | null)[] {
  const kind = periodsIn(codebook).at(-1)
  return waves.filter((wave) => codebook.waves.find(({ code }) => code === wave)?.period?.kind === kind)
}

/** The waves, apart where they cannot be compared: a letter over a break would say that something moved. */
function waveGroups(waves: readonly (string | null)[], codebook: SurveyCodebook): BannerGroup[] {
  const named = waves.filter((wave) => wave !== null)
  if (named.length < 2) return []
  const shown = named.slice(-mostWaves)
  return stretchesOf(codebook, shown).map((stretch, index) => ({
    dimension: null,
    net: null,
    left: index === 0 ? named.length - shown.length : 0,
    columns: stretch.map((wave) => ({ code: wave, domain: {}, wave }))
  }))
}

function groupsWithin({ name, values }: Column, net: string | null, wave: string | null): BannerGroup[] {
  const own = values.filter(({ within }) => within === net)
  if (own.length === 0) return []
  const columns = own.map(({ code }) => ({ code, domain: { [name]: code }, wave }))
  const group = { dimension: name, net, left: 0, columns }
  return [group, ...own.flatMap(({ code }) => groupsWithin({ name, values } as Column, code, wave))]
}
