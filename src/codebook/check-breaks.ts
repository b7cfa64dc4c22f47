import type { Problems } from '../problem.ts'
import type { Yaml } from '../yaml/yaml.ts'

/** A break is one with the wave before, so the first wave has none; and a wave that says one has a label beside it. */
export function checkBreaks(yaml: Yaml, problems: Problems): void {
  for (const [index, code] of yaml.keys(['waves']).entries()) {
    const keys = yaml.keys(['waves', code])
    if (!keys.includes('break')) continue
    const fail = (message: string, expected: string, remedy: string) =>
      problems.error({
        rule: 'wave-break',
        place: yaml.place(['waves', code, 'break'], 'key'),
        message,
        expected,
        remedy
      })
    if (!keys.includes('label'))
      fail(
        `\`${code}\` says why it is not comparable with the wave before, and not what it is called`,
        '`label` and `break`',
        'Add the label.'
      )
    else if (index === 0)
      fail(
        `\`${code}\` is the first wave, so there is none before it that it could break with`,
        '`break` of a later wave',
        'Take it out, or put the waves in their order.'
      )
  }
}
