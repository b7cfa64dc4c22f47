import { existsSync } from 'node:fs'
import type { Effects } from '../build.ts'
import { progress } from '../progress.ts'
import type { Site } from '../render/site.ts'
import { Misused, type Options } from './arguments.ts'
import { printJson } from './json.ts'
import { finishWithProblems, printProblems } from './report.ts'

export function build(options: Options): Promise<number> {
  return publish(options, false, async (site) => site)
}

/** Writes the site, with what is `added` to it, into its folder; `printed`: that is each report as one document. */
export async function publish(
  options: Options,
  printed: boolean,
  added: (site: Site, report: Effects) => Promise<Site>
): Promise<number> {
  const [{ prepare }, { refusalOf, replaceFolder }] = await Promise.all([import('../build.ts'), import('../output.ts')])
  const refusal = refusalOf(options.out, options.root)
  if (refusal) throw new Misused(refusal, false)
  const report = progress(options.json ? process.stderr : process.stdout)
  const pages = import('../site/build.ts')
  const prepared = await prepare(options, report, printed)
  report.done()
  if (!options.json) printProblems(prepared, options)
  if (!prepared.site && options.json) {
    printJson(prepared, false, options)
    return 1
  }
  if (!prepared.site)
    return finishWithProblems(
      prepared,
      existsSync(options.out) ? 'The last good site stays as it was.' : 'Nothing was published.'
    )
  const own = performance.now()
  const site = await added(prepared.site, report)
  const { buildSite } = await pages
  report.stage('Writing pages')
  await replaceFolder(options.out, site.base, (outDir) =>
    buildSite({ site, outDir, base: site.base, log: report.note })
  )
  report.done()
  if (options.json) printJson(prepared, true, options, options.out)
  else
    process.stdout.write(`Built ${options.out} in ${seconds(performance.now())} (${seconds(own)} before the pages)\n`)
  return 0
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
