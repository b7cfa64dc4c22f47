import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCodebook } from '../codebook/read.ts'
import type { SurveyDataset } from '../dataset/dataset.ts'
import { readDataset } from '../dataset/load.ts'
import { readSampling, type Sampling } from '../design/sampling.ts'
import type { Engine, EngineName } from '../engine/engine.ts'
import { formatProblem, Problems } from '../problem.ts'
import { engineOf } from './engines.ts'
import { fixtures } from './project.ts'

export type LoadedSurvey = { dataset: SurveyDataset; sampling: Sampling | null; engine: Engine; problems: Problems }

/** Loads a survey of a project on disk, its codebook's text changed by `edit`. Throws what is wrong with it, but for its design. */
export async function loadSurvey(
  root: string,
  name: string,
  engineName: EngineName,
  edit: (codebook: string) => string = (text) => text,
  allowed: readonly string[] = []
): Promise<LoadedSurvey> {
  const problems = new Problems()
  const path = `data/${name}/dataset.yaml`
  const read = parseCodebook(name, path, edit(readFileSync(join(root, path), 'utf8')), problems)
  const engine = await engineOf(engineName)
  const place = { root, folder: `data/${name}`, allowed: [join(fixtures, '..'), ...allowed] }
  const dataset = (read && (await readDataset(read, place, engine, problems)))?.dataset
  if (dataset?.kind !== 'survey') {
    throw new Error(
      problems
        .all()
        .map((problem) => formatProblem(problem, () => undefined))
        .join('\n')
    )
  }
  return { dataset, sampling: await readSampling(dataset, engine, problems), engine, problems }
}
