import { type Space, spaceOf, type TableName, tableOf, tablesOf } from '../../cube/space.ts'
import { type CubeSurvey, surveyOf } from '../../cube/survey.ts'
import type { CubeTable } from '../../cube/table.ts'
import type { SurveyDataset } from '../../dataset/dataset.ts'
import type { EstimateQuestion } from '../../estimate/question.ts'
import { tableFile } from '../../render/explore/files.ts'

/** A file that did not come, or came in pieces. */
export class Unread extends Error {
  readonly why: 'failed' | 'damaged'

  constructor(why: 'failed' | 'damaged') {
    super(why)
    this.why = why
  }
}

/** A survey with what was read of its tables so far. */
export type OpenSurvey = {
  dataset: SurveyDataset
  degrees: number
  /** What the report shows of it that is in no table. */
  beside: { space: Space; table: CubeTable }
  /** The tables that some questions are in; null: one of these was not published. */
  tablesFor(questions: readonly EstimateQuestion[]): Promise<{ space: Space; table: CubeTable }[] | null>
}

type WrittenSurvey = CubeSurvey & { beside: OpenSurvey['beside'] }

/** Reads the surveys of an explorer; each of their tables is asked for once. */
export async function openSurveys(folder: string, file: string): Promise<OpenSurvey[]> {
  const { surveys } = (await json(folder + file)) as { surveys: WrittenSurvey[] }
  if (!Array.isArray(surveys)) throw new Unread('damaged')
  return surveys.map((written) => {
    const dataset = surveyOf(written)
    const known = new Set(tablesOf(dataset.codebook).map((name) => tableFile(dataset.name, name)))
    const read = new Map<string, Promise<{ space: Space; table: CubeTable }>>()
    const tableAt = (name: TableName) => {
      const path = tableFile(dataset.name, name)
      const found = read.get(path) ?? readTable(folder + path, spaceOf(dataset.name, dataset.codebook, name))
      read.set(path, found)
      found.catch(() => read.delete(path))
      return found
    }
    return {
      dataset,
      degrees: written.degrees,
      beside: written.beside,
      tablesFor: async (questions) => {
        const names = new Map(questions.map(tableOf).map((name) => [tableFile(dataset.name, name), name]))
        if ([...names.keys()].some((path) => !known.has(path))) return null
        return Promise.all([...names.values()].map(tableAt))
      }
    }
  })
}

/** A table that is as long as its space says: one that was cut off is none. */
async function readTable(path: string, space: Space): Promise<{ space: Space; table: CubeTable }> {
  const table = (await json(path)) as CubeTable
  const { estimates, differences } = table
  if (estimates?.length !== space.estimates.length || differences?.length !== space.pairs.length)
    throw new Unread('damaged')
  return { space, table }
}

async function json(path: string): Promise<unknown> {
  let text: string
  try {
    const response = await fetch(path)
    if (!response.ok) throw new Unread('failed')
    text = await response.text()
  } catch {
    throw new Unread('failed')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Unread('damaged')
  }
}
