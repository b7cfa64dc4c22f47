import type { Root } from 'mdast'
import { z } from 'zod'
import { reportIssues } from '../codebook/issues.ts'
import { readYaml, type Yaml } from '../codebook/yaml.ts'
import type { Problems } from '../problem.ts'

const text = z.string({ error: 'a text' }).min(1, { error: 'a text' })
const shape = {
  title: text,
  datasets: z
    .array(text, { error: 'a list of datasets, like [covid-service]' })
    .min(1, { error: 'a list of datasets, like [covid-service]' }),
  date: z
    .string({ error: 'a date, YYYY-MM-DD' })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date, YYYY-MM-DD' })
    .refine((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day), {
      error: 'a date that exists, YYYY-MM-DD'
    })
    .optional(),
  summary: text.optional(),
  topic: text.optional()
}
const schema = z.strictObject(shape, {
  error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'keys and values')
})

export type FrontMatter = z.output<typeof schema>

/** The front matter of a narrative, and its YAML for places. Null: see `problems`. */
export function readFrontMatter(
  path: string,
  tree: Root,
  problems: Problems
): { matter: FrontMatter; yaml: Yaml } | null {
  const node = tree.children[0]
  if (node?.type !== 'yaml') {
    problems.error({
      rule: 'front-matter',
      place: { path, line: 1, column: 1 },
      message: 'This narrative has no front matter',
      expected: 'a first line `---`, then `title:` and `datasets:`, then `---`',
      remedy: 'Write it at the very top of the file.'
    })
    return null
  }
  const yaml = readYaml(path, node.value, problems, (node.position?.start.line ?? 1) + 1)
  if (!yaml) return null
  const result = schema.safeParse(yaml.value)
  if (result.success) return { matter: result.data, yaml }
  reportIssues(result.error.issues, yaml, problems)
  return null
}
