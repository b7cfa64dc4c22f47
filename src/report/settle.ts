import type { Problems } from '../problem.ts'
import type { NarrativeFile } from './discover.ts'
import { editionKeys, editionOf } from './edition.ts'
import type { Narrative } from './read.ts'
import { holdOf, type Settled } from './release.ts'

/** What a translation may not say otherwise than its source. */
const fromSource = ['draft', 'embargo', ...editionKeys] as const

/**
 * What each narrative takes from others: a chapter what its report's first page says of the publication, and whether that
 * is public; a translation all this from its source, the narrative in the first of the site's languages.
 */
export function settle(
  narratives: readonly Narrative[],
  languages: readonly string[],
  now: number
): Map<NarrativeFile, Settled> {
  return new Map(
    narratives.map((narrative): [NarrativeFile, Settled] => {
      const { source, first } = originOf(narrative, narratives, languages)
      return [
        narrative.file,
        {
          date: narrative.matter.date ?? source.matter.date ?? null,
          edition: editionOf(first.matter),
          hold: holdOf(first.matter, now) ?? holdOf(source.matter, now)
        }
      ]
    })
  )
}

/** Problems: what is said in two places, or where it does not belong. */
export function checkSettled(narratives: readonly Narrative[], languages: readonly string[], problems: Problems): void {
  for (const narrative of narratives) {
    const { source, first } = originOf(narrative, narratives, languages)
    if (source !== narrative) checkAgainst(narrative, source, problems)
    else if (first === narrative) checkDates(narrative, problems)
    else checkPlace(narrative, first, problems)
  }
}

/** The narrative that another translates, or itself; and the first page of its report in its first language. */
function originOf(
  narrative: Narrative,
  narratives: readonly Narrative[],
  languages: readonly string[]
): { source: Narrative; first: Narrative } {
  const { report, kind, name } = narrative.file
  const own = narratives.filter(({ file }) => file.report === report)
  const earliest = (candidates: readonly Narrative[]) =>
    languages.map((language) => candidates.find(({ file }) => file.language === language)).find((each) => each)
  const source = earliest(own.filter(({ file }) => file.kind === kind && file.name === name)) ?? narrative
  return { source, first: earliest(own.filter(({ file }) => file.kind === 'first')) ?? source }
}

function checkAgainst({ matter, yaml }: Narrative, source: Narrative, problems: Problems): void {
  for (const key of fromSource) {
    if (matter[key] === undefined || JSON.stringify(matter[key]) === JSON.stringify(source.matter[key])) continue
    problems.error({
      rule: 'translation-contradicts',
      place: yaml.place([key], 'key'),
      message: `A translation takes \`${key}\` from ${source.file.path}, which says otherwise`,
      expected: source.matter[key] === undefined ? 'nothing' : 'the same, or nothing',
      remedy:
        key === 'corrections' || key === 'changes'
          ? 'Take it out here; there, a text can be a map from language to text.'
          : 'Take it out here, or say it there.'
    })
  }
}

function checkPlace({ matter, yaml }: Narrative, first: Narrative, problems: Problems): void {
  for (const key of editionKeys) {
    if (matter[key] === undefined) continue
    problems.error({
      rule: 'edition-place',
      place: yaml.place([key], 'key'),
      message: `\`${key}\` is said of a whole report, not of one page`,
      expected: `it in ${first.file.path}`,
      remedy: 'Move it there.'
    })
  }
}

/** Nothing was corrected or changed before it was published. */
function checkDates({ matter, yaml }: Narrative, problems: Problems): void {
  const published = matter.date
  if (published === undefined) return
  for (const key of ['corrections', 'changes'] as const)
    for (const [index, { date }] of (matter[key] ?? []).entries())
      if (date < published)
        problems.error({
          rule: 'edition-date',
          place: yaml.place([key, index, 'date']),
          message: `This is before the report was first published, on ${published}`,
          expected: `a day from ${published} on`,
          remedy: 'Mend this day; or `date`, which is that of the first publication.'
        })
}
