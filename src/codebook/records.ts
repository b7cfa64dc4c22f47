import type { Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'

/** What a survey says of its sample, and records have none of. */
const ofSamples = ['sample', 'design', 'bases', 'intervals', 'adjust']

/** A codebook of records without what only samples have; each of these is a problem. */
export function withoutSampling(yaml: Yaml, problems: Problems): Yaml {
  const found = ofSamples.filter((key) => yaml.keys([]).includes(key))
  for (const key of found)
    problems.error({
      rule: 'records-sampling',
      place: yaml.place([key], 'key'),
      message: `\`${key}\` is said of a sample, and records are all there are`,
      expected: '`kind: records` without it, or `kind: survey`',
      remedy: 'Take it out; or where these rows were drawn from more, write `kind: survey`.'
    })
  const kept = Object.entries(yaml.value as Record<string, unknown>).filter(([key]) => !found.includes(key))
  return { ...yaml, value: Object.fromEntries(kept) }
}
