import { columnsOf, type SurveyCodebook } from '../codebook/codebook.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import { fromJson, type Json, toJson } from './json.ts'

/** What a reader's browser knows of a survey beside its tables: the words of its codebook. */
export type CubeSurvey = { name: string; degrees: number; codebook: Json }

/** A survey as readers may know it: its codebook with what they can ask for, and nothing of its rows. */
export function cubeSurvey({ name, codebook }: SurveyDataset, degrees: number): CubeSurvey {
  return { name, degrees, codebook: toJson(openCodebook(codebook)) }
}

/** The same survey without rows, for what a cube answers. */
export function surveyOf({ name, codebook }: CubeSurvey): SurveyDataset {
  return {
    kind: 'survey',
    name,
    codebook: fromJson(codebook) as SurveyCodebook,
    files: [],
    table: '',
    cells: new Map(),
    rows: { read: 0, used: 0, refused: 0 },
    profile: new Map(),
    responses: [],
    replicates: null
  }
}

/** The measures and dimensions that can be explored, with the columns that these rest on and that of the wave. */
function openCodebook(codebook: SurveyCodebook): SurveyCodebook {
  const { explore, waveColumn } = codebook
  const measures = new Map([...codebook.measures].filter(([name]) => explore?.measures.includes(name)))
  const kept = new Set([
    ...(explore?.dimensions ?? []),
    ...(waveColumn === null ? [] : [waveColumn]),
    ...[...measures.values()].flatMap((measure) => columnsOf(measure, codebook).map(({ name }) => name))
  ])
  return {
    ...codebook,
    files: [],
    targets: new Map(),
    columns: new Map([...codebook.columns].filter(([name]) => kept.has(name))),
    measures
  }
}
