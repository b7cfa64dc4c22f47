import { oneOf, word } from '../../yaml/shapes.ts'
import { measureKind } from './kind.ts'

const options = { version: oneOf('1.0', '2.0').optional(), scoring: oneOf('mean', 'agree', 'net').optional() }

export const ces = measureKind<'ces', string, typeof options>({
  holds: word('a column name'),
  description:
    'Customer effort score. Version 1.0 asks how much effort it took (low is good), 2.0 whether it was made easy (high is good). Scored as the mean, as the share on the good side of the middle (`agree`), or as that minus the share on the other side (`net`).',
  example: "ces: { ces: made_easy, version: '2.0', scoring: agree }",
  options,
  better: ({ version, scoring }) => (version === '1.0' && scoring === 'mean' ? 'lower' : 'higher'),
  complete: (column, { version, scoring }) => ({
    statistic: 'ces',
    columns: [column],
    version: version ?? '2.0',
    scoring: scoring ?? 'mean'
  }),
  check: (measure, checks) => {
    checks.column(measure.columns[0], 'ces', ['scale'], 'customer effort score')
    const written = checks.yaml.keys(['measures', measure.name])
    for (const [key, expected] of [
      ['version', "`version: '1.0'` (how much effort) or `version: '2.0'` (made easy)"],
      ['scoring', '`scoring: mean`, `agree` or `net`']
    ] as const) {
      if (written.includes(key)) continue
      checks.fail(
        checks.place(),
        `CES has no one form, and this one does not say its ${key}`,
        expected,
        'Write it, so that readers know what the number is.'
      )
    }
  }
})
