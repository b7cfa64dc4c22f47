import { inLanguage } from '../../language/text.ts'
import { comment } from './code.ts'
import { onlyInTables } from './in-tables.ts'
import type { Left, Source } from './lines.ts'
import { obstacleOf } from './survey.ts'

/** What the script is, of what, how it is run, and what it does not compute. */
export function preamble(source: Source, left: Left[], computes: boolean): string {
  const { pages, version } = source
  const [page] = pages
  const id = page?.report ?? ''
  const paragraphs = [
    comment(page?.title ?? id),
    comment(
      computes
        ? `Computes every estimate and comparison of the report \`${id}\` again, with R's survey package and from the same data files, and prints how far R's numbers lie from those that Plumbline ${version} published in files/${id}/estimates.json. These stand in the tables near the end.`
        : `The report \`${id}\` has nothing that R could compute again for Plumbline ${version}'s numbers in files/${id}/estimates.json to be set beside.`
    ),
    ['# Datasets', ...datasetsOf(source).map((line) => comment(line, '  ').replaceAll(/^#/gm, '#  '))].join('\n'),
    ...leftOut(left, onlyInTables(source)),
    ...(computes ? runningOf(id) : [])
  ]
  const start = `suppressPackageStartupMessages(library(survey))
folder <- c(commandArgs(trailingOnly = TRUE), ".")[1]`
  return [paragraphs.join('\n#\n'), ...(computes ? [start] : [])].join('\n\n')
}

/** What it takes to run the script, and how. */
function runningOf(id: string): string[] {
  return [
    comment('Needs R 4 with the package survey, 4.1 or later: install.packages("survey")'),
    comment(`Run: Rscript ${id}.R [folder], the folder being the one with data/ in it (default: the current one).`) +
      '\n# Exit status: 0 where all agree, 1 where not.'
  ]
}

function datasetsOf({ pages, library, surveys }: Source): string[] {
  const names = [...new Set(pages.flatMap(({ datasets }) => datasets))]
  return names.map((name) => {
    const dataset = library.get(name)?.dataset
    if (!dataset) return name
    const { codebook } = dataset
    const title = `${name}: ${inLanguage(codebook.title, 'en')} (${codebook.status})`.replaceAll(/\s+/g, ' ')
    const survey = surveys.get(name)
    if (survey) return `${title}, ${survey.rows} rows`
    const obstacle = dataset.kind === 'survey' ? obstacleOf(dataset) : null
    return `${title}, not computed: ${obstacle ?? 'published figures, of which there are no answers to compute with'}`
  })
}

/** What of the report is not in the script, with how much of it there is. */
function leftOut(left: Left[], tabled: number): string[] {
  const counts: [number, string][] = [
    [
      left.filter((each) => each === 'hidden').length,
      'hidden in the report, so not here either (or not asked, or answered by nobody)'
    ],
    [left.filter((each) => each === 'published').length, "somebody else's published figures, or differences of these"],
    [
      left.filter((each) => each === 'obstructed').length,
      "of which R's survey package has no like (see above; or comparisons of drivers)"
    ],
    [tabled, 'that stand on the page of all tables only, and the tests there']
  ]
  const some = counts.filter(([n]) => n > 0)
  if (some.length === 0) return []
  return [['# Not computed', ...some.map(([n, what]) => `#   ${n} ${what}`)].join('\n')]
}
