import { besideTables, spaceOf, type TableName, tablesOf } from '../../cube/space.ts'
import { cubeSurvey } from '../../cube/survey.ts'
import { cubeTable } from '../../cube/table.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Answers } from '../../estimate/answers.ts'
import type { Page } from '../../report/model.ts'
import { explorable } from './view.ts'

/** What an explorer reads first: the surveys of its report, and what the report shows beside their tables. */
export const exploreFile = 'explore.json'

/** Where a table of a survey is, beside that file. */
export function tableFile(dataset: string, { measure, dimensions }: TableName): string {
  return `explore/${dataset}/${[measure, ...dimensions].join('.')}.json`
}

/** The files of a report's explorer, by their paths from the report's own folder of files; none, where nothing is offered. */
export function exploreFiles(
  pages: readonly Page[],
  datasets: readonly Dataset[],
  answers: Answers
): Map<string, string> {
  const files = new Map<string, string>()
  const surveys = explorable(datasets).flatMap((dataset) => {
    const survey = answers.survey(dataset.name)
    if (!survey) return []
    const { name, codebook } = dataset
    for (const table of tablesOf(codebook))
      files.set(tableFile(name, table), JSON.stringify(cubeTable(spaceOf(name, codebook, table), survey)))
    const asked = pages.flatMap((page) => page.asked.map(({ question }) => question))
    const beside = besideTables(asked, name, codebook)
    return [{ ...cubeSurvey(dataset, survey.degrees), beside: { space: beside, table: cubeTable(beside, survey) } }]
  })
  if (surveys.length > 0) files.set(exploreFile, JSON.stringify({ surveys }))
  return files
}
