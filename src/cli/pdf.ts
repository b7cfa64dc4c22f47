import { Misused, type Options } from './arguments.ts'
import { publish } from './build.ts'

/** What build does, and each report in each of its languages as a PDF. */
export async function pdf(options: Options): Promise<number> {
  const { findChromium } = await import('../site/print/chromium.ts')
  const chromium = await findChromium(options.chromium).catch((error: Error) => {
    throw new Misused(error.message, false)
  })
  if (chromium === undefined)
    throw new Misused(
      'There is no browser here that could print; install Chromium, Chrome or Edge, or name one with --chromium or CHROME_PATH.',
      false
    )
  return publish(options, true, async (site, report) => {
    const { withPdfs } = await import('../site/print/print.ts')
    report.stage('Printing')
    return withPdfs(site, chromium, report.note)
  })
}
