import { z } from 'zod'
import { textOf } from '../language/text.ts'
import type { Problems } from '../problem.ts'
import { parseAll } from '../yaml/parse.ts'
import { map, text, word } from '../yaml/shapes.ts'
import { readYaml } from '../yaml/yaml.ts'
import type { Reference, Term } from './model.ts'

const source = map({
  title: text,
  author: word('a text').optional(),
  publisher: text.optional(),
  date: word('a text').optional(),
  url: word('an address')
    .regex(/^https?:\/\//, { error: 'an address that begins with `https://`' })
    .optional()
})

/**
 * Reads `reports/sources.yaml`: what narratives cite, by key. Empty where there is none (null). An entry that is wrong is
 * there even so, under its key: see `problems`.
 */
export function readSources(path: string, content: string | null, problems: Problems): Map<string, Reference> {
  return entriesOf(
    path,
    content,
    source,
    (key) => ({ title: key }),
    problems,
    (key, written) => {
      const { title, author, publisher, date, url } = written
      return {
        key,
        title: textOf(title),
        author: author ?? null,
        publisher: publisher === undefined ? null : textOf(publisher),
        date: date ?? null,
        url: url ?? null
      }
    }
  )
}

const entry = map({ term: text, definition: text })

/** Reads `reports/glossary.yaml`: words with what they mean, by key. Else as `readSources`. */
export function readGlossary(path: string, content: string | null, problems: Problems): Map<string, Term> {
  return entriesOf(
    path,
    content,
    entry,
    (key) => ({ term: key, definition: key }),
    problems,
    (key, written) => ({
      key,
      term: textOf(written.term),
      definition: textOf(written.definition)
    })
  )
}

/** A file that is a map from key to entries of one shape; `standIn` takes the place of one that is wrong. */
function entriesOf<Schema extends z.ZodType, Entry>(
  path: string,
  content: string | null,
  schema: Schema,
  standIn: (key: string) => z.output<Schema>,
  problems: Problems,
  complete: (key: string, written: z.output<Schema>) => Entry
): Map<string, Entry> {
  const yaml = content === null ? null : readYaml(path, content, problems)
  if (!yaml) return new Map()
  const all = z.record(z.string(), schema, { error: 'a map from key to what it stands for' })
  const written = parseAll(all, yaml, {}, problems) ?? {}
  return new Map(yaml.keys([]).map((key) => [key, complete(key, written[key] ?? standIn(key))]))
}
