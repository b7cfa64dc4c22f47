import { isAskedAt } from '../../codebook/codebook.ts'
import { identifier, literal } from '../../engine/engine.ts'
import { cellOf } from '../dataset.ts'
import type { Linted } from './linted.ts'

/** Waves that cannot be compared: another wording, or other ends of what was answered on one scale. */
export async function lintWaves({ codebook, dataset, known, engine, problems }: Linted): Promise<void> {
  const { files, waveColumn, waves } = codebook
  for (const column of codebook.columns.values()) {
    if (column.kind === 'identifier' || column.kind === 'text' || column.kind === 'wave') continue
    const wordings = files.flatMap(({ wave }, index) => {
      const source = column.sources[0]
      const name = source && wave !== null ? (source.names.get(wave) ?? source.column) : undefined
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
    const ends = column.sources[0]?.wave === null ? await endsByRow() : await endsByCell()
    const [first, ...rest] = ends.filter(({ n }) => n >= 30)
    const odd = rest.find(
      ({ low, high }) => first && (Math.abs(high - first.high) > 1 || Math.abs(low - first.low) > 1)
    )
    if (first && odd)
      problems.warn({
        rule: 'wave-scale',
        place: column.place,
        message: `\`${column.name}\` goes from ${first.low} to ${first.high} at \`${first.wave}\` and from ${odd.low} to ${odd.high} at \`${odd.wave}\``,
        remedy: 'If the scale was changed, the two cannot be compared: describe them as two columns.'
      })

    async function endsByRow() {
      if (waveColumn === null) return []
      const cell = cellOf(dataset, column.name, null)
      const rows = await engine.rows(
        `SELECT ${cellOf(dataset, waveColumn, null)} AS wave, count(${cell}) AS n, min(${cell}) AS low, max(${cell}) AS high
         FROM ${identifier(dataset.table)} WHERE ${cell} IS NOT NULL GROUP BY 1`
      )
      return waves.flatMap(({ code }) => {
        const row = isAskedAt(column, code) ? rows.find(({ wave }) => wave === code) : undefined
        return row ? [{ wave: code, n: Number(row['n']), low: Number(row['low']), high: Number(row['high']) }] : []
      })
    }

    async function endsByCell() {
      const parts = column.sources.map(({ wave }) => {
        const cell = cellOf(dataset, column.name, wave)
        return `SELECT ${literal(wave ?? '')} AS wave, count(${cell}) AS n, min(${cell}) AS low, max(${cell}) AS high FROM ${identifier(dataset.table)}`
      })
      const rows = await engine.rows(parts.join(' UNION ALL '))
      return rows.map((row) => ({
        wave: String(row['wave']),
        n: Number(row['n']),
        low: Number(row['low']),
        high: Number(row['high'])
      }))
    }
  }
}
