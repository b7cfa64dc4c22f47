import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const repository = here('../../..')

/** The example with a report of exactly four charts in English and Russian beside it, in a folder of its own. */
export function exampleWithFourCharts(): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  for (const folder of ['data', 'reports']) cpSync(join(repository, folder), join(root, folder), { recursive: true })
  cpSync(here('four-charts'), join(root, 'reports/four-charts'), { recursive: true })
  const path = join(root, 'reports/site.yaml')
  const site = readFileSync(path, 'utf8').replace(/^address:.*\n/m, '')
  writeFileSync(path, `${site}\naddress: https://example.org/\n`)
  return root
}

/** Builds a project as its author would. Throws where that fails, with what was said. */
export function buildProject(root: string, out: string): void {
  const args = [join(repository, 'src/cli.ts'), 'build', '--root', root, '--out', out]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
}

/** The pages of a built site, each by its path from the root. */
export function pagesIn(out: string): string[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
  return files
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.replace(/index\.html$/, ''))
    .sort()
}
