import type { Dataset } from '../../dataset/dataset.ts'
import { inLanguage, lowerFirst } from '../../language/text.ts'
import type { Problems } from '../../problem.ts'
import type { Yaml } from '../../yaml/yaml.ts'
import { directives } from '../directives/directives.ts'
import type { NarrativeFile } from '../discover.ts'
import type { Bound } from '../model.ts'

/** The directives that can stand in front matter. */
export const frontDirectives = /:(?:name\{[^\s}]+(?:\s+as=lower)?\}|num\[[^\]]+\])/g

/**
 * A title or summary, in which `:name{sector}` is the label of the page's value and `:num[10]` a number that is meant as it
 * is typed; no other directive can stand in it.
 */
export function frontText(
  key: 'title' | 'summary',
  written: string,
  bound: Bound | null,
  datasets: Dataset[],
  { file, yaml }: { file: NarrativeFile; yaml: Yaml },
  problems: Problems
): string {
  const column = datasets.find(({ name }) => name === bound?.dataset)?.codebook.columns.get(bound?.dimension ?? '')
  const label = column?.values.find(({ code }) => code === bound?.code)?.label
  const named = written.replaceAll(frontDirectives, (directive) => {
    const [, number] = /^:num\[(.*)\]$/.exec(directive) ?? []
    if (number !== undefined) return number
    const [, dimension, lower] = /^:name\{(\S+?)(\s+as=lower)?\}$/.exec(directive) ?? []
    if (!label || dimension !== bound?.dimension) return directive
    const text = inLanguage(label, file.language)
    return lower ? lowerFirst(text, file.language) : text
  })
  const left = new RegExp(`:(${directives.map(({ name }) => name).join('|')})(?=[{[])`).exec(named)
  if (left)
    problems.error({
      rule: 'front-matter-directive',
      place: yaml.place([key]),
      message: `\`${left[0]}\` would stand in the ${key} as text`,
      expected:
        'words, and `:num[10]`; on a page for each value of a dimension also `:name{sector}` or `:name{sector as=lower}`',
      remedy: 'Say it in words here, and with directives in the text.'
    })
  return named
}
