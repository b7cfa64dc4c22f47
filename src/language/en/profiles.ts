import type { Words } from '../language.ts'

export const profiles: Words['profiles'] = {
  measure: 'Measure',
  worse: '← worse',
  better: 'better →',
  against: {
    overall: 'Against all',
    rest: 'Against the rest',
    best: 'Against the best',
    earlier: 'Against before'
  },
  clearly: {
    better: 'clearly better',
    worse: 'clearly worse',
    higher: 'clearly higher',
    lower: 'clearly lower'
  },
  isBest: { clear: 'best, clearly ahead', unclear: 'best, not clearly ahead' },
  bestShown: { clear: 'best of those shown, clearly ahead', unclear: 'best of those shown, not clearly ahead' },
  notBefore: 'not asked before',
  bestOther: 'Best of the others',
  earlier: 'The wave before',
  neither: 'Neither way is better, right is more.',
  marks: {
    own: (group, level) => `Disc: ${group}${level === null ? '' : `, with the ${level} interval as a line`}.`,
    plumb: (name) => `Plumb line: ${name}.`,
    others: 'Ticks: the others',
    best: 'the long one: the best of them',
    earlier: 'Ring: the wave before.',
    right: 'Right is always better.'
  },
  tested: (p, limit, n) =>
    `“Clearly”: ${p} below ${limit} over the ${n} ${n === '1' ? 'comparison' : 'comparisons'} of this figure.`,
  picked:
    'The best of the others is picked by its estimate, so the distance from it is more likely overstated than understated.',
  ownScales: 'Each measure has a scale of its own.'
}
