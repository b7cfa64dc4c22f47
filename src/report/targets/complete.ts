import type { CodebookTarget } from '../../codebook/targets/target.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { domainOf, estimateOf } from '../../estimate/question.ts'
import { endsOf, isWhole } from '../../estimate/statistics/statistics.ts'
import { type Finding, listNames } from '../../problem.ts'
import { betterOf, type NamedMeasure, partsOfNamed } from '../parts.ts'
import { type Change, outside, readChange, readNumber } from './number.ts'
import { changed, type Level, type Target } from './target.ts'
import { wavesFor } from './waves.ts'

type Report = (finding: Finding) => void

/**
 * Reads the numbers of a target and finds the waves that it is judged by, up to `until` where that is named: those from
 * its start on, up to the first that ends when it is due. Null: see what was reported.
 */
export function completeTarget(
  written: CodebookTarget,
  dataset: Dataset,
  until: string | null,
  report: Report
): Target | null {
  const named = measureOf(written, dataset, report)
  const levels = named && levelsOf(written, named, report)
  const waves = named && wavesFor(written, named, until, report)
  if (!named || !levels || !waves) return null
  const effect = written.expected && readChange(written.expected.effect, named)
  const domain = domainOf(Object.entries(written.where))
  const asked = { dataset: dataset.name, measure: named.measure.name, category: named.category, domain }
  return {
    name: written.name,
    label: written.label,
    named,
    domain,
    ...levels,
    start: written.start,
    started: waves.started,
    due: written.due,
    path: written.path,
    expected: written.expected && effect && { ...written.expected, effect },
    question: { kind: 'course', of: waves.codes.map((wave) => estimateOf({ ...asked, wave })) },
    days: waves.days,
    alike: waves.alike,
    place: written.place
  }
}

function measureOf({ of, places }: CodebookTarget, dataset: Dataset, report: Report): NamedMeasure | null {
  const [name = '', ...rest] = of.split('/')
  const category = rest.length === 0 ? null : rest.join('/')
  const measure = dataset.codebook.measures.get(name)
  if (!measure) return null
  const named = { dataset, measure, category }
  const parts = partsOfNamed(named)
  if (category === null ? isWhole(measure) : parts.includes(category)) return named
  report({
    rule: 'target-name',
    place: places.of,
    message:
      category === null
        ? `\`${name}\` has a value for each of its parts, and none as a whole`
        : `\`${category}\` is not a part of \`${name}\``,
    expected: parts.length === 0 ? `\`${name}\`` : listNames(parts.map((part) => `${name}/${part}`)),
    remedy: 'Name what has one number.'
  })
  return null
}

type Levels = Pick<Target, 'from' | 'to' | 'change' | 'direction'>

function levelsOf(written: CodebookTarget, named: NamedMeasure, report: Report): Levels | null {
  const { places } = written
  const value = (text: string, at: 'from' | 'to'): Level | null => {
    const read = readNumber(text, named)
    if ('value' in read) return { times: 0, plus: read.value }
    report({ ...read, place: places[at] })
    return null
  }
  const from = written.from === null ? { times: 1, plus: 0 } : value(written.from, 'from')
  if (!from) return null
  const change = readChange(written.to, named)
  if (change?.kind === 'ratio' && (endsOf(named.measure, named.category, named.dataset.codebook)?.min ?? 0) < 0) {
    report({
      rule: 'target',
      place: places.to,
      message: `\`${named.measure.name}\` goes below 0, so \`${written.to}\` of it means nothing`,
      expected: 'a change in its unit, like `+3`',
      remedy: 'Write the change in points.'
    })
    return null
  }
  const to = change ? changed(from, change) : value(written.to, 'to')
  if (!to) return null
  const wrong = to.times === 0 ? outside(to.plus, named) : null
  if (wrong) report({ ...wrong, place: places.to })
  const direction = directionOf(written, { from, to, change }, named, report)
  return wrong || direction === null ? null : { from, to, change, direction }
}

function directionOf(
  { places, name }: CodebookTarget,
  { from, to, change }: { from: Level; to: Level; change: Change | null },
  named: NamedMeasure,
  report: Report
): 1 | -1 | null {
  const better = betterOf(named)
  const good = better === null ? null : better === 'higher' ? 1 : -1
  const written = change ? Math.sign(change.by) : from.times === to.times ? Math.sign(to.plus - from.plus) : good
  const fail = (message: string, expected: string, remedy: string) => {
    report({ rule: 'target', place: places.to, message, expected, remedy })
    return null
  }
  if (written === 0)
    return fail(`\`${name}\` ends where it begins`, 'another number than at the start', 'Mend `to` or `from`.')
  if (written === null)
    return fail(
      `Nothing says whether \`${name}\` is reached from below or from above`,
      '`from:` with the target, or `better:` with the measure',
      'Write one of the two.'
    )
  if (good !== null && written !== good)
    return fail(
      `\`${named.measure.name}\` is better ${better}, and \`${name}\` goes the other way`,
      good === 1 ? 'more than at the start' : 'less than at the start',
      'Mend the target, or `better` with the measure.'
    )
  return written as 1 | -1
}
