/** A small project whose survey is open to readers, and protects those of whom there are few. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtures } from './project.ts'

/** What the codebook offers. */
export const offered = 'publish: totals\nexplore: { dimensions: [sector, region], measures: [ease, nps, csat] }\n'

/** Makes it in a folder of its own. */
export function exploreProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-explore-'))
  cpSync(join(fixtures, 'disclosure'), root, { recursive: true })
  const path = join(root, 'data/service/dataset.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^columns:/m, `${offered}columns:`))
  return root
}
