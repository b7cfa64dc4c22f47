import type { PublishedCodebook } from '../codebook/codebook.ts'
import { type Engine, identifier } from '../engine/engine.ts'
import { languages } from '../language/languages.ts'
import { closestMatch, listNames, type Place, type Problems } from '../problem.ts'
import type { PublishedDataset, PublishedFigure } from './dataset.ts'
import type { FileTable, LoadedFile } from './file-table.ts'
import { FigureReader } from './published-row.ts'

const fixed = ['measure', 'value', 'n', 'se', 'low', 'high', 'source', 'note', 'wave']
/** What was noted with a figure, language by language. */
const notes = Object.keys(languages).map((tag) => `note.${tag}`)

/** Converts a published dataset's files: every row a figure with its source, each figure once. */
export async function convertPublished(
  codebook: PublishedCodebook,
  files: LoadedFile[],
  engine: Engine,
  problems: Problems
): Promise<PublishedDataset | null> {
  const before = problems.errors.length
  const figures: PublishedFigure[] = []
  const seen = new Map<string, Place>()
  let read = 0
  for (const file of files) {
    if (!checkColumns(codebook, file, problems)) continue
    const names = [...file.columns.keys()]
    const texts = [...file.columns.values()].map(({ text }, index) => `${text} AS p${index}`)
    const rows = await engine.rows(`SELECT ${['r', ...texts].join(', ')} FROM ${identifier(file.table)} ORDER BY r`)
    read += rows.length
    for (const row of rows) {
      const cells = new Map(names.map((name, index) => [name, row[`p${index}`] as string | null]))
      const figure = new FigureReader(codebook, file, Number(row['r']), cells, problems).read()
      if (figure && isNew(figure, seen, problems)) figures.push(figure)
    }
  }
  if (problems.errors.length > before && figures.length === 0) return null
  warnOfProportions(codebook, figures, problems)
  const rows = { read, used: figures.length, refused: read - figures.length }
  return { kind: 'published', name: codebook.name, codebook, rows, figures }
}

function checkColumns(codebook: PublishedCodebook, file: FileTable, problems: Problems): boolean {
  const known = [...fixed, ...codebook.columns.keys()]
  let good = true
  for (const name of file.columns.keys()) {
    if (known.includes(name) || notes.includes(name)) continue
    good = false
    const closest = closestMatch(name, [...known, ...notes])
    problems.error({
      rule: 'published-column',
      place: file.place(0, name),
      message: `\`${name}\` is not a column of a published dataset`,
      expected: `${listNames(known)}, or \`note\` in a language, like \`${notes.at(-1)}\``,
      ...(closest === undefined ? {} : { closest }),
      remedy: 'Rename it, or name it under `columns` in the codebook if it is a dimension.'
    })
  }
  for (const name of ['measure', 'value', 'source', ...codebook.columns.keys()]) {
    if (file.columns.has(name)) continue
    good = false
    problems.error({
      rule: 'missing-column',
      place: { path: file.path, line: 1, column: 1 },
      message: `This file has no column \`${name}\``,
      expected: listNames(['measure', 'value', 'source', ...codebook.columns.keys()]),
      remedy: 'Add it to the header, and its cells to each row.'
    })
  }
  return good
}

function isNew(figure: PublishedFigure, seen: Map<string, Place>, problems: Problems): boolean {
  const domain = Object.entries(figure.domain).map(([dimension, code]) => `${dimension}=${code}`)
  const key = [figure.measure, ...domain, ...(figure.wave === null ? [] : [`wave=${figure.wave}`])].join(' ')
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, figure.place)
    return true
  }
  problems.error({
    rule: 'published-twice',
    place: figure.place,
    message: `This row gives \`${key}\` a second time; the first is at ${first.path}:${first.line}`,
    expected: 'one row for each measure, domain and wave',
    remedy: 'Keep the row that the source supports, or tell the two apart by a dimension.'
  })
  return false
}

/** A per cent between 0 and 1 was most likely written as a proportion. */
function warnOfProportions(codebook: PublishedCodebook, figures: PublishedFigure[], problems: Problems): void {
  for (const figure of figures) {
    if (codebook.measures.get(figure.measure)?.unit !== 'percent' || figure.value <= 0 || figure.value >= 1) continue
    problems.warn({
      rule: 'published-proportion',
      place: figure.place,
      message: `\`${figure.value}\` is less than 1%`,
      expected: 'per cents: `43`, not `0.43`',
      remedy: 'Write it in per cent, if it is a proportion.'
    })
  }
}
