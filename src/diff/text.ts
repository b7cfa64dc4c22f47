import type { Moved } from './compare.ts'

/**
 * What moved, in passages: each sentence or headline with its place and language, and under it the numbers in it that
 * moved, from what to what. `shownPath` as for problems.
 */
export function textOfMoved(moved: readonly Moved[], shownPath: (path: string) => string): string[] {
  const passages = Map.groupBy(moved, (each) =>
    each.kind === 'gone' ? each.page : JSON.stringify([each.to.page, each.to.sentence])
  )
  return [...passages.values()].map((each) =>
    [passageOf(each[0] as Moved, shownPath), ...each.map((one) => `  ${changeOf(one)}`)].join('\n')
  )
}

function passageOf(moved: Moved, shownPath: (path: string) => string): string {
  if (moved.kind === 'gone') return moved.page
  const { place, page, language, sentence } = moved.to
  return `${shownPath(place.path)}:${place.line}: ${page} [${language}]\n  “${sentence}”`
}

function changeOf(moved: Moved): string {
  if (moved.kind === 'gone') return `${moved.key}: gone, it was ${moved.from.text}`
  if (moved.kind === 'new') return `${moved.to.key}: new, ${moved.to.text}`
  const { from, to, rounds, flipped } = moved
  const exact = from.value === to.value || from.value === null || to.value === null
  const values = exact ? '' : ` (${from.value} to ${to.value})`
  const text = rounds ? `still ${to.text}${values}` : `${from.text} to ${to.text}${values}`
  return `${to.key}: ${text}${flipped ? `; was ${clearness(from.clear)}, is ${clearness(to.clear)}` : ''}`
}

function clearness(clear: boolean | null): string {
  if (clear === null) return 'not tested'
  return clear ? 'significant' : 'not significant'
}

/** "2 crossed the line of significance, 1 reads otherwise". */
export function countOfMoved(moved: readonly Moved[]): string {
  const count = (test: (each: Moved) => boolean) => moved.filter(test).length
  const parts = [
    [count((each) => each.kind === 'moved' && each.flipped), 'crossed the line of significance'],
    [count((each) => each.kind === 'moved' && !each.rounds), 'rounded to something else'],
    [count((each) => each.kind === 'moved' && each.rounds), 'moved and rounded to the same'],
    [count((each) => each.kind === 'new'), 'new'],
    [count((each) => each.kind === 'gone'), 'gone']
  ] as const
  return parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`])).join(', ')
}
