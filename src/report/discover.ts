import type { Problems } from '../problem.ts'

/** A narrative's file, known by its name alone. */
export type NarrativeFile = { id: string; path: string; language: string }

/**
 * The narratives among the files of `reports/`: `index.md` of each folder, in the site's language. `folders` maps a
 * report's folder to the names in it. What is no narrative yet is a problem, so that nothing is left out in silence.
 */
export function findNarratives(folders: Map<string, string[]>, language: string, problems: Problems): NarrativeFile[] {
  const found: NarrativeFile[] = []
  for (const [id, names] of folders) {
    const place = { path: `reports/${id}/index.md`, line: 1, column: 1 }
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
      problems.error({
        rule: 'report-name',
        place,
        message: `\`${id}\` becomes part of an address, and cannot be`,
        expected: 'small letters, digits and hyphens',
        remedy: 'Rename the folder.'
      })
      continue
    }
    if (names.includes('index.md')) found.push({ id, path: `reports/${id}/index.md`, language })
    else
      problems.error({
        rule: 'report-file',
        place,
        message: `The report \`${id}\` has no \`index.md\``,
        expected: 'a narrative with that name',
        remedy: 'Add it, or remove the folder.'
      })
    for (const name of names.filter((each) => each.endsWith('.md') && each !== 'index.md')) {
      problems.error({
        rule: 'report-file',
        place: { path: `reports/${id}/${name}`, line: 1, column: 1 },
        message: `\`${name}\` would not be published: a report is one file so far`,
        expected: '`index.md`',
        remedy: 'Move its text into `index.md`, or the file out of reports/.'
      })
    }
  }
  return found
}
