import { wavesLike } from '../../codebook/dated-waves.ts'
import type { CodebookTarget } from '../../codebook/targets/target.ts'
import { stretchesOf } from '../../codebook/wave-break.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { domainOf, estimateOf } from '../../estimate/question.ts'
import { endsOf, isWhole } from '../../estimate/statistics/statistics.ts'
import { type Finding, listNames } from '../../problem.ts'
import { betterOf, type NamedMeasure, partsOfNamed } from '../parts.ts'
import { wavesOf } from '../waves.ts'
import { type Change, outside, readChange, readNumber } from './number.ts'
import { changed, type Level, type Target } from './target.ts'

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

type Waves = { codes: string[]; days: string[]; alike: number }

/** The waves that a target is judged by, with their last days. */
function wavesFor(
  { start, due, from, name, place, places }: CodebookTarget,
  named: NamedMeasure,
  until: string | null,
  report: Report
): Waves | null {
  const fail = (at: typeof place, message: string, expected: string, remedy: string) => {
    report({ rule: 'target-waves', place: at, message, expected, remedy })
    return null
  }
  const { codebook } = named.dataset
  const codes = wavesOf(named).filter((wave) => wave !== null)
  if (codes.length === 0)
    return fail(
      places.of,
      `\`${named.measure.name}\` was not taken by wave, so nothing tells how \`${name}\` goes on`,
      'a measure of several waves',
      'Take another measure, or write `target:` with this one.'
    )
  // Of periods the finest: a wider one is of the same answers once more.
  const taken = wavesLike(codebook, codes[0] ?? '').filter(({ code }) => codes.includes(code))
  const dated = taken.flatMap(({ code, when }) => (when ? [{ code, ...when }] : []))
  const undated = taken.find(({ when }) => !when)
  if (undated)
    return fail(
      place,
      `The wave \`${undated.code}\` does not say when it was, so nothing tells how \`${name}\` stands`,
      '`from:` and `to:` with each wave, its first and last day',
      'Write them.'
    )
  const base = dated.findLastIndex((wave) => wave.from <= start)
  if (base < 0 && from === null)
    return fail(
      places.start,
      `No wave was taken by ${start}, so nothing tells where \`${name}\` begins`,
      '`from:` with the number that it begins at, or a start in a wave',
      'Write one of the two.'
    )
  const end = dated.findIndex((wave) => wave.to >= due)
  const day = codebook.waves.find(({ code }) => code === until)?.when?.to
  const asked = day === undefined ? -1 : dated.findLastIndex((wave) => wave.to <= day)
  const ends = [end, asked].filter((index) => index >= 0)
  const last = Math.max(Math.max(0, base), ends.length === 0 ? dated.length - 1 : Math.min(...ends))
  const kept = dated.slice(Math.max(0, base), last + 1)
  const keptCodes = kept.map(({ code }) => code)
  const alike = kept.length - (stretchesOf(named.dataset.codebook, keptCodes).at(-1)?.length ?? 0)
  return { codes: keptCodes, days: kept.map(({ to }) => to), alike }
}
