import { inLanguage, type Text, textOf } from '../language/text.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { WrittenColumn } from './written-column.ts'

/** A column as a codebook writes it, or one of several rows that share what it says. */
export type WrittenPart = { name: string; written: WrittenColumn; path: Path; row: string | null }

/** A column of `rows` is a column for each, named by both: `ratings` with a row `food` is `ratings_food`. */
export function partsOf(name: string, column: WrittenColumn, yaml: Yaml): WrittenPart[] {
  const path = ['columns', name]
  const { rows, ...shared } = column
  if (!rows) return [{ name, written: column, path, row: null }]
  return yaml.keys([...path, 'rows']).map((row) => {
    const told = rows[row] ?? row
    const full = typeof told === 'object' && 'label' in told ? (told as Row) : { label: told as Text | string }
    const question = full.question ?? asked(shared.question, full.label)
    const written = { ...shared, label: full.label, from: full.from ?? row, ...(question ? { question } : {}) }
    return { name: `${name}_${row}`, written, path, row }
  })
}

type Row = { label: Text | string; from?: string | undefined; question?: Text | string | undefined }

/** The question that rows share, and what each asks it of. */
function asked(question: Text | string | undefined, label: Text | string): Text | undefined {
  if (question === undefined) return undefined
  const [of, row] = [textOf(question), textOf(label)]
  return Object.fromEntries(
    [...new Set([...Object.keys(of), ...Object.keys(row)])].map((language) => {
      const start = inLanguage(of, language)
      return [language, `${start}${/[\p{P}]$/u.test(start) ? '' : ':'} ${inLanguage(row, language)}`]
    })
  )
}
