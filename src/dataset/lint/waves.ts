import { codesWithin, fileColumnsOf } from '../../codebook/codebook.ts'
import { periodsIn } from '../../codebook/dated-waves.ts'
import { identifier, literal } from '../../engine/engine.ts'
import { cellOf } from '../dataset.ts'
import type { Linted } from './linted.ts'

/** Waves that cannot be compared: another wording, or other ends of what was answered on one scale. */
export async function lintWaves({ dataset, known, engine, problems }: Linted): Promise<void> {
  const { columns, files, waveColumn, waves } = dataset.codebook
  const widest = periodsIn(dataset.codebook).at(-1)
  const dated = widest === undefined ? undefined : columns.get(waveColumn ?? '')
  const compared = waves.filter(({ period }) => period?.kind === widest).map(({ code }) => code)
  for (const column of columns.values()) {
    if (column.kind === 'identifier' || column.kind === 'text' || column.kind === 'wave') continue
    const wordings = files.flatMap(({ wave }, index) => {
      const [name] = wave === null ? [] : fileColumnsOf(column, wave)
      const found = known[index]?.columns.find((each) => each.name === name)
      const wording = found?.question ?? found?.label ?? null
      return wave === null || wording === null ? [] : [{ wave, wording: wording.replaceAll(/\s+/g, ' ').trim() }]
    })
    const other = wordings.find(({ wording }) => wording !== wordings[0]?.wording)
    if (other && column.question === null)
      problems.warn({
        rule: 'wave-wording',
        place: column.place,
        message: `\`${column.name}\` was asked in other words at \`${other.wave}\` than at \`${wordings[0]?.wave}\``,
        remedy: 'Compare the questionnaires; if both ask the same, write the wording under `question`.'
      })
    if (column.kind !== 'scale' || column.sources.some(({ option }) => option !== null)) continue
    const counts = column.sources[0]?.wave === null ? await countsByRow() : await countsByCell()
    const [first, ...rest] = compared.flatMap((code) => {
      const within = dated ? codesWithin(dated, code) : [code]
      const own = counts.filter(({ wave }) => within.includes(wave))
      const n = own.reduce((sum, each) => sum + each.n, 0)
      const answers = own.map(({ answer }) => answer)
      return n < 30 ? [] : [{ code, n, own, low: Math.min(...answers), high: Math.max(...answers) }]
    })
    const odd = rest.find((other) => first && (isBeyond(other, first) || isBeyond(first, other)))
    if (first && odd)
      problems.warn({
        rule: 'wave-scale',
        place: column.place,
        message: `\`${column.name}\` goes from ${first.low} to ${first.high} at \`${first.code}\` and from ${odd.low} to ${odd.high} at \`${odd.code}\``,
        remedy: 'If the scale was changed, the two cannot be compared: describe them as two columns.'
      })

    async function countsByRow(): Promise<Counted[]> {
      if (waveColumn === null) return []
      const cell = cellOf(dataset, column.name, null)
      return counted(`SELECT ${cellOf(dataset, waveColumn, null)} AS wave, ${cell} AS answer, count(*) AS n
        FROM ${identifier(dataset.table)} WHERE ${cell} IS NOT NULL GROUP BY ALL`)
    }

    async function countsByCell(): Promise<Counted[]> {
      const parts = column.sources.map(({ wave }) => {
        const cell = cellOf(dataset, column.name, wave)
        return `SELECT ${literal(wave ?? '')} AS wave, ${cell} AS answer, count(*) AS n FROM ${identifier(dataset.table)} WHERE ${cell} IS NOT NULL GROUP BY ALL`
      })
      return counted(parts.join(' UNION ALL '))
    }

    async function counted(sql: string): Promise<Counted[]> {
      const rows = await engine.rows(sql)
      return rows.map(({ wave, answer, n }) => ({ wave: String(wave), answer: Number(answer), n: Number(n) }))
    }
  }
}

type Counted = { wave: string; answer: number; n: number }
type Range = { own: Counted[]; n: number; low: number; high: number }

/** Are too many answers of one wave outside the ends of another for that to be chance? */
function isBeyond({ own, n }: Range, { low, high }: Range): boolean {
  const outside = own.filter(({ answer }) => answer < low || answer > high)
  return outside.reduce((sum, each) => sum + each.n, 0) > n / 10
}
