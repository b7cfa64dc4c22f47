import type { Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'
import type { Codebook } from './codebook.ts'

/** A wave that says when it was says both days, the first one first; and waves that do follow each other in time. */
export function checkDays({ waves }: Pick<Codebook, 'waves'>, yaml: Yaml, problems: Problems): void {
  let last: { code: string; from: string } | null = null
  for (const { code, when } of waves) {
    const keys = yaml.keys(['waves', code]).filter((key) => key === 'from' || key === 'to')
    const fail = (key: string, message: string, expected: string, remedy: string) =>
      problems.error({
        rule: 'wave-days',
        place: yaml.place(['waves', code, key], 'key'),
        message,
        expected,
        remedy
      })
    const [only] = keys
    if (only !== undefined && !when)
      fail(
        only,
        `\`${code}\` says \`${only}\` and not \`${only === 'from' ? 'to' : 'from'}\``,
        'the first and the last day of the wave',
        'Add the other.'
      )
    if (!when) continue
    if (when.to < when.from)
      fail('to', `\`${code}\` ends before it begins`, `a day from ${when.from} on`, 'Mend one of the two.')
    if (last && when.from < last.from)
      fail(
        'from',
        `\`${code}\` begins before \`${last.code}\`, which stands above it`,
        `a day from ${last.from} on`,
        'Put the waves in their order, the earliest first.'
      )
    last = { code, from: when.from }
  }
}
