import fc from 'fast-check'
import type { DistributionDrawing, Mark, PartsDrawing } from '../../../render/chart/drawing.ts'
import { type Anything, mark, scale, words } from './anything.ts'

const sides = ['low', 'middle', 'high'] as const

/** Shares of a whole that chance cuts up, some of them nothing. */
const shares = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((weights) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => (all === 0 ? 100 / count : (weight / all) * 100))
  })

const sized = (value: number, half: number | null): Mark => ({
  value,
  low: half === null ? null : Math.max(0, value - half),
  high: half === null ? null : Math.min(100, value + half),
  text: `${value.toFixed(0)}%`
})

type PartsRow = PartsDrawing['rows'][number]

const partsRow = (form: PartsDrawing['form'], parts: PartsDrawing['parts']): fc.Arbitrary<PartsRow> =>
  fc
    .record({
      label: words(5),
      highlight: fc.boolean(),
      shares: shares(parts.length),
      half: fc.option(fc.double({ min: 0, max: 30, noNaN: true })),
      words: fc.array(words(3), { maxLength: 3 }),
      hidden: fc.option(words(4), { freq: 5 })
    })
    .map(({ shares, half, ...row }) => {
      const sum = (side: 'low' | 'high') =>
        form === 'likert'
          ? sized(
              parts.reduce((all, part, index) => all + (part.side === side ? (shares[index] ?? 0) : 0), 0),
              half
            )
          : null
      const marks = shares.map((share) => sized(share, half))
      return { ...row, key: 'key', marks, sums: { low: sum('low'), high: sum('high') } }
    })

const partsOf = (form: PartsDrawing['form']): fc.Arbitrary<PartsDrawing> =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }))
    .chain(([low, middle, high]) => {
      const part = (side: PartsDrawing['parts'][number]['side']) =>
        words(3).map((label) => ({ key: 'key', label, side: form === 'likert' ? side : null }))
      const counts = [low, middle, high]
      return fc.tuple(...sides.flatMap((side, index) => Array.from({ length: counts[index] ?? 0 }, () => part(side))))
    })
    .chain((parts) =>
      fc.record({
        form: fc.constant(form),
        title: words(8),
        summary: words(8),
        parts: fc.constant(parts),
        rows: fc.array(partsRow(form, parts), { minLength: 1, maxLength: 6 }),
        wordsHeading: fc.option(words(4))
      })
    )

const partsHidden: Anything['hidden'] = (given, secret) => {
  const drawing = given as PartsDrawing
  const marks = drawing.parts.map(() => secret)
  const sums = { low: secret, high: secret }
  return { ...drawing, rows: drawing.rows.map((row) => ({ ...row, hidden: 'Not shown', marks, sums })) }
}

/** Ratings or answers in words, in up to three groups of neighbours. */
const anyDistribution: fc.Arbitrary<DistributionDrawing> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.integer({ min: 0, max: 3 }))
  .chain(([count, rated, groups]) =>
    fc.record({
      form: fc.constant('distribution' as const),
      title: words(8),
      summary: words(8),
      columns: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            key: fc.constant(`${index}`),
            label: rated ? fc.constant(`${index}`) : words(4),
            mark: fc.option(mark(0, 100)),
            group: fc.constant(groups === 0 ? null : Math.floor((index / count) * groups)),
            highlight: fc.boolean()
          })
        )
      ),
      groups: fc.tuple(
        ...sides
          .slice(0, groups)
          .map((side) => fc.record({ label: words(2), text: fc.constantFrom('7%', '42.5%'), side: fc.constant(side) }))
      ),
      total: fc.option(words(12)),
      scale: scale(0, 100),
      hidden: fc.option(words(4), { freq: 5 })
    })
  )

const distributionHidden: Anything['hidden'] = (given, secret) => {
  const drawing = given as DistributionDrawing
  const text = secret?.text ?? ''
  return {
    ...drawing,
    columns: drawing.columns.map((column) => ({ ...column, mark: secret })),
    groups: drawing.groups.map((group) => ({ ...group, text })),
    total: secret?.text ?? null,
    hidden: 'Not shown'
  }
}

export const anyParts: Record<'likert' | 'stacked' | 'distribution', Anything> = {
  likert: { any: partsOf('likert'), hidden: partsHidden },
  stacked: { any: partsOf('stacked'), hidden: partsHidden },
  distribution: { any: anyDistribution, hidden: distributionHidden }
}
