import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listNames } from '../problem.ts'
import { progress } from '../progress.ts'
import { Misused, type Options } from './arguments.ts'
import { finishWithProblems, printLine, printProblems } from './report.ts'

/** Records that a report's translation into a language follows its source as it is now. */
export async function translated(options: Options): Promise<number> {
  const [{ answerReports, projectFiles }, { recordOf, recordPath, translatedInto }] = await Promise.all([
    import('../build.ts'),
    import('../report/translations.ts')
  ])
  const [report, language, more] = options.words
  if (report === undefined || language === undefined || more !== undefined)
    throw new Misused('Which report, and which language? npm run translated -- REPORT LANGUAGE', false)
  const stages = progress(process.stdout)
  const found = await answerReports({ ...options, drafts: true }, stages)
  stages.done()
  if (!found.answered) {
    printProblems(found, options)
    return finishWithProblems(found, 'Nothing was recorded.')
  }
  const { pages, siteFile } = found.answered
  const known = translatedInto(pages, report, siteFile.languages)
  if (!known.includes(language)) {
    const there = known.length === 0 ? 'There is none into any language.' : `There is one into ${listNames(known)}.`
    throw new Misused(`There is no translation of ${report} into ${language}. ${there}`, false)
  }
  const text = recordOf(
    pages,
    report,
    siteFile.languages,
    language,
    projectFiles(options.root, found.problems),
    found.problems
  )
  writeFileSync(join(options.root, recordPath(report)), text)
  printLine(`Recorded in ${recordPath(report)}.`)
  return 0
}
